import { isolatedText } from "../../arabic/isolatedText.ts";
import type { Article } from "../../article/article.ts";
import type { Image } from "../../article/image.ts";
import { safeHref } from "../../article/safeHref.ts";
import { pictureId } from "../pictureId.ts";
import { isBlank, printable } from "../printable.ts";

function described(role: string, value: string): object[] {
  return isBlank(value) ? [] : [{ role, contenttype: "text/plain", value: printable(value) }];
}

/** Where it can be fetched, for one that came from the web; a library's own pictures have no address there. */
function renditions({ source, media, width, height }: Image): object[] {
  const href = media === null && source !== undefined ? safeHref(source) : null;
  return href === null ? [] : [{ name: "main", href, ...(width && { width }), ...(height && { height }) }];
}

/** The pictures of the text as associated objects, in its order: what is known of each, and its address where it has one. */
export function ninjsPictures({ id, body }: Article): object[] {
  const images = body.filter((block) => block.type === "image");
  return images.map((image, index) => {
    const descriptions = [...described("caption", isolatedText(image.caption)), ...described("alt", image.alt)];
    const found = renditions(image);
    return {
      name: `picture-${index + 1}`,
      uri: pictureId(image, id, index + 1),
      type: "picture",
      ...(descriptions.length > 0 && { descriptions }),
      ...(isBlank(image.credit) ? {} : { by: printable(image.credit) }),
      ...(found.length > 0 && { renditions: found }),
    };
  });
}
