import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../../../core/article/article.ts";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import { house } from "../../e2e/app.ts";

/** What pages of many pieces took, in ms for all of them. */
export interface PagesMeasure {
  pieces: number;
  /** The program without a window: each read, made, checked, written durably, read back and compared. */
  midad: number;
  /** The same files copied, flushed one by one as well. */
  copy: number;
  /** A pandoc process a piece, from the pages' own text; reckoned from a part of them. Null where there is none. */
  pandoc: number | null;
}

/** Of so many pieces pandoc's share is measured. */
const forPandoc = 40;

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function mustRun(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(0, 500)}`);
}

/** @param articles with different headlines, which become their files' names */
export function measurePages(articles: readonly Article[]): PagesMeasure {
  const folder = mkdtempSync(join(tmpdir(), "midad-pages-"));
  try {
    const [pieces, pages, copies, converted] = ["pieces", "pages", "copies", "converted"].map((name) => {
      mkdirSync(join(folder, name));
      return join(folder, name);
    }) as [string, string, string, string];
    const files = articles.map((article, index) => {
      const path = join(pieces, `${index}.midad`);
      writeFileSync(path, serializeArticle(article));
      return path;
    });
    const program = join(house, "out/main/midad.js");
    const midad = timed(() => mustRun(process.execPath, [program, "export", ...files, "--out", pages]));
    const made = readdirSync(pages);
    if (made.length !== articles.length) throw new Error(`${articles.length} pieces became ${made.length} pages`);
    const copy = timed(() => {
      for (const name of made) cpSync(join(pages, name), join(copies, name));
      mustRun("sync", ["-f", copies]);
    });
    const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;
    const some = made.slice(0, forPandoc);
    const pandoc = timed(() => {
      for (const name of hasPandoc ? some : []) {
        mustRun("pandoc", ["-f", "html", "-t", "html5", "-s", join(pages, name), "-o", join(converted, name)]);
      }
    });
    return {
      ...{ pieces: articles.length, midad, copy },
      pandoc: hasPandoc ? (pandoc / some.length) * articles.length : null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
