import { plain } from "./differences.ts";
import { outputOf } from "./programs.ts";

/** A line as it lies on its page, in 1/72 inch from the page's upper left corner. */
export interface PaperLine {
  /** As `lettersOf` gives them. */
  letters: string;
  words: string[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The letters, digits and signs of a text in an order that says nothing: Poppler gives the words of a line as they are seen. */
export function lettersOf(text: string): string {
  return [...text.replace(/\s/g, "")].sort().join("");
}

const signs: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const unescaped = (text: string) => text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => signs[name] ?? "");

/** The lines of each page of a PDF, as Poppler lays them out. */
export function paperLines(path: string): PaperLine[][] {
  const pages = outputOf("pdftotext", "-bbox-layout", path, "-")
    .split(/<page /)
    .slice(1);
  return pages.map((page) =>
    [...page.matchAll(/<line xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/line>/gs)].map(
      ([, left, top, right, bottom, content = ""]) => {
        const words = [...content.matchAll(/<word .*?>(.*?)<\/word>/g)].map(([, word = ""]) => plain(unescaped(word)));
        return {
          ...{ left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) },
          ...{ words: words.map(lettersOf), letters: lettersOf(words.join("")) },
        };
      },
    ),
  );
}

const isBeside = (one: PaperLine, other: PaperLine) => one.left < other.right && other.left < one.right;

/** The next line below one, in its column. */
export function lineBelow(line: PaperLine, page: readonly PaperLine[]): PaperLine | undefined {
  const below = page.filter((other) => other.top > line.top + 1 && isBeside(line, other));
  return below.sort((one, other) => one.top - other.top)[0];
}

/** How much room is free above a line, in its column. */
export function roomAbove(line: PaperLine, page: readonly PaperLine[]): number {
  const above = page.filter((other) => other.bottom < line.top + 1 && isBeside(line, other));
  return line.top - Math.max(0, ...above.map(({ bottom }) => bottom));
}
