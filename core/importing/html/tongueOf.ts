import { ownDirection } from "../../arabic/ownDirection.ts";
import type { Article } from "../../article/article.ts";
import type { PageFacts } from "./pageFacts.ts";

/**
 * The language and direction of a file: as it says, but a direction that its own letters contradict is not
 * believed. Systems made for the West leave `dir` out, or write "ltr" about Arabic.
 */
export function tongueOf(
  facts: Pick<PageFacts, "language" | "direction">,
  text: string,
): Pick<Article, "language" | "direction"> {
  const direction = ownDirection(text.slice(0, 100_000)) ?? facts.direction ?? "rtl";
  return { language: facts.language ?? (direction === "rtl" ? "ar" : "en"), direction };
}
