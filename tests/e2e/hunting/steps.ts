import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import type { CommandId } from "../../../core/commands/commands.ts";
import { house } from "../app.ts";

/** A key as Electron takes it; `char` is what it writes. */
export interface Key {
  keyCode: string;
  modifiers?: ("shift" | "control" | "alt")[];
  char?: string;
}

/** A place on the paper that is in view, in hundredths of its width and height. */
export interface Spot {
  x: number;
  y: number;
}

/** Something a journalist does in a hurry. */
export type Step =
  | { do: "keys"; keys: Key[] }
  | { do: "tab"; back: boolean }
  | { do: "command"; id: CommandId }
  | { do: "paste"; file: string; plain: boolean }
  | { do: "click"; at: Spot; how: "once" | "twice" | "shift" }
  | { do: "sweep"; from: Spot; to: Spot }
  | { do: "compose"; text: string; settled: boolean }
  | { do: "replace"; query: string; by: string; all: boolean }
  | { do: "headline"; text: string }
  | { do: "drag"; from: Spot; to: Spot }
  | { do: "visit" };

export const pasted = join(house, "tests/fixtures/paste");
const files = readdirSync(pasted).filter((name) => /\.(html|txt)$/.test(name));

const commands: readonly CommandId[] = [
  ...(["format.bold", "format.italic", "format.strike", "format.sub", "format.clear", "format.unlink"] as const),
  ...(["block.paragraph", "block.heading3", "block.quote", "block.pullQuote", "block.attribution"] as const),
  ...(["block.bullets", "block.numbers", "block.divider", "block.moveUp", "block.moveDown"] as const),
  ...(["block.duplicate", "block.delete", "direction.rtl", "direction.ltr"] as const),
  ...(["isolate.ltr", "isolate.rtl", "isolate.auto", "isolate.remove", "isolate.fix"] as const),
  ...(["table.rowAbove", "table.rowBelow", "table.columnBefore", "table.columnAfter"] as const),
  ...(["table.headerRow", "table.headerColumn", "table.merge", "table.split"] as const),
  ...(["table.wider", "table.narrower", "table.turn", "table.deleteRow", "table.deleteColumn"] as const),
  ...(["table.delete", "edit.undo", "edit.redo"] as const),
];

const words = ["م", "سلام", "كلمة ", "a", "BBC ", "12", " ", "، ", "الوزير ", "- ", "## ", "1. ", "> "];
const written = (text: string): Key[] => [...text].map((char) => ({ keyCode: "M", char }));
const key = (keyCode: string, ...modifiers: NonNullable<Key["modifiers"]>): Key[] => [{ keyCode, modifiers }];
const control = (keyCode: string) => key(keyCode, "control");

const move = fc
  .record({
    keyCode: fc.constantFrom("Left", "Right", "Up", "Down", "Home", "End"),
    shift: fc.boolean(),
    control: fc.nat(3).map((chance) => chance === 0),
  })
  .map(({ keyCode, ...held }) => key(keyCode, ...(["shift", "control"] as const).filter((modifier) => held[modifier])));

/** What a hand does to the keys at once, with how often it does so. */
const strokes = fc.oneof(
  { weight: 32, arbitrary: fc.constantFrom(...words).map(written) },
  { weight: 25, arbitrary: move },
  { weight: 9, arbitrary: fc.constantFrom(key("Return"), key("Return"), key("Return"), key("Return", "shift")) },
  { weight: 13, arbitrary: fc.constantFrom(key("Backspace"), key("Delete"), control("Backspace"), control("Delete")) },
  { weight: 6, arbitrary: fc.constantFrom("B", "I", "U").map(control) },
  { weight: 8, arbitrary: fc.constantFrom(control("Z"), control("Z"), key("Z", "control", "shift")) },
  { weight: 8, arbitrary: fc.constantFrom("X", "C", "V", "V").map(control) },
  { weight: 1, arbitrary: fc.constant(control("A")) },
);

const spot = fc.record({ x: fc.nat(100), y: fc.nat(100) });
const shortWord = fc.constantFrom("م", "الوزير", "a", "خلية", "بند", "قول", "سلام");

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 38,
    arbitrary: fc.array(strokes, { minLength: 2, maxLength: 8 }).map((all): Step => ({ do: "keys", keys: all.flat() })),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("tab" as const), back: fc.boolean() }) },
  { weight: 26, arbitrary: fc.record({ do: fc.constant("command" as const), id: fc.constantFrom(...commands) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("paste" as const),
      file: fc.constantFrom(...files),
      plain: fc.nat(3).map((chance) => chance === 0),
    }),
  },
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constant("click" as const),
      at: spot,
      how: fc.constantFrom("once" as const, "once" as const, "twice" as const, "shift" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("compose" as const), text: shortWord, settled: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("replace" as const),
      query: shortWord,
      by: fc.constantFrom("", "نص", "BBC"),
      all: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("headline" as const), text: shortWord }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("sweep" as const), from: spot, to: spot }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("drag" as const), from: spot, to: spot }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "visit" }) },
);

/** So many steps, the same ones for the same seed. */
export function stepsOf(seed: number, count: number): Step[] {
  return fc.sample(fc.array(step, { minLength: count, maxLength: count, size: "max" }), { seed, numRuns: 1 })[0] ?? [];
}

/** A step as one reads it. */
export function inWords(step: Step): string {
  if (step.do !== "keys") return JSON.stringify(step);
  return step.keys
    .map(({ keyCode, modifiers = [], char }) => (char ? `"${char}"` : [...modifiers, keyCode].join("+")))
    .join(" ");
}
