import { MidadError } from "../../contract/errors.ts";
import { readImage } from "../../media/readImage.ts";
import type { Exporter } from "../exporter.ts";
import type { Layout } from "../layouts/layout.ts";
import { printablePage } from "../printablePage.ts";

/** @throws MidadError `needs-card` for a layout that is as long as its text */
function sizeOf({ size }: Layout): NonNullable<Layout["size"]> {
  if (!size) throw new MidadError("needs-card", "only a card has a size to be drawn at");
  return size;
}

/**
 * A card as a picture, for sites and social networks. Nothing of its text can be read back: what is checked is that
 * it is a PNG of the right size.
 * @param scale dots for one CSS px
 */
export function pictureExporter(scale: 1 | 2): Exporter<Uint8Array> {
  return {
    omits: ["keywords", "slug", "publication", "edNote", "links"],
    silent: ["no-address", "unsafe-link"],
    async make(article, context) {
      const size = sizeOf(context.layout);
      if (!context.drawPage) throw new MidadError("needs-window", "a card is drawn by a window");
      return context.drawPage(printablePage(article, context), size, scale);
    },
    check(_article, bytes, { layout }) {
      const { width, height } = sizeOf(layout);
      const found = readImage(bytes);
      const isRight = found?.kind === "png" && found.width === width * scale && found.height === height * scale;
      return isRight ? [] : [{ what: "picture", at: 0 }];
    },
  };
}
