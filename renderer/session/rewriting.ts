import type { Article, ArticleHead } from "../../core/article/article.ts";

export function headOf({ body: _, ...head }: Article): ArticleHead {
  return head as ArticleHead;
}

/** `head` with what a change from one state to the other brought; a field edited since is left alone. */
export function takeBack(head: ArticleHead, from: Article, to: Article): ArticleHead {
  const back = Object.entries(headOf(to)).filter(([key, value]) => head[key] === from[key] && value !== from[key]);
  return { ...head, ...Object.fromEntries(back) };
}

/** The last change of fields and body together, so that undoing the text brings the fields back as well. */
export interface Rewriting {
  remember(before: Article, after: Article): void;
  forget(): void;
  /** The fields that belong to a body which an undo or redo brought on screen; null where it is neither side. */
  fieldsFor(head: ArticleHead, body: readonly unknown[]): ArticleHead | null;
}

export function createRewriting(): Rewriting {
  let last: { before: Article; after: Article } | null = null;
  return {
    remember(before, after) {
      last = { before, after };
    },
    forget() {
      last = null;
    },
    fieldsFor(head, body) {
      if (last === null || head.id !== last.before.id) return null;
      const { before, after } = last;
      const text = JSON.stringify(body);
      if (text === JSON.stringify(before.body)) return takeBack(head, after, before);
      return text === JSON.stringify(after.body) ? takeBack(head, before, after) : null;
    },
  };
}
