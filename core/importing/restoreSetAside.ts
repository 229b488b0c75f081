import type { Article, SetAside } from "../article/article.ts";
import { inlineFromText } from "../article/inline.ts";

type Restorable = Pick<Article, "body" | "setAside">;

/**
 * Puts a line that was set aside back into the text, as a paragraph where it stood (or at the end,
 * where the text has become shorter since).
 * @param index of the line in `setAside`
 */
export function restoreSetAside<T extends Restorable>(article: T, index: number): T {
  const item = article.setAside[index];
  if (!item) return article;
  const at = Math.min(item.at, article.body.length);
  const paragraph = { type: "paragraph" as const, content: inlineFromText(item.text) };
  const setAside = article.setAside.flatMap((other, place) => {
    if (place === index) return [];
    const stoodAfter = other.at > item.at || (other.at === item.at && place > index);
    return [stoodAfter ? { ...other, at: other.at + 1 } : other];
  });
  return { ...article, body: article.body.toSpliced(at, 0, paragraph), setAside };
}

/** Puts several lines back at once: those of `setAside` that are the very objects in `lines`. */
export function restoreAllSetAside<T extends Restorable>(article: T, lines: ReadonlySet<SetAside>): T {
  // From the last to the first: what stands before a line that goes back does not move.
  return article.setAside.reduceRight(
    (restored, line, index) => (lines.has(line) ? restoreSetAside(restored, index) : restored),
    article,
  );
}
