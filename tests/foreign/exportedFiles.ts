import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { test as base } from "@playwright/test";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { type ExportFormat, exportFormatNames, exportFormats, factsOf } from "../../core/exporting/exportFormats.ts";
import { defaultExportOptions } from "../../core/exporting/exportOptions.ts";
import { shipped, shippedIds } from "../core/exporting/pieces.ts";
import { chooseSavePath, Machine, output } from "../e2e/app.ts";
import { piecesToShow, type Shown } from "./piecesToShow.ts";
import type { Row } from "./table.ts";

export interface Exported extends Shown {
  format: ExportFormat;
  /** "" for a format without layouts. */
  layout: string;
  path: string;
}

interface Desk {
  machine: Machine;
  app: ElectronApplication;
  window: Page;
  pieces: Shown[];
  files: Exported[];
  /** What became of every export. */
  made: Row[];
}

/** Every format with every layout that can give it. */
const ways = exportFormatNames.flatMap((format) => {
  const { laidOut, ofSize } = factsOf(format);
  if (!laidOut) return [{ format, layout: "" }];
  return shippedIds.filter((id) => !ofSize || shipped(id).size).map((layout) => ({ format, layout }));
});

/** Exports as the window does, at a path; answers what kept it from doing so. */
async function exportTo(app: ElectronApplication, window: Page, file: Exported): Promise<string[]> {
  await chooseSavePath(app, file.path);
  const options = { ...defaultExportOptions, layout: file.layout || null };
  const input = { article: serializeArticle(file.article), format: file.format, options };
  const answer = await window.evaluate((given) => {
    const { midad } = globalThis as unknown as { midad: { call: (message: unknown) => Promise<unknown> } };
    return midad.call({ name: "export.run", input: given });
  }, input);
  const { ok, value } = answer as { ok: boolean; value?: { state: string } };
  return ok && value?.state === "done" ? [] : [JSON.stringify(answer)];
}

/** The pieces in the library of a program that runs, and every file that it makes of them. */
async function openDesk(): Promise<Desk> {
  const machine = new Machine();
  const { pieces, media } = await piecesToShow();
  mkdirSync(join(machine.library, "media"), { recursive: true });
  for (const { name, bytes } of media) writeFileSync(join(machine.library, "media", name), bytes);
  for (const { name, article } of pieces)
    writeFileSync(join(machine.library, `${name}.midad`), serializeArticle(article));
  const { app, window } = await machine.start();
  const files: Exported[] = [];
  const made: Row[] = [];
  for (const piece of pieces) {
    for (const { format, layout } of ways) {
      if (piece.name === "long" && format !== "pdf") continue;
      const folder = join(output, "exports", piece.name, [format, layout].filter(Boolean).join("-"));
      mkdirSync(folder, { recursive: true });
      const file = { ...piece, format, layout, path: join(folder, `مادة${exportFormats[format].extension}`) };
      const fault = await exportTo(app, window, file);
      made.push({ format, layout, piece: piece.name, program: "Midad itself", faults: fault });
      if (fault.length === 0) files.push(file);
    }
  }
  return { machine, app, window, pieces, files, made };
}

/** One program for all of the tests, with everything exported once. */
export const test = base.extend<object, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const desk = await openDesk();
      await use(desk);
      await desk.machine.remove();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});
