import { expect } from "vitest";
import type { Article } from "../../../../core/article/article.ts";
import type { Image } from "../../../../core/article/image.ts";
import { attachmentAt } from "../../../../core/importing/attachments.ts";
import type { FileReading } from "../../../../core/importing/fileReading.ts";
import { png } from "../docx/wordFile.ts";
import { bodyFacts } from "./blockFacts.ts";
import { type Carried, carried, fieldFacts } from "./carried.ts";
import { type ReadFormat, readBack, withPictures } from "./readBack.ts";

/** A file of a library, by the bytes that stand for it or the name that it lies beside the page under. */
function mediaIn({ attachments }: FileReading) {
  return ({ source }: Image): string | null => {
    const found = attachments[attachmentAt(source) ?? -1];
    if (!found) return null;
    if ("beside" in found) return found.beside.split("/").at(-1) ?? "";
    return new TextDecoder().decode(found.bytes.subarray(png.length));
  };
}

/** What an import has to say of a text of ours: the pictures that are not with it, and nothing else. */
function expectedDrops(facts: readonly string[]) {
  const remote = facts.filter((line) => /^image https?:/.test(line)).length;
  const missing = facts.filter((line) => line.startsWith("image missing")).length;
  return [
    ...(missing > 0 ? [{ code: "pictures", count: missing }] : []),
    ...(remote > 0 ? [{ code: "remote-pictures", count: remote }] : []),
  ];
}

/** Compares an article with what comes back of it, in all that the format can carry. */
export async function compare(article: Article, format: ReadFormat): Promise<void> {
  const table: Carried = carried[format];
  const read = await readBack(article, format, withPictures);
  const expected = bodyFacts(article, table, ({ media }) => media);
  expect({
    // What was read is as it is; what was written is as its format has it.
    text: bodyFacts(
      read.article,
      { ...table, isolates: table.isolates === "read" ? "kept" : table.isolates },
      mediaIn(read),
    ),
    fields: fieldFacts(read.article, table),
    dropped: read.dropped,
    setAside: read.article.setAside,
  }).toEqual({
    text: expected,
    fields: fieldFacts(article, table),
    dropped: expectedDrops(expected),
    setAside: [],
  });
}
