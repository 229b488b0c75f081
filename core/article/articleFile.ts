import { z } from "zod";
import { type Article, articleHeadSchema, articleVersion } from "./article.ts";
import { blockFromData, blockToData } from "./blocks.ts";
import { guardJson } from "./guardJson.ts";
import { migrate } from "./migrations.ts";

/** The largest article file that is read, in bytes; a 50,000-word piece is about 1 MB. */
export const articleFileLimit = 64 * 1024 * 1024;

export type ArticleProblem = "damaged" | "not-article" | "newer-version";
export type ArticleParse = { ok: true; article: Article } | { ok: false; problem: ArticleProblem };

const shapeSchema = z.looseObject({ format: z.literal("midad-article"), version: z.int().min(1) });
const wholeFileSchema = articleHeadSchema.extend({ body: z.array(z.unknown()).max(200_000) });

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of a `.midad` file without its BOM; null where it is not UTF-8: cut, overwritten, or another program's. */
export function articleFileText(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads the text of a `.midad` file. Never throws: what is wrong comes back as a problem.
 * `damaged`: not JSON, cut off, or a field that breaks the schema; `not-article`: sound JSON of
 * something else; `newer-version`: written by a newer Midad.
 */
export function parseArticle(text: string): ArticleParse {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, problem: "damaged" };
  }
  return articleFromData(data);
}

/** The same as `parseArticle` for JSON that is already parsed; `data` may be changed. */
export function articleFromData(data: unknown): ArticleParse {
  if (!guardJson(data)) return { ok: false, problem: "damaged" };
  const shape = shapeSchema.safeParse(data);
  if (!shape.success) return { ok: false, problem: "not-article" };
  if (shape.data.version > articleVersion) return { ok: false, problem: "newer-version" };
  const whole = wholeFileSchema.safeParse(migrate(shape.data));
  if (!whole.success) return { ok: false, problem: "damaged" };
  return { ok: true, article: { ...whole.data, body: whole.data.body.map(blockFromData) } };
}

/** The text of a `.midad` file: JSON a person can read and a diff can follow, one final newline. */
export function serializeArticle(article: Article): string {
  return `${JSON.stringify({ ...article, body: article.body.map(blockToData) }, null, 1)}\n`;
}
