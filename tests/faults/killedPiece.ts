import { type Article, emptyArticle } from "../../core/article/article.ts";

export const killedId = "019b5c00-0000-7000-8000-00000000dead";

/** State number `seq` of a piece of about 200 KB whose name changes now and then; nothing in it but its number. */
export function stateAt(seq: number): Article {
  const text = `الحال ${seq} من نص طويل. `.repeat(50);
  return {
    ...emptyArticle(killedId, "2026-01-01T10:00:00+03:00"),
    seq,
    headline: `عنوان ${Math.trunc(seq / 2) % 5}`,
    body: Array.from({ length: 100 }, () => ({ type: "paragraph", content: [{ type: "text", text }] })),
  };
}
