import { toXast } from "hast-util-to-xast";
import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import { openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article } from "../../article/article.ts";
import { bodyHast } from "../bodyHast.ts";
import { titleOf } from "../describe.ts";
import { genreUri } from "../genreCode.ts";
import { h } from "../h.ts";
import { pictureId } from "../pictureId.ts";
import { noPictures } from "../pictures.ts";
import { isBlank } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { serializeXml } from "../xml/serializeXml.ts";

/** Names of our own, for what the IPTC's lists have no name for. */
const own = (name: string) => `urn:x-midad:${name}`;

const said = (name: string, text: string, attributes = {}) => (isBlank(text) ? [] : [x(name, attributes, text)]);
const named = (name: string, texts: readonly string[], attributes = {}) =>
  texts.filter((text) => !isBlank(text)).map((text) => x(name, attributes, [x("name", text)]));

/** The order is the schema's. The provider is whoever sends it, which a desk's machine does not know. */
function itemMeta(article: Article): Element {
  const { updatedAt, createdAt, publishedAt, embargo, edNote } = article;
  return x("itemMeta", [
    x("itemClass", { qcode: "ninat:text" }),
    x("provider"),
    x("versionCreated", updatedAt),
    x("firstCreated", publishedAt ?? createdAt),
    ...(embargo === null ? [] : [x("embargoed", embargo)]),
    x("pubStatus", { qcode: "stat:usable" }),
    x("generator", "Midad"),
    x("title", titleOf(article)),
    ...said("edNote", edNote),
  ]);
}

function contentMeta(article: Article): Element {
  const { urgency, dateline, agencies, byline, language, genre, section, keywords } = article;
  const { comma } = printedWords(language);
  const opening = openingDateline(article);
  const uri = genreUri(genre);
  const credits = agencies.filter((name) => !isBlank(name)).join(comma);
  const authors = byline.filter((name) => !isBlank(name));
  return x("contentMeta", [
    ...(urgency === null ? [] : [x("urgency", String(urgency))]),
    ...named("located", dateline.places),
    ...named("infoSource", agencies),
    ...named("creator", authors),
    x("language", { tag: language }),
    x("genre", uri === null ? { literal: genre } : { uri }),
    ...keywords.flatMap((keyword) => said("keyword", keyword)),
    ...(section ? named("subject", [section.label], { uri: own(`section:${encodeURIComponent(section.id)}`) }) : []),
    ...said("slugline", article.slug),
    ...said("headline", article.headline),
    ...said("headline", article.kicker, { roleuri: own("headline:kicker") }),
    ...said("headline", article.deck, { roleuri: own("headline:sub") }),
    ...(opening && dateline.places.length > 0 ? said("dateline", printDateline({ ...opening, dash: "" })) : []),
    ...said("by", authors.join(comma)),
    ...said("creditline", credits),
    ...said("description", article.summary),
  ]);
}

/** The text as XHTML, which has directions; the pictures' words are in it. */
function inlineXhtml(article: Article): Element {
  const { language, direction } = article;
  const page = toXast(
    h("html", { lang: language, dir: direction }, [
      h("head", [h("title", titleOf(article))]),
      h("body", bodyHast(article, noPictures)),
    ]),
  ) as Element;
  return x("inlineXML", { contenttype: "application/xhtml+xml" }, [
    { ...page, attributes: { ...page.attributes, "xml:lang": language } },
  ]);
}

/** What the pictures of the text are, named by their hashes: whoever has them can tell. */
function pictureLinks({ id, body }: Article): ElementContent[] {
  const images = body.filter((block) => block.type === "image");
  return images.map((image, index) =>
    x("link", {
      reluri: own("picture"),
      residref: pictureId(image, id, index + 1),
      ...(isBlank(image.alt) ? {} : { title: image.alt }),
    }),
  );
}

/** The piece as a news item of NewsML-G2 2.35 (IPTC), at the Power level of its schema. */
export function newsItem(article: Article): string {
  const meta = itemMeta(article);
  const root = x(
    "newsItem",
    {
      xmlns: "http://iptc.org/std/nar/2006-10-01/",
      guid: `urn:uuid:${article.id}`,
      // Counted from one.
      version: String(article.seq + 1),
      standard: "NewsML-G2",
      standardversion: "2.35",
      conformance: "power",
      "xml:lang": article.language,
      dir: article.direction,
    },
    [
      x("catalogRef", { href: "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_33.xml" }),
      { ...meta, children: [...meta.children, ...pictureLinks(article)] },
      contentMeta(article),
      x("contentSet", [inlineXhtml(article)]),
    ],
  );
  return serializeXml(root);
}
