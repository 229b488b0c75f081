import { v7 as uuid } from "uuid";
import type { Article, Section } from "../../core/article/article.ts";
import { parseArticle } from "../../core/article/articleFile.ts";
import { localInstant } from "../../core/article/instant.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { importText } from "../../core/importing/importText.ts";

interface Lists {
  sections: readonly Section[];
  agencies: readonly string[];
}

/** A piece that a colleague sent: it comes in as a new one, so that it never meets its own original. */
function importArticle(bytes: Uint8Array): Article {
  const parsed = parseArticle(new TextDecoder().decode(bytes));
  if (!parsed.ok) throw new MidadError(parsed.problem, "an article file that cannot be imported");
  return { ...parsed.article, id: uuid(), updatedAt: localInstant(new Date()) };
}

/**
 * A file as an article of the library: an article file as it is, anything else as a text read into fields.
 * @throws MidadError `empty`, `not-text`, `too-large`, `damaged`, `not-article`, `newer-version`
 */
export function importFile(name: string, bytes: Uint8Array, lists: Lists): Article {
  if (name.toLowerCase().endsWith(".midad")) return importArticle(bytes);
  const imported = importText(bytes, lists, { id: uuid(), now: localInstant(new Date()) });
  if (!imported.ok) throw new MidadError(imported.problem, "a text that cannot be imported");
  return imported.article;
}
