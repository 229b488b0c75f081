import type { Article, ArticleHead } from "../../core/article/article.ts";

export function headOf({ body: _, ...head }: Article): ArticleHead {
  return head as ArticleHead;
}

/** `head` with what a change from one state to the other brought; a field edited since is left alone. */
export function takeBack(head: ArticleHead, from: Article, to: Article): ArticleHead {
  const back = Object.entries(headOf(to)).filter(([key, value]) => head[key] === from[key] && value !== from[key]);
  return { ...head, ...Object.fromEntries(back) };
}

/** Of how many pieces changes are remembered: a few more than keep their undo. */
const rememberedPieces = 24;
/** How many changes of each: a paste, what was brought back of it, and then some. */
const rememberedChanges = 8;

interface Change {
  before: Article;
  after: Article;
}

/** The last changes of fields and body together in each piece, so that undoing the text brings the fields back as well. */
export interface Rewriting {
  remember(before: Article, after: Article): void;
  /** The fields that belong to a body which an undo or redo brought on screen; null where it is no side of any change. */
  fieldsFor(head: ArticleHead, body: readonly unknown[]): ArticleHead | null;
}

export function createRewriting(): Rewriting {
  const pieces = new Map<string, Change[]>();
  return {
    remember(before, after) {
      const changes = pieces.get(before.id) ?? [];
      pieces.delete(before.id);
      pieces.set(before.id, [...changes, { before, after }].slice(-rememberedChanges));
      const [oldest] = pieces.keys();
      if (pieces.size > rememberedPieces && oldest !== undefined) pieces.delete(oldest);
    },
    fieldsFor(head, body) {
      const changes = pieces.get(head.id) ?? [];
      const text = JSON.stringify(body);
      const isShown = (side: Article) => side.body.length === body.length && JSON.stringify(side.body) === text;
      const undone = changes.filter(({ before }) => isShown(before));
      const redone = changes.filter(({ after }) => isShown(after));
      if (undone.length + redone.length === 0) return null;
      const back = undone.reduceRight((fields, { before, after }) => takeBack(fields, after, before), head);
      return redone.reduce((fields, { before, after }) => takeBack(fields, before, after), back);
    },
  };
}
