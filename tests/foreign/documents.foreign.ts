import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArticle } from "../../core/article/articleFile.ts";
import { ninjsFaults } from "../core/exporting/ninjsRules.ts";
import { openBrowser, openInBrowser } from "../e2e/exportedBrowser.ts";
import { linesOf, missing, plain, strayed, unequal } from "./differences.ts";
import { expectedCaptions, expectedHead, expectedLines, expectedLinks, expectedPictures } from "./expectedLines.ts";
import { test } from "./exportedFiles.ts";
import { look, of } from "./look.ts";
import { pageFacts, pageLines } from "./pageLines.ts";
import { pandocLines } from "./pandocLines.ts";
import { isThere, outputOf, run } from "./programs.ts";
import { record } from "./table.ts";

const isOfArticle = (url: string) => !url.startsWith("https://evil.example");

/** How pandoc calls what a format is written in. */
const pandocNames: Record<string, string> = {
  docx: "docx",
  markdown: "gfm",
  html: "html",
  fragment: "html",
  wordpress: "html",
};

test("pandoc reads every line of every document in order, its links and its pictures, and no markup in its words", async ({
  desk,
}) => {
  const documents = of(desk.files, ...Object.keys(pandocNames)).filter(({ layout }) => layout !== "card");
  await look(documents, "pandoc", ({ path, format, article, name }) => {
    const { lines, links, pictures, raw } = pandocLines(path, pandocNames[format] ?? "");
    return [
      ...linesOf(name, expectedLines(article), lines),
      ...linesOf(name, expectedCaptions(article), lines),
      // Markdown of GitHub's kind makes a link of any address that stands in the words.
      ...strayed(expectedLinks(article), format === "markdown" ? links.filter(isOfArticle) : links),
      ...unequal("pictures", [expectedPictures(article)], [pictures]),
      ...raw
        .filter((markup) => /script|onerror|onload|iframe|javascript:/i.test(markup))
        .map((markup) => `markup: ${markup}`),
    ];
  });
});

test("LibreOffice opens every Word document with its lines, their directions, its links and its pictures", async ({
  desk,
}) => {
  const page = await openBrowser(desk.app);
  await look(of(desk.files, "docx"), "soffice", async ({ path, article, name }) => {
    const folder = join(dirname(path), "libreoffice");
    mkdirSync(folder, { recursive: true });
    outputOf("soffice", "--convert-to", "html:HTML:EmbedImages", "--outdir", folder, path);
    outputOf("soffice", "--convert-to", "pdf", "--outdir", folder, path);
    if (isThere("pdftoppm")) outputOf("pdftoppm", "-r", "60", "-png", join(folder, "مادة.pdf"), join(folder, name));
    await openInBrowser(desk.app, page, join(folder, "مادة.html"));
    // Its HTML has a style for all paragraphs that outdoes what each says of its direction.
    await page.evaluate(() => {
      for (const style of document.querySelectorAll("style")) style.remove();
    });
    // It says of no paragraph that it runs from the left.
    const lines = (await pageLines(page.locator("body"))).map(({ text, direction }) =>
      direction === "ltr" ? { text, direction } : { text },
    );
    const { links, pictures } = await pageFacts(page);
    return [
      ...missing(expectedHead(article), lines),
      ...linesOf(name, expectedLines(article), lines),
      ...linesOf(name, expectedCaptions(article), lines),
      ...strayed(expectedLinks(article), links),
      ...unequal("pictures", [expectedPictures(article)], [pictures]),
    ];
  });
  await page.close();
});

