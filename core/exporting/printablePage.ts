import type { Article } from "../article/article.ts";
import { MidadError } from "../contract/errors.ts";
import type { ImageKind } from "../media/readImage.ts";
import type { ExportContext, PrintablePage } from "./exporter.ts";
import { pageHtml } from "./page/pageHtml.ts";

const kinds: readonly ImageKind[] = ["jpg", "png", "webp", "gif"];

/** The page with its pictures where a printing window finds them, which has fonts of its own for paper. */
export function printablePage(article: Article, context: ExportContext): PrintablePage {
  const { layout, pictures, readPicture } = context;
  const html = pageHtml(article, {
    ...context,
    fontFaces: "",
    pictures(media) {
      const placed = pictures(media);
      return placed && { ...placed, src: `media/${media}` };
    },
  });
  return {
    html,
    async readPicture(media) {
      const file = await readPicture(media, { kinds, widest: layout.widest });
      if (!file) throw new MidadError("not-found", "a picture that cannot be shown");
      return file.bytes;
    },
  };
}
