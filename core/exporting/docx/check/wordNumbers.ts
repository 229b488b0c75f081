import type { Document } from "@xmldom/xmldom";
import { attribute, below, firstBelow } from "./wordXml.ts";

/** What one level of a list is marked with. */
export interface WordLevel {
  isBullet: boolean;
  start: number;
  /** What is shown, with `%1` to `%9` for the numbers of the levels. */
  text: string;
}

/** The levels of the lists of a file, by the list's number and the level's: `3/0`. */
export function wordLevels(numbering: Document | null): Map<string, WordLevel> {
  const levels = new Map<string, WordLevel>();
  const root = numbering?.documentElement;
  if (!root) return levels;
  const abstracts = new Map(below(root, "abstractNum").map((node) => [attribute(node, "abstractNumId"), node]));
  for (const list of below(root, "num")) {
    const definition = abstracts.get(attribute(firstBelow(list, "abstractNumId"), "val"));
    const overrides = new Map(below(list, "lvlOverride").map((one) => [attribute(one, "ilvl"), one]));
    for (const level of definition ? below(definition, "lvl") : []) {
      const at = attribute(level, "ilvl");
      const start = firstBelow(overrides.get(at), "startOverride") ?? firstBelow(level, "start");
      levels.set(`${attribute(list, "numId")}/${at}`, {
        isBullet: attribute(firstBelow(level, "numFmt"), "val") === "bullet",
        start: Number(attribute(start, "val") ?? 1),
        text: attribute(firstBelow(level, "lvlText"), "val") ?? "",
      });
    }
  }
  return levels;
}
