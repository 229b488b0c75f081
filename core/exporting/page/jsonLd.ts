import { openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article, Genre } from "../../article/article.ts";
import { startingAgencies } from "../../settings/defaults.ts";
import { descriptionOf, titleOf } from "../describe.ts";
import { noPictures } from "../pictures.ts";
import { isBlank, printable } from "../printable.ts";
import { pieceAddress } from "../siteAddresses.ts";
import { type SiteFacts, type SitePicture, sitePictures } from "./sitePictures.ts";

/** The schema.org type of each kind of piece. */
export const schemaTypes: Record<Genre, string> = {
  news: "NewsArticle",
  report: "ReportageNewsArticle",
  analysis: "AnalysisNewsArticle",
  background: "BackgroundNewsArticle",
  opinion: "OpinionNewsArticle",
  review: "ReviewNewsArticle",
};

/** Credits that name no one: «وكالات» is not an organization. */
const anonymous = new Set(["وكالات", "خاص"]);

const organization = (name: string) => ({ "@type": "Organization", name });

function authorsOf({ byline, agencies }: Article): object[] {
  const isAgency = (name: string) => agencies.includes(name) || startingAgencies.includes(name);
  if (byline.length > 0) {
    return byline.map((name) => (isAgency(name) ? organization(name) : { "@type": "Person", name }));
  }
  return agencies.filter((name) => !anonymous.has(name)).map(organization);
}

/** «في 31 مايو» may stand in a place as it was typed: only a name without digits is a location. */
function placesOf({ dateline }: Article): object[] {
  return dateline.places.filter((name) => !/\p{N}/u.test(name)).map((name) => ({ "@type": "Place", name }));
}

function datelineOf(article: Article): string {
  const parts = openingDateline(article);
  return parts && article.dateline.places.length > 0 ? printDateline({ ...parts, dash: "" }) : "";
}

const imageObject = ({ url, caption, credit, width, height }: SitePicture) =>
  known({ "@type": "ImageObject", url, caption, creditText: credit, width, height });

/** Leaves out what is not known: an empty value would be an invention. */
function known(entries: Record<string, unknown>): Record<string, unknown> {
  const empty = (value: unknown) =>
    value === "" || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !empty(value)));
}

/**
 * The article as schema.org data (NewsArticle and its kin), ready to stand inside a `script`
 * element: `<` and the two line separators are written as escapes. Addresses of the page and its
 * pictures come from the publication; what it does not tell is left out.
 */
export function jsonLdText(article: Article, site: SiteFacts = { publication: null, pictures: noPictures }): string {
  const url = pieceAddress(article, site.publication);
  const data = known({
    "@context": "https://schema.org",
    "@type": schemaTypes[article.genre],
    url,
    mainEntityOfPage: url && { "@type": "WebPage", "@id": url },
    headline: isBlank(article.headline) ? "" : titleOf(article),
    alternativeHeadline: [article.kicker, article.deck].filter((text) => !isBlank(text)),
    description: descriptionOf(article),
    abstract: article.summary,
    inLanguage: article.language,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    publisher: site.publication && organization(site.publication.name),
    image: sitePictures(article, site).map(imageObject),
    articleSection: article.section?.label ?? "",
    author: authorsOf(article),
    sourceOrganization: article.agencies.filter((name) => !anonymous.has(name)).map(organization),
    creditText: article.agencies.join("، "),
    dateline: datelineOf(article),
    locationCreated: placesOf(article),
    keywords: article.keywords,
  });
  const tidy = (_: string, value: unknown) => (typeof value === "string" ? printable(value) : value);
  return JSON.stringify(data, tidy, 1)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
