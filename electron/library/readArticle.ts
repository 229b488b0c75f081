import type { Article } from "../../core/article/article.ts";
import { articleFileLimit, articleFileText, parseArticle } from "../../core/article/articleFile.ts";
import { type Disk, systemCode } from "./disk.ts";
import { hashOf } from "./foreignCopy.ts";
import type { Problem } from "./piece.ts";

export type ArticleRead =
  | { ok: true; article: Article; hash: string; text: string }
  | { ok: false; problem: Problem; hash: string | null };

const problems: Record<string, Problem> = {
  EFBIG: "too-large",
  EACCES: "denied",
  EPERM: "denied",
  EINVAL: "not-article",
  EISDIR: "not-article",
};

/**
 * Reads an article's file. What is wrong with it comes back as a problem.
 * @throws the system's `ENOENT` where there is no such file
 */
export async function readArticle(disk: Disk, path: string): Promise<ArticleRead> {
  let bytes: Uint8Array;
  try {
    bytes = await disk.readFile(path, articleFileLimit);
  } catch (error) {
    const code = systemCode(error);
    if (code === "" || code === "ENOENT") throw error;
    return { ok: false, problem: problems[code] ?? "io", hash: null };
  }
  const hash = hashOf(bytes);
  const text = articleFileText(bytes);
  if (text === null) return { ok: false, problem: "damaged", hash };
  const parsed = parseArticle(text);
  return parsed.ok ? { ok: true, article: parsed.article, hash, text } : { ok: false, problem: parsed.problem, hash };
}
