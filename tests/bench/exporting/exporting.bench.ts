import { test } from "@playwright/test";
import { v7 as uuid } from "uuid";
import { type Article, emptyArticle } from "../../../core/article/article.ts";
import { shipped } from "../../core/exporting/pieces.ts";
import { Machine } from "../../e2e/app.ts";
import { machineLine } from "../typing/report.ts";
import { makeBody } from "../typing/text.ts";
import { measurePages } from "./measurePages.ts";
import { measurePdf } from "./measurePdf.ts";

// Prints what exporting costs. It fails when it cannot measure, never by what it measures.

const say = (text: string) => void process.stdout.write(`${text}\n`);

function pieces(count: number, words: number): Article[] {
  return Array.from({ length: count }, (_, index) => ({
    ...emptyArticle(uuid(), "2026-11-24T14:05:00+03:00"),
    headline: `خبر ${index + 1}`,
    body: makeBody(words, index + 1),
  }));
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;

const times = (one: number, other: number) => `${(one / other).toFixed(1)}×`;

test("pages", () => {
  const { pieces: count, midad, copy, pandoc, memory } = measurePages(pieces(1_000, 300));
  say(`\n${machineLine()}`);
  say(
    `${count} pieces of 300 words to HTML: ${Math.round(midad)} ms; a plain copy of the same files ${Math.round(copy)} ms, ${times(midad, copy)} that.`,
  );
  say(
    pandoc === null
      ? "No pandoc on this machine."
      : `A pandoc process a file, to the same words: ${Math.round(pandoc)} ms, ${times(pandoc, midad)} ours.`,
  );
  const many = measurePages(pieces(10_000, 300), false);
  say(`The most memory: ${megabytes(memory)}; with ${many.pieces} pieces ${megabytes(many.memory)}.`);
  say(`Those took ${Math.round(many.midad)} ms, ${times(many.midad, many.copy)} a plain copy.`);
});

test("PDF", async () => {
  const machine = new Machine();
  try {
    const { window } = await machine.start();
    const measured = await measurePdf(window, pieces(11, 1_000), shipped("news"));
    const { midad, chromium } = measured;
    say(`PDF of 1,000 words, the median of ${measured.pieces}: ${Math.round(midad)} ms.`);
    say(
      chromium === null
        ? "No Chromium on this machine."
        : `A headless Chromium a file: ${Math.round(chromium)} ms, ${times(chromium, midad)} ours.`,
    );
  } finally {
    await machine.remove();
  }
});
