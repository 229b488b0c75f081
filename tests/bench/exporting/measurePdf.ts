import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import type { Article } from "../../../core/article/article.ts";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Layout } from "../../../core/exporting/layouts/layout.ts";
import { pageHtml } from "../../../core/exporting/page/pageHtml.ts";
import { noPictures } from "../../../core/exporting/pictures.ts";

/** What a PDF of one piece took, in ms. */
export interface PdfMeasure {
  pieces: number;
  /** In Midad: the page made, printed in the window that is kept, finished and handed over. */
  midad: number;
  /** A Chromium process for the same page, which lies ready as a file; null where none is on this machine. */
  chromium: number | null;
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium on PATH; null where there is none. */
function findChromium(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return null;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function printInMidad(window: Page, article: Article): Promise<void> {
  const input = { article: serializeArticle(article), task: randomUUID(), paper: "A4", layout: "news" };
  const size = await window.evaluate(async (given) => {
    type Call = (message: unknown) => Promise<{ ok: boolean; value?: { pdf: Uint8Array } }>;
    const { midad } = globalThis as unknown as { midad: { call: Call } };
    return (await midad.call({ name: "print.pages", input: given })).value?.pdf.length ?? 0;
  }, input);
  if (size === 0) throw new Error("Midad printed nothing");
}

/** One process a file, offline and tagged as ours are. */
function printByChromium(chromium: string, folder: string, page: string): Promise<void> {
  const flags = ["--headless", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const home = `--user-data-dir=${mkdtempSync(join(folder, "profile-"))}`;
  const print = ["--no-pdf-header-footer", "--generate-pdf-document-outline", `--print-to-pdf=${page}.pdf`];
  return new Promise((resolve, reject) => {
    const run = spawn(chromium, [...flags, ...root, home, ...print, pathToFileURL(page).href], { stdio: "ignore" });
    run.once("error", reject);
    run.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`Chromium ended with ${code}`))));
  });
}

/**
 * Medians of what a PDF takes in Midad's reused window and in a Chromium process a file, by turns over the same
 * pieces; the first of each is a warm-up and is not counted.
 * @param window of a Midad that runs
 * @param articles ten at least
 * @param layout the one Midad prints with
 */
export async function measurePdf(window: Page, articles: readonly Article[], layout: Layout): Promise<PdfMeasure> {
  const chromium = findChromium();
  const folder = mkdtempSync(join(tmpdir(), "midad-pdf-"));
  const midad: number[] = [];
  const rival: number[] = [];
  try {
    for (const [index, article] of articles.entries()) {
      const page = join(folder, `${index}.html`);
      writeFileSync(page, pageHtml(article, { layout: layout, publication: null, pictures: noPictures }));
      const ours = async () => midad.push(await timed(() => printInMidad(window, article)));
      const theirs = async () => chromium && rival.push(await timed(() => printByChromium(chromium, folder, page)));
      const turns = index % 2 === 0 ? [ours, theirs] : [theirs, ours];
      for (const turn of turns) await turn();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  const counted = midad.slice(1);
  return {
    pieces: counted.length,
    midad: median(counted),
    chromium: rival.length > 1 ? median(rival.slice(1)) : null,
  };
}
