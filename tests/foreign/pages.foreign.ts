import { readFileSync } from "node:fs";
import type { ElectronApplication, Page } from "@playwright/test";
import { htmlFaults } from "../core/exporting/validHtml.ts";
import { bodyOf, expect, headlineOf } from "../e2e/app.ts";
import { openBrowser, openInBrowser } from "../e2e/exportedBrowser.ts";
import { differences, linesOf, missing, plain, strayed, unequal } from "./differences.ts";
import { expectedCaptions, expectedHead, expectedLines, expectedLinks, expectedPictures } from "./expectedLines.ts";
import { type Exported, test } from "./exportedFiles.ts";
import { pageFacts, pageLines } from "./pageLines.ts";
import type { Shown } from "./piecesToShow.ts";
import { record } from "./table.ts";

const isPage = ({ format }: Exported) => /^(html|fragment|wordpress)$/.test(format);

/** What a page tries that no exported page may: scripts, requests, ways out. */
function watch(page: Page): string[] {
  const acts: string[] = [];
  page.on("dialog", (dialog) => {
    acts.push(`ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) acts.push(`asked for ${request.url().slice(0, 80)}`);
  });
  return acts;
}

/** Touches every element of a page as a reader's pointer and keyboard do, and tells what of it could run or lead away. */
function provoke(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const strangers: string[] = [];
    for (const element of document.querySelectorAll("*")) {
      for (const type of ["pointerover", "mouseover", "focus", "load", "error"]) element.dispatchEvent(new Event(type));
      const tag = element.tagName.toLowerCase();
      if (/^(iframe|object|embed|base|form|input|svg|math|template|noscript|portal)$/.test(tag)) strangers.push(tag);
      if (tag === "script" && element.getAttribute("type") !== "application/ld+json") strangers.push(tag);
      if (tag === "meta" && element.hasAttribute("http-equiv")) strangers.push("meta http-equiv");
      for (const { name, value } of element.attributes) {
        // The one style of an element that we write: how wide a column is.
        const isWidth = tag === "col" && name === "style" && /^width:\d+(\.\d+)?%$/.test(value);
        if (/^(on|style$|srcdoc$)/.test(name) && !isWidth) strangers.push(`${tag} ${name}`);
      }
    }
    return strangers;
  });
}

/** Opens a file as it is shown to readers: blocks for WordPress run as the site does that they are pasted into. */
async function open(app: ElectronApplication, page: Page, { path, format, article }: Exported): Promise<void> {
  await openInBrowser(app, page, path);
  if (format !== "wordpress") return;
  await page.evaluate((direction) => {
    document.documentElement.dir = direction;
  }, article.direction);
}

async function compare(app: ElectronApplication, page: Page, acts: string[], file: Exported): Promise<string[]> {
  acts.length = 0;
  await open(app, page, file);
  const { article, format, layout } = file;
  const found = await pageLines(page.locator("body"));
  const { links, pictures } = await pageFacts(page);
  const strangers = await provoke(page);
  const isCard = layout === "card";
  const head = format === "wordpress" ? [] : expectedHead(isCard ? { ...article, deck: "" } : article);
  const text = isCard
    ? []
    : [
        ...linesOf(file.name, expectedLines(article), found),
        ...linesOf(file.name, expectedCaptions(article), found),
        ...strayed(expectedLinks(article), links),
        ...unequal("pictures", [expectedPictures(article)], [pictures]),
      ];
  expect(page.url()).toMatch(/^file:/);
  return [...missing(head, found), ...text, ...acts, ...strangers];
}

test("every page shows the article's lines, each the way it runs, its links and its pictures, and nothing runs", async ({
  desk,
}) => {
  const { app, files } = desk;
  const page = await openBrowser(app);
  const acts = watch(page);
  for (const file of files.filter(isPage)) {
    const faults = await compare(app, page, acts, file);
    record({ ...rowOf(file), program: "Chromium", faults });
  }
  await page.close();
});

const rowOf = ({ format, layout, name }: Exported) => ({ format, layout, piece: name });

test("html-validate finds no error in any page", async ({ desk }) => {
  for (const file of desk.files.filter(isPage)) {
    const faults = await htmlFaults(readFileSync(file.path, "utf8"));
    // A headline of payloads is as long as it is.
    record({
      ...rowOf(file),
      program: "html-validate",
      faults: faults.filter((fault) => !fault.includes("long-title")),
    });
  }
});

async function openInEditor(window: Page, { article }: Shown): Promise<void> {
  const start = plain(article.headline).slice(0, 20);
  await window.getByRole("grid").getByRole("row").filter({ hasText: start }).first().click();
  await expect.poll(async () => plain(await headlineOf(window).inputValue())).toBe(plain(article.headline));
}

test("each block of a page has the text and the direction that it has in the editor", async ({ desk }) => {
  const { app, window, files, pieces } = desk;
  const page = await openBrowser(app);
  for (const piece of pieces.filter(({ name }) => name !== "hostile" && name !== "long")) {
    await openInEditor(window, piece);
    // A layout may print a picture before the text: what stands under it is looked for in the article's own order elsewhere.
    const captions = expectedCaptions(piece.article).map(({ text }) => plain(text));
    const lines = (await pageLines(bodyOf(window))).filter(({ text }) => !captions.includes(plain(text)));
    const written = lines.map(({ text, direction }) => ({ text, direction }));
    for (const file of files.filter((one) => one.name === piece.name && isPage(one) && one.layout !== "card")) {
      await open(app, page, file);
      const shown = await pageLines(page.locator("body"));
      record({
        ...rowOf(file),
        program: "Chromium, as in the editor",
        faults: differences(
          written.filter(({ text }) => plain(text) !== ""),
          shown,
        ),
      });
    }
  }
  await page.close();
});

test("every piece goes out in every format and every layout", async ({ desk }) => {
  for (const row of desk.made) record({ ...row, outcome: "made" });
});
