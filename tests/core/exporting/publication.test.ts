import { describe, expect, it, test } from "vitest";
import { picturesBeside } from "../../../core/exporting/pictures.ts";
import { printedDate } from "../../../core/exporting/printedDate.ts";
import { pieceAddress } from "../../../core/exporting/siteAddresses.ts";
import {
  isSiteAddress,
  newPublication,
  type Publication,
  publicationOf,
  publicationSchema,
} from "../../../core/settings/publications.ts";
import { healedSettings } from "../../../core/settings/settings.ts";
import { para, piece, problemsOf, rich, run, t } from "./pieces.ts";

const media = `${"0a".repeat(32)}.jpg`;
const site: Publication = {
  ...newPublication("p1", 'صحيفة "المدى" <b>'),
  address: "https://almada.example/news/",
  pictureAddress: "https://img.almada.example",
  months: "tishreen",
  digits: "arab",
};
const pictures = picturesBeside("خبر.html", new Map([[media, { file: media, width: 640, height: 400 }]]));
const withPicture = piece({
  headline: "عنوان",
  slug: "qimmat baghdad/2026",
  publishedAt: "2026-11-24T15:00:00+03:00",
  body: [para(t("نص")), { type: "image", media, alt: 'وصف "1"', caption: [t("تعليق")], credit: "أ ف ب" }],
});
const context = { publication: site, pictures };

describe("a page of a publication", () => {
  const { text, notes, leftOut } = run(withPicture, "html", context);

  it("says where it stands, whose it is and what stands in it, and is right by its check", () => {
    for (const part of [
      '<link rel="canonical" href="https://almada.example/news/qimmat-baghdad/2026">',
      'property="og:url" content="https://almada.example/news/qimmat-baghdad/2026"',
      'property="og:site_name" content="صحيفة &quot;المدى&quot; &lt;b>"',
      `property="og:image" content="https://img.almada.example/${media}"`,
      'property="og:image:alt" content="وصف &quot;1&quot;"',
      "٢٤ تشرين الثاني ٢٠٢٦، ١٥:٠٠",
    ])
      expect(text.replaceAll("&#x22;", "&quot;")).toContain(part);
    expect(notes).toEqual([]);
    expect(leftOut).toEqual([]);
    expect(problemsOf(withPicture, "html", text, context)).toEqual([]);
  });

  it.each([
    [
      "another canonical address",
      (html: string) => html.replace('canonical" href="https://almada', 'canonical" href="https://other'),
    ],
    ["a link to a style", (html: string) => html.replace('rel="canonical"', 'rel="stylesheet"')],
    ["another og:url", (html: string) => html.replace(/(og:url" content=")[^"]*/, "$1https://x.example/")],
    ["another address in the data", (html: string) => html.replace(/("url": ")[^"]*/, "$1https://x.example/")],
    ["no picture in the data", (html: string) => html.replace('"image":', '"picture":')],
    ["another og:image", (html: string) => html.replace(/(og:image" content=")[^"]*/, "$1file:///home/x.jpg")],
    ["another publisher", (html: string) => html.replace(/("publisher": \{[^}]*"name": ")[^"]*/, "$1غيرها")],
    ["a date of other months", (html: string) => html.replace("تشرين الثاني", "نوفمبر")],
  ])("%s is noticed", (_, harm) => {
    expect(harm(text)).not.toBe(text);
    expect(problemsOf(withPicture, "html", harm(text), context)).not.toEqual([]);
  });

  it("invents nothing: without a publication there is no address, and the journalist is told", () => {
    const { text: bare, notes: told, leftOut: left } = run(withPicture, "html", { pictures });
    expect(bare).not.toMatch(/canonical|og:url|og:site_name|og:image|"url"|publisher|ImageObject|file:/);
    expect(told).toEqual([{ code: "no-address", text: "" }]);
    expect(left).toEqual(["slug"]);
    const named = run(withPicture, "html", { pictures, publication: newPublication("p", "المدى") });
    expect(named.text).toContain('"name": "المدى"');
    expect(named.text).not.toMatch(/canonical|og:url|og:image/);
  });
});

test("a slug is a path below the address, and never leads elsewhere", () => {
  const at = (slug: string, address = site.address) => pieceAddress({ slug }, { ...site, address });
  expect(at("a b")).toBe("https://almada.example/news/a-b");
  expect(at("قمة بغداد")).toBe(`https://almada.example/news/${encodeURIComponent("قمة-بغداد")}`);
  expect(at("/a//b/")).toBe("https://almada.example/news/a/b");
  expect(at('"><script>')).toBe("https://almada.example/news/%22%3E%3Cscript%3E");
  expect(at("x", "https://a.example/?p=")).toBe("https://a.example/?p=x");
  expect(at("x", "https://a.example")).toBe("https://a.example/x");
  for (const bad of ["", " ", "../x", "a/../../x", "/", "\u200f"]) expect(at(bad)).toBeNull();
  expect(at("\ud800")).toBe("https://almada.example/news/%EF%BF%BD");
});

test("an address of a site is one that may be published", () => {
  for (const good of ["https://a.example", "http://a.example:8080/x/?p=", "https://عربي.example/"])
    expect(isSiteAddress(good)).toBe(true);
  for (const bad of [
    "file:///x",
    "javascript:alert(1)",
    "https://u:p@a.example",
    "https://",
    "a.example",
    "https://a b",
    'https://a"b',
    "https://a.example/#x",
    "https://a.example/\u202e",
  ])
    expect(isSiteAddress(bad)).toBe(false);
  expect(publicationSchema.safeParse({ ...site, address: "file:///x" }).success).toBe(false);
});

test("a piece names its publication; one that names none has the desk's usual one", () => {
  const desk = { publications: [site, newPublication("p2", "الغد")], defaultPublication: "p2" };
  expect(publicationOf({ publication: null }, desk)?.name).toBe("الغد");
  expect(publicationOf({ publication: site.name }, desk)).toBe(site);
  expect(publicationOf({ publication: "غريبة" }, desk)).toMatchObject({ name: "غريبة", address: "" });
  expect(publicationOf({ publication: null }, { publications: [], defaultPublication: null })).toBeNull();
});

test("dates in a publication's months and digits, where the piece does not say its own", () => {
  const at = "2026-11-24T23:30:00-05:00";
  expect(printedDate(at, "ar", { months: "tishreen", digits: "latn" })).toBe("24 تشرين الثاني 2026، 23:30");
  expect(printedDate(at, "ar-IQ", { months: "november", digits: "latn" })).toBe("24 نوفمبر 2026، 23:30");
  expect(printedDate(at, "ar", { months: "language", digits: "arab" })).toBe("٢٤ نوفمبر ٢٠٢٦، ٢٣:٣٠");
  expect(printedDate(at, "ar-u-nu-latn", { months: "language", digits: "arab" })).toBe("24 نوفمبر 2026، 23:30");
  expect(printedDate(at, "en", { months: "tishreen", digits: "arab" })).toBe("November 24, 2026, 23:30");
});

test("a broken publication in the settings does not take the others' choices with it", () => {
  const healed = healedSettings({ publications: [{ ...site, address: "javascript:x" }], pictureFormat: "jpg" });
  expect(healed).toMatchObject({ publications: [], pictureFormat: "jpg" });
});

test("everything at once is still right", () => {
  const article = { ...rich(), slug: "s" };
  expect(problemsOf(article, "html", run(article, "html", context).text, context)).toEqual([]);
});
