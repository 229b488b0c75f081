import type { Article } from "../article/article.ts";
import { MidadError } from "../contract/errors.ts";
import type { ImageKind } from "../media/readImage.ts";
import type { ExportContext, PrintablePage } from "./exporter.ts";
import type { Layout } from "./layouts/layout.ts";
import { pageHtml } from "./page/pageHtml.ts";
import { printedDigits } from "./printedDate.ts";

const kinds: readonly ImageKind[] = ["jpg", "png", "webp", "gif"];

/** A card is one page; a style that counts its pages by itself says where and how. */
function isNumbered({ size, style }: Layout): boolean {
  return !size && !/\bcounters?\(\s*pages?\b/.test(style);
}

/** The page with its pictures where a printing window finds them, which has fonts of its own for paper. */
export function printablePage(article: Article, context: ExportContext): PrintablePage {
  const { layout, pictures, publication, readPicture } = context;
  const html = pageHtml(article, {
    ...context,
    fontFaces: "",
    pictures(media) {
      const placed = pictures(media);
      return placed && { ...placed, src: `media/${media}` };
    },
  });
  const digits = printedDigits(article.language, publication);
  const numbers = new Intl.NumberFormat(`en-u-nu-${digits}`, { useGrouping: false });
  return {
    html,
    ...(isNumbered(layout) && { numberOf: (page: number) => numbers.format(page) }),
    async readPicture(media) {
      const file = await readPicture(media, { kinds, widest: layout.widest });
      if (!file) throw new MidadError("not-found", "a picture that cannot be shown");
      return file.bytes;
    },
  };
}
