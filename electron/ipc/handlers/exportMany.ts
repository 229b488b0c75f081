import { randomUUID } from "node:crypto";
import { dialog } from "electron";
import type { CallInput, CallOutput } from "../../../core/contract/calls.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import type { Row } from "../../../core/contract/rows.ts";
import { publicationOf } from "../../../core/settings/publications.ts";
import { freePaths } from "../../exporting/freePaths.ts";
import { writeNamed } from "../../exporting/writeNamed.ts";
import { lookFor } from "../../layouts/lookFor.ts";
import { systemStrings } from "../../strings.ts";
import type { Desk } from "../desk.ts";
import { exportedPaths } from "./exportedPaths.ts";

const pageSize = 200;

/** The rows that the list has for these words and status, in its order; of `ids` only those. */
async function rowsOf(desk: Desk, { words, status, ids }: CallInput<"export.many">): Promise<Row[]> {
  const wanted = ids && new Set(ids);
  const rows: Row[] = [];
  for (;;) {
    const query = { words, status, place: "library", offset: rows.length, limit: pageSize } as const;
    const page = await desk.place.library.list(query);
    rows.push(...page.rows);
    if (page.rows.length > 0 && rows.length < page.total) continue;
    return wanted ? rows.filter(({ id }) => wanted.has(id)) : rows;
  }
}

async function askFolder(desk: Desk): Promise<string | undefined> {
  const last = desk.store.get("exportFolder");
  const { filePaths } = await dialog.showOpenDialog(desk.window(), {
    title: systemStrings(desk.store.settings().interfaceLanguage).exportTo,
    ...(last !== null && { defaultPath: last }),
    properties: ["openDirectory", "createDirectory"],
  });
  return filePaths[0];
}

/** Each piece on its own: one that cannot be exported is named and does not stop the others. */
export async function exportMany(desk: Desk, input: CallInput<"export.many">): Promise<CallOutput<"export.many">> {
  const { format, options } = input;
  const folder = await askFolder(desk);
  if (folder === undefined) return { state: "cancelled" };
  const takePath = await freePaths(desk.disk, folder, false);
  const failed: { name: string; code: MidadError["failure"]["code"] }[] = [];
  let [exported, noted] = [0, 0];
  const rows = await rowsOf(desk, input);
  const finished = await desk.tasks.each(rows, async ({ id, headline, fileName }) => {
    try {
      const { article } = await desk.place.library.peek(id);
      const { notes } = await writeNamed({
        ...{ disk: desk.disk, takePath, article, format, options, force: false },
        ...(await lookFor(format, desk.layouts.source(article, options.layout), options.fonts)),
        media: desk.place.library.media,
        studio: desk.studio,
        publication: publicationOf(article, desk.store.settings()),
        window: desk.printer.forExport(desk.store.settings().paper),
      });
      exported += 1;
      if (notes.some(({ code }) => code !== "no-address")) noted += 1;
    } catch (error) {
      desk.log(`export failed: ${error instanceof Error ? error.message : String(error)}`);
      failed.push({
        name: headline.trim() || fileName,
        code: error instanceof MidadError ? error.failure.code : "internal",
      });
    }
  });
  desk.store.set("exportFolder", folder);
  const token = randomUUID();
  exportedPaths.set(token, folder);
  return { state: "done", token, total: rows.length, exported, noted, failed, stopped: !finished };
}
