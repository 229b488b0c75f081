import type { Article } from "../../core/article/article.ts";
import { parseArticle } from "../../core/article/articleFile.ts";
import { MidadError } from "../../core/contract/errors.ts";

/** The article in a call's text; the window is not believed either. */
export function articleFrom(text: string): Article {
  const parsed = parseArticle(text);
  if (!parsed.ok) throw new MidadError("bad-request", `article in a call is ${parsed.problem}`);
  return parsed.article;
}
