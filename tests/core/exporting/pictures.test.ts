import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { Image } from "../../../core/article/image.ts";
import { mediaOf, picturesBeside, picturesFolder } from "../../../core/exporting/pictures.ts";
import { para, piece, problemsOf, run, t } from "./pieces.ts";

const here = `${"0a".repeat(32)}.jpg`;
const exported = `${"0a".repeat(31)}11.webp`;
const gone = `${"f3".repeat(32)}.webp`;
const image = (rest: Partial<Image>): Image => ({
  type: "image",
  media: here,
  alt: 'وصف "بعلامات" <b>',
  caption: [t("تعليق")],
  credit: "أ ف ب",
  width: 64,
  height: 40,
  ...rest,
});
const withImages = piece({
  headline: "عنوان",
  body: [
    para(t("نص")),
    image({}),
    image({ layout: "wide", caption: [], credit: "" }),
    image({ media: gone }),
    image({ media: null }),
  ],
});
const ready = new Map([[here, { file: exported, width: 32, height: 20 }]]);
const pictures = picturesBeside("خبر اليوم.html", ready);
const written = (format: "html" | "fragment") => run(withImages, format, { pictures });

describe("an exported file's pictures", () => {
  it("lie beside it in a folder of its name, each once", () => {
    expect(mediaOf(withImages)).toEqual([here, gone]);
    expect(picturesFolder("خبر.html")).toBe("خبر_files");
    expect(pictures(here)?.src).toBe(`${encodeURIComponent("خبر اليوم_files")}/${exported}`);
    expect(pictures(gone)).toBeNull();
  });

  it.each(["html", "fragment"] as const)("are figures with their words, as valid %s that checks", async (format) => {
    const { text, notes } = written(format);
    expect(text.match(/<img [^>]*>/g)?.length).toBe(2);
    expect(text).toMatch(
      /<figure><img src="[^"]*_files\/[^"]*\.webp" alt="وصف [^"]*" width="32" height="20"><figcaption>/,
    );
    expect(text).toContain('<figure class="wide"><img');
    expect(problemsOf(withImages, format, text, { pictures })).toEqual([]);
    expect(notes.filter(({ code }) => code === "missing-picture").map(({ text: of }) => of)).toEqual([
      "تعليق",
      "تعليق",
    ]);
    const page =
      format === "html"
        ? text
        : `<!doctype html><html lang="ar"><head><title>x</title></head><body>${text}</body></html>`;
    const report = await new HtmlValidate({ extends: ["html-validate:standard"] }).validateString(page);
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([]);
  });

  it("are told as left out of a text", () => {
    const { leftOut, notes, text } = run(withImages, "text");
    expect(leftOut).toContain("pictures");
    expect(notes.some(({ code }) => code === "missing-picture")).toBe(false);
    expect(text).toContain("تعليق\nأ ف ب");
  });

  it.each([
    ["another address", (html: string) => html.replace("0a0a", "0b0b")],
    ["an address outside", (html: string) => html.replace(/src="[^"]*"/, 'src="https://example.org/a_files/x.jpg"')],
    ["another description", (html: string) => html.replace('alt="وصف', 'alt="كلام')],
    ["another size", (html: string) => html.replace('width="32"', 'width="64"')],
    ["one too few", (html: string) => html.replace(/<img [^>]*>/, "")],
    ["one too many", (html: string) => html.replace(/<img [^>]*>/, "$&$&")],
    ["something that runs", (html: string) => html.replace("<img ", '<img onerror="alert(1)" ')],
  ])("are compared with the article: %s is noticed", (_, harm) => {
    const { text } = written("html");
    expect(harm(text)).not.toBe(text);
    expect(problemsOf(withImages, "html", harm(text), { pictures })).not.toEqual([]);
  });
});
