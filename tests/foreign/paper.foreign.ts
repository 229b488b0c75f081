import { dirname, join } from "node:path";
import { printedNumber } from "../../core/arabic/digits.ts";
import { inlineText } from "../../core/article/inline.ts";
import { missing, plain } from "./differences.ts";
import { expectedCaptions, expectedHead, expectedLines, expectedLinks } from "./expectedLines.ts";
import { test } from "./exportedFiles.ts";
import { look, of } from "./look.ts";
import { lettersOf, lineBelow, type PaperLine, paperLines, roomAbove } from "./paperLines.ts";
import { outputOf, run } from "./programs.ts";

/** The words of a text in a script, letter by letter as they are written. */
const arabicWords = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/\p{N}/gu, " ")
    .match(/[\p{Script=Arabic}\p{M}]{2,}/gu) ?? [];
const latinWords = (text: string) => text.normalize("NFKC").match(/\p{Script=Latin}{2,}/gu) ?? [];

/**
 * The lines whose Arabic words another program reads otherwise: their letters or their words in another order, or
 * something between them.
 * @param inParts where it cannot know what goes on where, so that only words can be looked for
 */
function misread(lines: readonly string[], found: string, inParts: boolean): string[] {
  const read = ` ${arabicWords(plain(found)).join(" ")} `;
  const wanted = lines.flatMap((line) => {
    const words = arabicWords(plain(line));
    // Of a line in two scripts it may take the other for the one that all of it runs in.
    const isSure = !inParts && latinWords(line).length === 0;
    return isSure && words.length > 0 ? [words.join(" ")] : words;
  });
  const latin = new Set(latinWords(found));
  return [
    ...[...new Set(wanted)].filter((words) => !read.includes(` ${words} `)),
    ...new Set(lines.flatMap(latinWords).filter((word) => !latin.has(word))),
  ].map((words) => `missing: ${words.slice(0, 60)}`);
}

test("qpdf and pdfinfo find PDFs whole, named and without a script; pdftotext reads every line letter by letter", async ({
  desk,
}) => {
  const prints = of(desk.files, "pdf");
  await look(prints, "qpdf", ({ path }) => {
    const { code, out, err } = run("qpdf", "--check", path);
    return code === 0 ? [] : [`${out}${err}`.trim()];
  });
  await look(prints, "pdfinfo", ({ path, article, layout }) => {
    const facts = outputOf("pdfinfo", path);
    const urls = [...outputOf("pdfinfo", "-url", path).matchAll(/\S+:\S+$/gm)].map(([url]) => url);
    const allowed = expectedLinks(article);
    return [
      ...missing(article.headline === "" ? [] : [article.headline], [{ text: /^Title:(.*)$/m.exec(facts)?.[1] ?? "" }]),
      ...(/^Tagged: +yes/m.test(facts) ? [] : ["not tagged"]),
      ...(outputOf("pdfinfo", "-js", path).trim() === "" ? [] : ["a script"]),
      ...urls.filter((url) => !allowed.includes(url)).map((url) => `leads to ${url}`),
      ...(layout === "card" ? [] : allowed.filter((url) => !urls.includes(url)).map((url) => `no link to ${url}`)),
    ];
  });
  await look(prints, "pdftotext", ({ path, article, layout, name }) => {
    // A card has no room for a headline of payloads, which are parted wherever a line ends.
    const head = layout === "card" ? (name === "hostile" ? [] : [article.headline]) : expectedHead(article);
    const text = layout === "card" ? [] : [...expectedLines(article), ...expectedCaptions(article)];
    const lines = [...head, ...text.map((line) => line.text)];
    // Where a page ends within a line, its number stands between the line's words.
    const inParts = layout === "newspaper" || name === "hostile" || name === "long";
    return misread(lines, outputOf("pdftotext", path, "-"), inParts);
  });
  await look(prints, "pdftoppm", ({ path, name, layout }) => {
    outputOf("pdftoppm", "-r", "60", "-png", path, join(dirname(path), `${name}-${layout}`));
    return [];
  });
});

/** Where the text of no layout stands, but a page's number does, in 1/72 inch from the lower edge of an A4 page. */
const footTop = 842 - 58;

/** Headings whose text does not begin below them. */
function forsaken(page: readonly PaperLine[], headings: ReadonlySet<string>): string[] {
  return page.flatMap((line) => {
    if (!headings.has(line.letters)) return [];
    const next = lineBelow(line, page);
    return next && next.top < footTop && next.top - line.bottom < 60 ? [] : [`alone at the foot: ${line.letters}`];
  });
}

/** Captions that have no room for a picture above them. */
function torn(page: readonly PaperLine[], captions: ReadonlySet<string>): string[] {
  return page.flatMap((line) =>
    captions.has(line.letters) && roomAbove(line, page) < 50 ? [`without its picture: ${line.letters}`] : [],
  );
}

/** Whether cells begin on another page than they end on, or a row stands alone with the head that is said again. */
function cut(page: readonly PaperLine[]): string[] {
  const counted = (word: string) => page.flatMap(({ words }) => words).filter((one) => one === lettersOf(word)).length;
  const rows = counted("خلية");
  return [...(rows === counted("سطر") ? [] : ["a cell is cut"]), ...(rows === 2 ? ["a row alone"] : [])];
}

test("pages end where they may, and say their number where there is more than one", async ({ desk }) => {
  const prints = of(desk.files, "pdf").filter(({ layout, name }) => layout !== "card" && name !== "hostile");
  await look(prints, "pdftotext", ({ path, article, name }) => {
    const pages = paperLines(path);
    const feet = pages.map((page) => page.filter(({ top }) => top > footTop).map(({ letters }) => letters));
    const unnumbered = feet.flatMap((texts, at) => {
      const number = lettersOf(printedNumber(at + 1, article.language));
      const isRight = pages.length > 1 ? texts.includes(number) : !texts.some((text) => /^\p{N}+$/u.test(text));
      return isRight ? [] : [`at the foot of page ${at + 1}: ${texts.join(" ")}`];
    });
    if (name !== "long") return unnumbered;
    const keys = (texts: readonly string[]) => new Set(texts.map((text) => lettersOf(plain(text))));
    const headings = keys(article.body.flatMap((block) => (block.type === "heading" ? inlineText(block.content) : [])));
    const captions = keys(article.body.flatMap((block) => (block.type === "image" ? inlineText(block.caption) : [])));
    const found = pages.flat().map(({ letters }) => letters);
    return [
      ...unnumbered,
      ...[...headings, ...captions]
        .filter((text) => !found.includes(text))
        .map((text) => `no line of its own: ${text}`),
      ...pages.flatMap((page) => [...forsaken(page, headings), ...torn(page, captions), ...cut(page)]),
    ];
  });
});
