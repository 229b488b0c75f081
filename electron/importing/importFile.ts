import { v7 as uuid } from "uuid";
import type { Article, Section } from "../../core/article/article.ts";
import { articleFileText, parseArticle } from "../../core/article/articleFile.ts";
import { localInstant } from "../../core/article/instant.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { isArticleName } from "../../core/importing/importLimit.ts";
import { importText } from "../../core/importing/importText.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { salvagedArticle } from "./salvagedArticle.ts";

interface ImportDesk {
  sections: readonly Section[];
  agencies: readonly string[];
  language: Settings["interfaceLanguage"];
}

export interface ImportedFile {
  article: Article;
  /** True where the file was damaged, and the article is what could still be read in it. */
  salvaged: boolean;
}

/** A piece that a colleague sent: it comes in as a new one, so that it never meets its own original. */
function importArticle(name: string, bytes: Uint8Array, { language }: ImportDesk): ImportedFile {
  const now = new Date();
  const text = articleFileText(bytes);
  const parsed = text === null ? ({ ok: false, problem: "damaged" } as const) : parseArticle(text);
  if (parsed.ok) return { article: { ...parsed.article, id: uuid(), updatedAt: localInstant(now) }, salvaged: false };
  const isDamaged = parsed.problem === "damaged";
  const article = isDamaged ? salvagedArticle({ name, bytes, now, language }) : null;
  if (article) return { article, salvaged: true };
  throw new MidadError(isDamaged ? "nothing-to-salvage" : parsed.problem, "an article file that cannot be imported");
}

/**
 * A file as an article of the library: an article file as it is, or as much of it as can be read;
 * anything else as a text read into fields.
 * @throws MidadError `empty`, `not-text`, `too-large`, `nothing-to-salvage`, `not-article`, `newer-version`
 */
export function importFile(name: string, bytes: Uint8Array, desk: ImportDesk): ImportedFile {
  if (isArticleName(name)) return importArticle(name, bytes, desk);
  const imported = importText(bytes, desk, { id: uuid(), now: localInstant(new Date()) });
  if (!imported.ok) throw new MidadError(imported.problem, "a text that cannot be imported");
  return { article: imported.article, salvaged: false };
}