test("a text has its lines in order, and each runs as its first letter says", async ({ desk }) => {
  const page = await openBrowser(desk.app);
  for (const { path, article, format, layout, name: piece } of of(desk.files, "text")) {
    const lines = await page.evaluate(
      (text) => {
        document.body.replaceChildren(
          ...text
            .split("\n")
            .map((line) => Object.assign(document.createElement("p"), { dir: "auto", textContent: line })),
        );
        return [...document.querySelectorAll("p")].map((line) => ({
          // The address of a link stands behind its words.
          text: (line.textContent ?? "").replace(/ https:\/\/example\.org\S*/g, ""),
          // A row of a table is a line, whose cells have no direction of their own.
          direction: line.textContent?.includes("|") ? undefined : (getComputedStyle(line).direction as "ltr" | "rtl"),
        }));
      },
      readFileSync(path, "utf8"),
    );
    const faults = [
      ...missing(expectedHead(article), lines),
      ...linesOf(piece, expectedLines(article).map(oneLine), lines),
    ];
    record({ format, layout, piece, program: "Chromium, line by line", faults });
  }
  await page.close();
});

/** Only the first line of several is looked for: each is a line of its own in a text. */
const oneLine = <L extends { text: string }>(line: L): L => ({ ...line, text: line.text.split("\n")[0] ?? "" });

const tight = (text: string) => plain(text).replaceAll(" ", "");

test("items for other newsrooms are well formed, keep to their schema and hold every line", async ({ desk }) => {
  await look(of(desk.files, "nitf", "newsml"), "xmllint", ({ path, article, name }) => {
    const { code, err } = run("xmllint", "--noout", "--nonet", path);
    if (code !== 0) return [err.slice(0, 300)];
    const text = outputOf("xmllint", "--nonet", "--xpath", "string(/)", path);
    // Attributes hold the section; breaks are elements, and leave no space in the text.
    const whole = [{ text: tight(text) }];
    const lines = expectedLines(article).map((line) => ({ ...line, text: tight(line.text) }));
    const { section: _, ...head } = article;
    return [...missing(expectedHead({ ...head, section: null }).map(tight), whole), ...linesOf(name, lines, whole)];
  });
  const page = await openBrowser(desk.app);
  for (const { path, article, format, layout, name: piece } of of(desk.files, "ninjs")) {
    const item = JSON.parse(readFileSync(path, "utf8"));
    record({ format, layout, piece, program: "JSON Schema of ninjs 2.2", faults: ninjsFaults(item) });
    const html = item.bodies.find(({ contenttype }: { contenttype: string }) => contenttype === "text/html").value;
    await page.evaluate((body) => {
      document.body.innerHTML = body;
    }, html);
    const lines = await pageLines(page.locator("body"));
    record({ format, layout, piece, program: "Chromium", faults: linesOf(piece, expectedLines(article), lines) });
  }
  await page.close();
});

test("packs and Word documents are archives that unzip takes, with the article itself and its pictures inside", async ({
  desk,
}) => {
  await look(of(desk.files, "pack", "docx"), "unzip", ({ path, format, article }) => {
    const { code, out } = run("unzip", "-t", path);
    if (code !== 0) return [out.slice(0, 300)];
    if (format === "docx") return [];
    const names = outputOf("unzip", "-Z1", path).trim().split("\n");
    const packed = names.find((name) => name.endsWith(".midad")) ?? "";
    const parsed = parseArticle(outputOf("unzip", "-p", path, packed));
    const media = [...new Set(article.body.flatMap((block) => (block.type === "image" ? (block.media ?? []) : [])))];
    return [
      ...unequal("body", [article.body], [parsed.ok ? parsed.article.body : parsed.problem]),
      ...media.filter((name) => !names.some((one) => one.endsWith(name))).map((name) => `no ${name}`),
    ];
  });
});

test("a card is a picture that the engine draws in its size", async ({ desk }) => {
  const page = await openBrowser(desk.app);
  for (const { path, format, layout, name: piece } of of(desk.files, "png", "png2x")) {
    await openInBrowser(desk.app, page, path);
    const size = await page.evaluate(() => [document.images[0]?.naturalWidth, document.images[0]?.naturalHeight]);
    const scale = format === "png" ? 1 : 2;
    record({ format, layout, piece, program: "Chromium", faults: unequal("size", [1200 * scale, 630 * scale], size) });
  }
  await page.close();
});
