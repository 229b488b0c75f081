import { basename, dirname, resolve } from "node:path";
import type { Article } from "../../core/article/article.ts";
import type { ParsedLayout } from "../../core/exporting/layouts/parseLayout.ts";
import { layoutProblemSentence } from "../../core/exporting/layouts/problemSentence.ts";
import { cardLayout, usualLayouts } from "../../core/exporting/layouts/usualLayout.ts";
import { LayoutsNear } from "../layouts/layoutsNear.ts";
import type { LayoutSource } from "../layouts/lookFor.ts";
import { readLayoutFolder } from "../layouts/readLayoutFolder.ts";
import { shippedIds } from "../layouts/shippedLayouts.ts";
import type { Io } from "./io.ts";
import type { CliStrings } from "./strings/ar.ts";
import { UsageError } from "./usageError.ts";

type Where = Pick<Io, "disk" | "cwd">;

/** The layouts of a piece, by its file as it was typed. */
export type LayoutsOf = (article: Article, file: string) => LayoutSource;

async function inFolder(io: Where, path: string): Promise<ParsedLayout | null> {
  const folder = resolve(io.cwd, path);
  const stat = await io.disk.stat(folder).catch(() => null);
  return stat?.kind === "folder" ? (await readLayoutFolder(io.disk, folder, basename(folder))).parsed : null;
}

/**
 * What `--layout` asks for: the id of a layout of the first piece's library or of the program, or a
 * folder; nothing asks for the one that goes with each kind of piece.
 * @param first the first piece's file
 * @throws UsageError where there is none, or it is broken
 */
export async function layoutOption(
  asked: string | undefined,
  first: string,
  io: Where,
  say: CliStrings,
): Promise<LayoutsOf> {
  const near = new LayoutsNear(io.disk);
  const folderOf = (file: string) => dirname(resolve(io.cwd, file));
  const cardNear = (file: string) => near.first(folderOf(file), [cardLayout]);
  if (asked === undefined) {
    return (article, file) => ({
      layout: () => near.first(folderOf(file), usualLayouts(article)),
      card: () => cardNear(file),
    });
  }
  const found = (await near.find(folderOf(first), asked)) ?? (await inFolder(io, asked));
  if (!found) throw new UsageError(say.unknownLayout(asked, shippedIds));
  if (!found.ok) throw new UsageError(say.about(asked, layoutProblemSentence(found.problem, say.language)));
  const { layout } = found;
  return (_, file) => ({ layout: () => layout, card: () => cardNear(file) });
}
