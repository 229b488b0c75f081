import type { Article } from "../../article/article.ts";
import { noPictures } from "../pictures.ts";
import { plainText } from "../text/plainText.ts";
import { wordpressBlocks } from "../wordpress/wordpressBlocks.ts";
import { copyForCms } from "./copyForCms.ts";
import type { CopyKind } from "./copyKinds.ts";

/**
 * What goes on the clipboard. Blocks of WordPress go as text alone: its editor finds them there both as code and
 * in a page, and beside HTML it would not look.
 */
export function copied(article: Article, as: CopyKind): { html?: string; text: string } {
  switch (as) {
    case "cms":
      return copyForCms(article);
    case "wordpress":
      return { text: wordpressBlocks(article, noPictures) };
    case "text":
      return { text: plainText(article) };
  }
}
