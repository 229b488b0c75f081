import type { Document, Element } from "@xmldom/xmldom";

// What the IPTC's schemas demand of the elements that we write, put down anew: of NITF (XML Schema, 3.5 and 3.6)
// and NewsML-G2 (XML Schema, 2.35, All-Power). `#` stands for text. What is in XHTML is not looked at.

interface Model {
  /** The children, each followed by a space. */
  content: RegExp;
  attributes: string;
}

const model = (content: string, attributes = ""): Model => ({
  content: new RegExp(`^(?:${content.replace(/([\w.#-]+)\s*/g, "(?:$1 )")})$`),
  attributes,
});

const common = "id class style xml:lang";
const enriched = "(#|a|br|em|lang|q)*";
const blocks = "(p|hl2|table|media|ol|ul|bq|hr)";
const flow = "(#|a|br|em|lang|q|p|hl2|table|media|ol|ul|bq|hr)*";
const cell = `${common} rowspan colspan align valign`;

const nitf: Record<string, Model> = {
  nitf: model("head?body", "uno version change.date change.time baselang class"),
  head: model("title?(tobject)?(docdata)?"),
  title: model("#?"),
  tobject: model("(tobject.property)*(tobject.subject)*", "tobject.type"),
  "tobject.property": model("", "tobject.property.type"),
  "tobject.subject": model("", "tobject.subject.ipr tobject.subject.refnum tobject.subject.matter"),
  docdata: model("(doc-id|urgency|date.issue|date.release|ed-msg|du-key|key-list)*"),
  "doc-id": model("", "regsrc id-string"),
  urgency: model("", "ed-urg"),
  "date.issue": model("", "norm"),
  "date.release": model("", "norm"),
  "ed-msg": model("", "msg-type info"),
  "du-key": model("", "key"),
  "key-list": model("(keyword)*"),
  keyword: model("", "key"),
  body: model("(body.head)?(body.content)*(body.end)?", common),
  "body.head": model("(hedline)*(byline)*(distributor)?(dateline)*(abstract)*"),
  hedline: model("hl1(hl2)*", common),
  hl1: model(enriched, common),
  hl2: model(enriched, common),
  byline: model("(#|person)*", common),
  distributor: model("(#|org)*", common),
  dateline: model("(#|location)*", common),
  ...{ person: model("#?", common), org: model("#?", common), location: model("#?", common) },
  abstract: model(`${blocks}+`, common),
  "body.content": model(`${blocks}*`),
  "body.end": model("(tagline)?"),
  tagline: model(enriched, `${common} type`),
  p: model(enriched, common),
  ...{ em: model(enriched, common), lang: model(enriched, common), a: model(enriched, `${common} href`) },
  ...{ br: model(""), hr: model("", common) },
  ol: model("(li)+", `${common} seqnum`),
  ul: model("(li)+", common),
  li: model(flow, common),
  bq: model("((block)+(credit)?)*", common),
  block: model(`${blocks}*`, common),
  credit: model(enriched, common),
  table: model("tbody", common),
  tbody: model("(tr)+", common),
  tr: model("(th|td)+", common),
  ...{ th: model(flow, cell), td: model(flow, cell) },
  media: model("(media-reference)(media-caption)*(media-producer)*", `${common} media-type`),
  "media-reference": model("#?", "source name mime-type alternate-text height width units"),
  "media-caption": model(flow, common),
  "media-producer": model(enriched, common),
};

const concept = model("(name)*", "qcode uri literal");
const label = model("#?", "role roleuri xml:lang dir");

const newsml: Record<string, Model> = {
  newsItem: model(
    "(catalogRef)*itemMeta(contentMeta)?(contentSet)?",
    "xmlns guid version standard standardversion conformance xml:lang dir",
  ),
  catalogRef: model("", "href"),
  itemMeta: model(
    "itemClass provider versionCreated(firstCreated)?(embargoed)?(pubStatus)?(generator)*(title)*(edNote)*(link)*",
  ),
  itemClass: model("", "qcode"),
  provider: concept,
  ...{ versionCreated: model("#"), firstCreated: model("#"), embargoed: model("#") },
  pubStatus: model("", "qcode"),
  ...{ generator: label, title: label, edNote: label },
  link: model("", "rel reluri residref title"),
  contentMeta: model(
    "(urgency)?(located|infoSource|creator)*(language|genre|keyword|subject|slugline|headline|dateline|by|creditline|description)*",
  ),
  urgency: model("#"),
  ...{ located: concept, infoSource: concept, creator: concept, genre: concept, subject: concept },
  name: label,
  language: model("", "tag"),
  ...{ keyword: label, slugline: label, headline: label, dateline: label, by: label },
  ...{ creditline: label, description: label },
  contentSet: model("(inlineXML)*"),
  inlineXML: model("html", "contenttype"),
};

const spaces = /^\s*$/;

function contentOf(element: Element): string {
  const children = Array.from(element.childNodes).map((child) => {
    if (child.nodeType === 1) return (child as Element).localName ?? "";
    return spaces.test(child.nodeValue ?? "") ? "" : "#";
  });
  return children
    .filter((name, index) => name !== "" && !(name === "#" && children[index - 1] === "#"))
    .map((name) => `${name} `)
    .join("");
}

function faultsIn(element: Element, models: Readonly<Record<string, Model>>): string[] {
  const name = element.localName ?? "";
  if (name === "html") return [];
  const rule = models[name];
  if (!rule) return [`${name} is unknown`];
  const allowed = ["xmlns", ...rule.attributes.split(" ")];
  const strange = Array.from(element.attributes).filter((attribute) => !allowed.includes(attribute.name));
  const below = Array.from(element.childNodes).filter((child) => child.nodeType === 1) as Element[];
  return [
    ...(rule.content.test(contentOf(element)) ? [] : [`${name} holds ${contentOf(element).trim()}`]),
    ...strange.map((attribute) => `${name} has ${attribute.name}`),
    ...below.flatMap((child) => faultsIn(child, models)),
  ];
}

/** What of a document breaks the rules of its format; none for a right one. */
export function xmlFaults(document: Document, format: "nitf" | "newsml"): string[] {
  const root = document.documentElement;
  return root ? faultsIn(root, format === "nitf" ? nitf : newsml) : ["nothing"];
}
