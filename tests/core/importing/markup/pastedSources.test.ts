import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blockFromData } from "../../../../core/article/blocks.ts";
import { markupToBlocks } from "../../../../core/importing/markup/markupToBlocks.ts";
import { type PasteMode, pastedText } from "../../../../core/importing/text/pastedText.ts";
import { sourceOf, traitsOf } from "./sourceOf.ts";

const folder = join(import.meta.dirname, "../../../fixtures/paste");
const files = readdirSync(folder);
const sources = files.filter((file) => /\.(html|txt)$/.test(file));

function pasted(file: string, mode: PasteMode) {
  const source = readFileSync(join(folder, file), "utf8");
  if (file.endsWith(".txt")) return pastedText(source, mode);
  return markupToBlocks(sourceOf(source), { base: "rtl", isFormatted: mode === "formatted", traitsOf });
}

const expected = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

describe("what other programs copy", () => {
  it("stands here with what it becomes, each of them", () => {
    expect(sources.length).toBeGreaterThanOrEqual(30);
    expect(files.filter((file) => file.endsWith(".json") && !file.includes(".formatted."))).toEqual(
      sources.map((file) => `${file}.json`).sort(),
    );
  });

  it.each(sources)("%s", (file) => {
    const blocks = pasted(file, "clean");
    expect(blocks).toEqual(expected(`${file}.json`));
    expect(blocks.map(blockFromData)).toEqual(blocks);
  });

  it.each(sources.filter((file) => files.includes(`${file}.formatted.json`)))("%s, with its formatting", (file) => {
    expect(pasted(file, "formatted")).toEqual(expected(`${file}.formatted.json`));
  });
});
