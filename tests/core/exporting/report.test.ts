import { expect, test } from "vitest";
import { exportFormats } from "../../../core/exporting/exportFormats.ts";
import { articleInstant, printedDate } from "../../../core/exporting/printedDate.ts";
import { suggestedName } from "../../../core/exporting/suggestedName.ts";
import { piece, rich, run } from "./pieces.ts";

test("what each format leaves out", () => {
  expect(run(rich(), "html").leftOut).toEqual(["slug", "edNote"]);
  expect(run(rich(), "fragment").leftOut).toEqual(["summary", "genre", "keywords", "publishedAt", "slug", "edNote"]);
  expect(run(rich(), "text").leftOut).toEqual([
    ...["summary", "genre", "keywords", "urgency", "publishedAt", "slug", "edNote", "marks", "pictures"],
  ]);
  expect(run(piece({ headline: "ع" }), "text").leftOut).toEqual([]);
});

test("a picture that is all there is of a piece is left out of no page", () => {
  const media = `${"0a".repeat(32)}.jpg`;
  const image = { type: "image" as const, media, alt: "وصف", caption: [], credit: "" };
  const { leftOut, text } = run(piece({ headline: "ع", body: [image] }), "html", { pictures: (src) => ({ src }) });
  expect(text).toContain(`src="${media}"`);
  expect(leftOut).toEqual([]);
});

test("what the journalist should know", () => {
  expect(run(rich(), "html").notes).toEqual([
    { code: "embargo", text: "2026-11-26T00:00:00Z" },
    { code: "no-address", text: "" },
    { code: "unsafe-link", text: "رابط ممنوع" },
    { code: "unknown-block", text: "خلية أخرى" },
    { code: "missing-picture", text: "تعليق غامق" },
  ]);
  expect(run(rich(), "text").notes.map(({ code }) => code)).toEqual(["embargo", "unsafe-link", "unknown-block"]);
  expect(run(piece({ embargo: "2026-11-25T09:59:59Z" }), "fragment").notes).toEqual([
    { code: "no-headline", text: "" },
  ]);
});

test("the journalist is told what is still open, in the text and above it", () => {
  const body = [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "قتل TK شخصا" }] }];
  const open = piece({ headline: "غارة على ؟؟؟", edNote: "TK", body });
  expect(run(open, "fragment").notes).toEqual([
    { code: "open-mark", text: "غارة على ؟؟؟" },
    { code: "open-mark", text: "قتل TK شخصا" },
  ]);
});

test("names", () => {
  expect(suggestedName(piece({ headline: "عنوان: خبر/ما" }), "html")).toMatch(/^عنوان خبر ما\.html$/);
  expect(suggestedName(piece({ headline: "" }), "text")).toBe("مقال.txt");
  expect(["html", "fragment", "text"].map((format) => exportFormats[format as "html"].extension)).toEqual([
    ".html",
    ".html",
    ".txt",
  ]);
});

test("dates by the clock they were written with, in the language's own month names", () => {
  const late = "2026-11-24T23:30:00-05:00";
  expect(printedDate(late, "ar")).toBe("24 نوفمبر 2026، 23:30");
  expect(printedDate(late, "ar-IQ")).toBe("24 تشرين الثاني 2026، 23:30");
  expect(printedDate(late, "ar-SA")).toBe("24 نوفمبر 2026، 23:30");
  expect(printedDate(late, "ar-EG-u-nu-arab")).toBe("٢٤ نوفمبر ٢٠٢٦، ٢٣:٣٠");
  expect(printedDate(late, "en")).toBe("November 24, 2026, 23:30");
  expect(printedDate("2026-11-24T23:30:00Z", "not a tag")).toBe("24 نوفمبر 2026, 23:30");
  expect(articleInstant({ publishedAt: null, updatedAt: late })).toBe(late);
});
