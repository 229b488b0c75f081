import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
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
  /** The most memory that Midad had at once, in bytes. */
  memory: number;
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

/** What the command said on stderr. */
function mustRun(command: string, args: readonly string[], env = process.env): string {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8", env, maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(0, 500)}`);
  return stderr;
}

/** Has a Node process tell at its end the most memory it had, in KB. */
const tellMemory = `import { isMainThread } from "node:worker_threads";
  if (isMainThread) process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)));`;
const toldMemory = `data:text/javascript,${encodeURIComponent(tellMemory)}`;

/** The words of a page's body, without white space and the title that pandoc puts before them. */
function wordsOf(page: string): string {
  const read = (node: Nodes): string => {
    if (node.type === "text") return node.value;
    if (node.type === "element" && (node.tagName === "head" || node.properties.id === "title-block-header")) return "";
    return "children" in node ? node.children.map(read).join("") : "";
  };
  return read(fromHtml(readFileSync(page))).replace(/\s+/g, "");
}

/**
 * @param articles with different headlines, which become their files' names
 * @param rivals also measures who does the like
 */
export function measurePages(articles: readonly Article[], rivals = true): PagesMeasure {
  const folder = mkdtempSync(join(tmpdir(), "midad-pages-"));
  try {
    const [pieces, pages, copies, converted] = ["pieces", "pages", "copies", "converted"].map((name) => {
      mkdirSync(join(folder, name));
      return join(folder, name);
    }) as [string, string, string, string];
    for (const [index, article] of articles.entries()) {
      writeFileSync(join(pieces, `${index}.midad`), serializeArticle(article));
    }
    const program = join(house, "out/main/midad.js");
    let told = "";
    const midad = timed(() => {
      const env = { ...process.env, NODE_OPTIONS: `--import ${toldMemory}` };
      told = mustRun(process.execPath, [program, "export", pieces, "--out", pages], env);
    });
    const memory = Number(/\d+$/.exec(told)?.[0]) * 1024;
    const made = readdirSync(pages);
    if (made.length !== articles.length) throw new Error(`${articles.length} pieces became ${made.length} pages`);
    const copy = timed(() => {
      for (const name of made) cpSync(join(pages, name), join(copies, name));
      mustRun("sync", ["-f", copies]);
    });
    const hasPandoc = rivals && spawnSync("pandoc", ["--version"]).status === 0;
    const some = made.slice(0, forPandoc);
    const pandoc = timed(() => {
      for (const name of hasPandoc ? some : []) {
        mustRun("pandoc", ["-f", "html", "-t", "html5", "-s", join(pages, name), "-o", join(converted, name)]);
      }
    });
    for (const name of hasPandoc ? some : []) {
      const [ours, theirs] = [pages, converted].map((folder) => wordsOf(join(folder, name)));
      if (ours !== theirs) throw new Error(`pandoc's text of ${name} is not ours`);
    }
    return {
      ...{ pieces: articles.length, midad, copy, memory },
      pandoc: hasPandoc ? (pandoc / some.length) * articles.length : null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
