import { beforeAll, describe, expect, it } from "vitest";
import { directionOf } from "../../core/arabic/directionOf.ts";
import { errorCodes } from "../../core/contract/errors.ts";
import { ar } from "../../renderer/strings/ar/index.ts";
import { en } from "../../renderer/strings/en/index.ts";
import { failureSentence } from "../../renderer/strings/failureSentence.ts";
import { startStrings, strings } from "../../renderer/strings/strings.ts";

beforeAll(() => startStrings("ar"));

/** Every sentence of a table with its path. */
function sentences(table: object, path = ""): [string, string][] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : sentences(value, `${path}${key}.`),
  );
}

describe("Arabic plurals", () => {
  it.each([
    [0, "صفر كلمة"],
    [1, "كلمة واحدة"],
    [2, "كلمتان"],
    [3, "3 كلمات"],
    [11, "11 كلمة"],
    [100, "100 كلمة"],
    [103, "103 كلمات"],
    [1284, "1,284 كلمة"],
  ])("%i", (count, text) => {
    expect(strings.t("status.words", { count })).toBe(text);
  });

  it("has all six forms of whatever it counts", () => {
    const keys = sentences(ar).map(([path]) => path);
    const counted = new Set(keys.filter((key) => key.endsWith("_other")).map((key) => key.replace(/_other$/, "")));
    expect(counted.size).toBeGreaterThan(5);
    for (const key of counted) {
      for (const form of ["zero", "one", "two", "few", "many"]) expect(keys).toContain(`${key}_${form}`);
    }
  });
});

describe("English", () => {
  it("counts in its two forms", () => {
    const t = strings.getFixedT("en");
    expect([0, 1, 2, 1284].map((count) => t("status.words", { count }))).toEqual([
      "0 words",
      "1 word",
      "2 words",
      "1,284 words",
    ]);
  });

  it("keeps every value that the Arabic sentence shows", () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();
    const arabic = new Map(sentences(ar));
    const different = sentences(en).filter(([path, text]) => {
      const source = arabic.get(path);
      return path.endsWith("_one") ? false : String(values(text)) !== String(values(source ?? ""));
    });
    expect(different).toEqual([]);
  });
});

describe("digits", () => {
  it("are Latin in every sentence of both tables", () => {
    const odd = [...sentences(ar), ...sentences(en)].filter(([, text]) => /[٠-٩۰-۹]/.test(text));
    expect(odd).toEqual([]);
  });
});

describe("failures", () => {
  it.each(errorCodes)("%s says more than one sentence in both languages", (code) => {
    for (const table of [ar, en]) expect(table.errors[code].split(/[.؟] /).length).toBeGreaterThanOrEqual(2);
  });

  it("carry the file's name isolated, so that it cannot turn the sentence around", () => {
    const sentence = failureSentence(strings.t, { code: "empty", name: "draft (1).txt" }, "ar");
    expect(sentence.startsWith("«\u2066draft (1).txt\u2069»: ")).toBe(true);
  });
});

describe("directionOf", () => {
  it.each([
    ["BBC: فاز الفريق بنتيجة 2-1", "rtl"],
    ["20 قتيلا", "rtl"],
    ["Breaking news", "ltr"],
    ["", "ltr"],
  ])("%j is %s", (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});
