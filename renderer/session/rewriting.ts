import type { Article, ArticleHead } from "../../core/article/article.ts";

export function headOf({ body: _, ...head }: Article): ArticleHead {
  return head as ArticleHead;
}

/** `head` with what a change from one state to the other brought; a field edited since is left alone. */
export function takeBack(head: ArticleHead, from: Article, to: Article): ArticleHead {
  const back = Object.entries(headOf(to)).filter(([key, value]) => head[key] === from[key] && value !== from[key]);
  return { ...head, ...Object.fromEntries(back) };
}

/** Of how many pieces the change is remembered: a few more than keep their undo. */
const rememberedMost = 24;

/** The last change of fields and body together in each piece, so that undoing the text brings the fields back as well. */
export interface Rewriting {
  remember(before: Article, after: Article): void;
  /** The fields that belong to a body which an undo or redo brought on screen; null where it is neither side. */
  fieldsFor(head: ArticleHead, body: readonly unknown[]): ArticleHead | null;
}

export function createRewriting(): Rewriting {
  const last = new Map<string, { before: Article; after: Article }>();
  return {
    remember(before, after) {
      last.delete(before.id);
      last.set(before.id, { before, after });
      const [oldest] = last.keys();
      if (last.size > rememberedMost && oldest !== undefined) last.delete(oldest);
    },
    fieldsFor(head, body) {
      const change = last.get(head.id);
      if (!change) return null;
      const { before, after } = change;
      const text = JSON.stringify(body);
      if (text === JSON.stringify(before.body)) return takeBack(head, after, before);
      return text === JSON.stringify(after.body) ? takeBack(head, before, after) : null;
    },
  };
}
