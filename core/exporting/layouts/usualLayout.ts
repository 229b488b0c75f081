import type { Article } from "../../article/article.ts";
import { isUrgent } from "../../article/urgent.ts";

/** The layout that every program has. */
export const firstLayout = "news";

/** The layout of what is drawn at a size, where the one chosen has none. */
export const cardLayout = "card";

/** The layouts, the best first, that a piece is shown in where nobody chose one. */
export function usualLayouts({ genre, urgency }: Pick<Article, "genre" | "urgency">): string[] {
  const byGenre = genre === "opinion" ? ["opinion"] : genre === "report" || genre === "analysis" ? ["report"] : [];
  return [...(isUrgent(urgency) ? ["urgent"] : []), ...byGenre, firstLayout];
}

/** The layout a piece is shown in: the one chosen where it is there, else the best there is for it. */
export function layoutFor(
  article: Pick<Article, "genre" | "urgency">,
  chosen: string | null,
  there: readonly string[],
): string {
  const wanted = [...(chosen === null ? [] : [chosen]), ...usualLayouts(article)];
  return wanted.find((id) => there.includes(id)) ?? firstLayout;
}
