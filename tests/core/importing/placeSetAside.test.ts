import { describe, expect, it } from "vitest";
import type { Block } from "../../../core/article/blocks.ts";
import { placeSetAside } from "../../../core/importing/placeSetAside.ts";
import { restoreAllSetAside } from "../../../core/importing/restoreSetAside.ts";

const p = (text: string): Block => ({ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] });
const line = (text: string, at: number) => ({ text, at });

describe("lines set aside of a paste", () => {
  const before = { body: [p("أ"), p(""), p("ي")], setAside: [line("قديم أول", 0), line("قديم أخير", 3)] };
  const body = [p("أ"), p("ب"), p("ج"), p("ي")];
  const setAside = placeSetAside(before, body, [line("شارك", 0), line("اقرأ أيضا", 1), line("طباعة", 2)]);

  it("stand where they stood in what was pasted, and the older ones move along", () => {
    expect(setAside).toEqual([
      line("قديم أول", 0),
      line("شارك", 1),
      line("اقرأ أيضا", 2),
      line("طباعة", 3),
      line("قديم أخير", 4),
    ]);
  });

  it("go back all at once, and the older ones stay aside", () => {
    const restored = restoreAllSetAside({ body, setAside }, new Set(setAside.slice(1, 4)));
    expect(restored.body).toEqual([p("أ"), p("شارك"), p("ب"), p("اقرأ أيضا"), p("ج"), p("طباعة"), p("ي")]);
    expect(restored.setAside).toEqual([line("قديم أول", 0), line("قديم أخير", 7)]);
  });
});
