import type { Nodes } from "hast";
import type { Article } from "../../article/article.ts";
import type { Image } from "../../article/image.ts";
import type { Publication } from "../../settings/publications.ts";
import type { PictureAddress } from "../pictures.ts";
import { printable } from "../printable.ts";
import { pieceAddress, webPictureAddress } from "../siteAddresses.ts";
import type { ExportProblem } from "./exportProblem.ts";
import { elementsNamed, parseData, textIn } from "./pageFacts.ts";

interface Site {
  publication: Publication | null;
  pictures: PictureAddress;
}

function inner(data: unknown, key: string): unknown {
  return data !== null && typeof data === "object" ? Object.getOwnPropertyDescriptor(data, key)?.value : undefined;
}

/** The addresses that the pictures are to have on the web, each once. */
function addressesOf({ body }: Article, { publication, pictures }: Site): string[] {
  const images = body.filter((block): block is Image => block.type === "image");
  const placed = images.flatMap(({ media }) => (media === null ? [] : (pictures(media) ?? [])));
  return [...new Set(placed.flatMap((picture) => webPictureAddress(picture, publication) ?? []))];
}

/** Where the page says that it and its pictures stand: the same in its data, its metadata and its link, and nothing else. */
export function checkSite(page: Nodes, article: Article, site: Site): ExportProblem[] {
  const data = parseData(elementsNamed(page, "script").map(textIn).join(""));
  const metas = elementsNamed(page, "meta").map(({ properties }) => properties);
  const named = (name: string) => metas.filter(({ property }) => property === name).map(({ content }) => content);
  const url = pieceAddress(article, site.publication);
  const urls = url === null ? [] : [url];
  const pictures = addressesOf(article, site);
  const images = inner(data, "image") ?? [];
  const name = site.publication === null ? [] : [printable(site.publication.name)];
  const said: [unknown[], unknown[]][] = [
    [urls, elementsNamed(page, "link").map(({ properties }) => properties.href)],
    [urls, named("og:url")],
    [urls, [inner(data, "url")].filter((value) => value !== undefined)],
    [urls, [inner(inner(data, "mainEntityOfPage"), "@id")].filter((value) => value !== undefined)],
    [name, named("og:site_name")],
    [name, [inner(inner(data, "publisher"), "name")].filter((value) => value !== undefined)],
    [pictures, named("og:image")],
    [pictures, Array.isArray(images) ? images.map((image: unknown) => inner(image, "url")) : [images]],
  ];
  const sound = said.every(([expected, found]) => JSON.stringify(expected) === JSON.stringify(found));
  return sound ? [] : [{ what: "json-ld", at: 0 }];
}
