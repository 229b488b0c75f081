import type { Block } from "../../../core/article/blocks.ts";
import type { ArmName } from "./arms.ts";
import { makeBody, makeOneParagraph } from "./text.ts";
import type { Place } from "./typist.ts";

/** One table of the bench. */
export interface Case {
  name: string;
  words: number;
  body(): Block[];
  place: Place;
  arms: readonly ArmName[];
  /** Milliseconds between two keys, on average. */
  pause: number;
  /** Keys of each arm in a round. */
  keys: number;
}

/** About twelve letters a second: a quick typist who does not stop. */
const steady = { pause: 80, keys: 60 };
/** So slow that after each key all that waits for a pause (recovery copy, preview, file) has been done. */
const resting = { pause: 3_000, keys: 6 };

const whole = (words: number, place: Place, arms: readonly ArmName[], pace = steady): Case => ({
  name: `${words / 1000}k words, caret at the ${place}${pace === resting ? ", a rest after each key" : ""}`,
  words,
  body: () => makeBody(words),
  place,
  arms,
  ...pace,
});

const everyone: readonly ArmName[] = ["midad", "other", "bare", "editor", "tiptap", "ckeditor"];

export const sizes = [1_000, 10_000, 50_000].map((words) => whole(words, "middle", everyone));

export const cases: readonly Case[] = [
  ...sizes,
  whole(50_000, "start", ["midad", "other", "bare"]),
  whole(50_000, "end", ["midad", "other", "bare"]),
  {
    name: "one paragraph of 10k words, caret in its middle",
    words: 10_000,
    body: () => makeOneParagraph(10_000),
    place: "middle",
    arms: everyone,
    ...steady,
  },
  whole(10_000, "middle", ["midad", "other", "bare"], resting),
];
