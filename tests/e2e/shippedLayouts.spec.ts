import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import type { Article } from "../../core/article/article.ts";
import { exporters } from "../../core/exporting/exporters.ts";
import { context, piece, rich, seed, shipped, shippedIds, t } from "../core/exporting/pieces.ts";
import { png } from "../media/pictures.ts";
import { expect, test } from "./app.ts";
import { openBrowser, openInBrowser, resizeBrowser } from "./exportedBrowser.ts";
import { allProblems } from "./seriousProblems.ts";

const picture = `data:image/png;base64,${png(600, 400).toString("base64")}`;
const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const cells = Array.from({ length: 9 }, (_, index) => ({ content: [t(`الخانة ${index}`)] }));

/** With lines that no page of a phone's width has room for: a word, an address, a table. */
function crowded(): Article {
  const { body } = rich();
  const address = `https://example.org/${"0123456789".repeat(12)}`;
  return {
    ...rich(),
    publication: word,
    deck: word,
    byline: [word, "ليلى حداد"],
    body: [
      ...body,
      { type: "heading", level: 2, content: [t(word)] },
      { type: "paragraph", content: [{ type: "link", href: address, content: [t(address)] }] },
      { type: "table", headerRow: true, rows: [{ cells }, { cells }] },
    ],
  };
}

async function show(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await openInBrowser(app, page, path);
  await expect(page.locator("article")).toBeAttached();
}

const english = piece({
  language: "en",
  direction: "ltr",
  kicker: "Kicker",
  headline: "A headline of some length, as headlines are",
  byline: ["A B"],
  body: [{ type: "paragraph", content: [t("Text.")] }],
});
/** What is looked at: a scheme at a width. Both schemes and both widths are, and each piece; not each with each. */
const views = {
  crowded: [
    [320, "light"],
    [1280, "dark"],
  ],
  english: [[1280, "light"]],
  seed: [[375, "dark"]],
  nothing: [[1280, "light"]],
} as const;

test("axe finds nothing in any layout, light and dark, and none scrolls sideways on a phone or a site", async ({
  app,
  machine,
}) => {
  const page = await openBrowser(app);
  const articles = { crowded: crowded(), english, seed: seed(), nothing: piece({}) };
  for (const id of shippedIds) {
    for (const name of ["crowded", "english", "seed", "nothing"] as const) {
      const path = join(machine.home, `${id}-${name}.html`);
      const html = exporters.html.make(
        articles[name],
        context({ layout: shipped(id), pictures: () => ({ src: picture }) }),
      );
      writeFileSync(path, html);
      await show(app, page, path);
      for (const [width, colorScheme] of views[name]) {
        const view = `${id} ${name} ${width} ${colorScheme}`;
        await resizeBrowser(app, width);
        await page.emulateMedia({ colorScheme });
        await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
        expect(
          await page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme),
        ).toBe(true);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, view).toBeLessThanOrEqual(0);
        // Of a piece without a headline the page has no heading: none is invented.
        const headless = name === "nothing" ? [expect.stringMatching(/^page-has-heading-one: /)] : [];
        expect(await allProblems(page), view).toEqual(headless);
      }
    }
  }
  await page.close();
});

test("each block of an exported page runs as the article says, in every layout", async ({ app, machine }) => {
  const page = await openBrowser(app);
  for (const id of shippedIds.filter((one) => one !== "card")) {
    const path = join(machine.home, `${id}.html`);
    writeFileSync(path, exporters.html.make(rich(), context({ layout: shipped(id) })));
    await show(app, page, path);
    const runs = (text: string) =>
      page.getByText(text, { exact: true }).evaluate((element) => {
        const { direction, textAlign } = getComputedStyle(element);
        return [direction, textAlign === "center" ? "center" : "start"];
      });
    expect(await runs("عنوان داخلي")).toEqual(["rtl", "start"]);
    expect(await runs("Inner heading")).toEqual(["ltr", "start"]);
    expect(await runs("خلية")).toEqual(["rtl", "start"]);
    const bar = page.locator("blockquote[dir=ltr]");
    expect(await bar.evaluate((quote) => Number.parseFloat(getComputedStyle(quote).borderLeftWidth))).toBeGreaterThan(
      0,
    );
    expect(await bar.evaluate((quote) => getComputedStyle(quote).borderRightWidth)).toBe("0px");
    expect(
      await page
        .locator("em")
        .first()
        .evaluate((slanted) => getComputedStyle(slanted).fontStyle),
    ).toBe("normal");
  }
  await page.close();
});
