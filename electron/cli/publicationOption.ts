import type { Article } from "../../core/article/article.ts";
import { type Publication, publicationOf } from "../../core/settings/publications.ts";
import { readSettings } from "../settings/readSettings.ts";
import type { Io } from "./io.ts";
import type { CliStrings } from "./strings/ar.ts";
import { UsageError } from "./usageError.ts";

/** Where a piece is published; null where nobody said. */
export type PublicationOf = (article: Article) => Publication | null;

/**
 * The publications that the window's settings know: the one that `--publication` names for all pieces, else for
 * each its own, as the window has it.
 * @throws UsageError for a name that is not among them
 */
export async function publicationOption(
  asked: string | undefined,
  io: Pick<Io, "disk" | "home" | "env">,
  say: CliStrings,
): Promise<PublicationOf> {
  const desk = await readSettings(io);
  if (asked === undefined) return (article) => publicationOf(article, desk);
  const found = desk.publications.find(({ name }) => name.normalize() === asked.normalize());
  if (!found) {
    const known = desk.publications.map(({ name }) => name);
    throw new UsageError(say.unknownPublication(asked, known));
  }
  return () => found;
}
