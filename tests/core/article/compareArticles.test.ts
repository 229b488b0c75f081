import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, emptyArticle } from "../../../core/article/article.ts";
import type { Block } from "../../../core/article/blocks.ts";
import { compareArticles } from "../../../core/article/compare/compareArticles.ts";
import { compareTexts, type Run } from "../../../core/article/compare/compareTexts.ts";
import { fieldTexts } from "../../../core/article/compare/fieldTexts.ts";
import { articleLines } from "../../../core/article/compare/lines.ts";
import { createSplitter } from "../../../core/article/compare/words.ts";
import { anyArticle } from "../../library/anyArticle.ts";
import { h, p, ul } from "../importing/story.ts";

const id = "01890000-0000-7000-8000-000000000001";
const article = (body: Block[], fields: Partial<Article> = {}): Article => ({
  ...emptyArticle(id, "2026-01-01T10:00:00+03:00"),
  ...fields,
  body,
});

/** A text's changes as one line: `[-gone-]` and `[+come+]`. */
function shown(runs: readonly Run[]): string {
  const signs = { same: ["", ""], removed: ["[-", "-]"], added: ["[+", "+]"] } as const;
  return runs.map(({ state, before, after }) => signs[state].join(after || before)).join("");
}
const words = (old: string, next: string, isLoose = false) => shown(compareTexts(old, next, createSplitter(isLoose)));

/** The rows of two bodies, each with the sign of what became of it. */
function rows(old: Block[], next: Block[], isLoose = false): string[] {
  const signs = { same: "=", removed: "-", added: "+", changed: "~" };
  const { lines } = compareArticles(article(old), article(next), { isLoose });
  return lines.map(({ state, runs, reshaped }) => `${signs[state]}${reshaped ? "¶" : ""} ${shown(runs)}`);
}

describe("words of a text", () => {
  test.each([
    ["one word for another", "قال الوزير أمس", "قال الرئيس أمس", "قال [-الوزير-][+الرئيس+] أمس"],
    ["words at the end", "قال الوزير", "قال الوزير أمس", "قال الوزير[+ أمس+]"],
    ["words at the beginning", "الوزير أمس", "قال الوزير أمس", "[+قال +]الوزير أمس"],
    ["neighbours change together", "في عام سابق كان هنا", "في شهر قادم كان هنا", "في [-عام سابق-][+شهر قادم+] كان هنا"],
    ["a number whole", "قتل 1,284 شخصًا هناك", "قتل 1,285 شخصًا هناك", "قتل [-1,284-][+1,285+] شخصًا هناك"],
    ["a sign alone", "قال: نعم", "قال؛ نعم", "قال[-:-][+؛+] نعم"],
    ["a cut text is the same text", "أول ثان ثالث رابع خامس سادس", "أول ثان", "أول ثان[- ثالث رابع خامس سادس-]"],
    ["nothing in common", "خبر عاجل", "صورة اليوم", "[-خبر عاجل-][+صورة اليوم+]"],
    ["from nothing", "", "نص", "[+نص+]"],
    ["to nothing", "نص", "", "[-نص-]"],
    ["no change", "نص", "نص", "نص"],
  ])("%s", (_what, old, next, expected) => expect(words(old, next)).toBe(expected));

  test.each([
    ["tashkeel", "قرأ كتابا", "قرأ كِتَابًا"],
    ["tatweel", "كتاب", "كتــاب"],
    ["hamza on alif", "أحمد إلى", "احمد الى"],
    ["the seat of a hamza", "مسؤول كبير", "مسئول كبير"],
    ["two spaces", "قال  نعم", "قال نعم"],
    ["a space before a comma", "قال ، نعم", "قال، نعم"],
    ["a no-break space", "أ\u00a0ف\u00a0ب", "أ ف ب"],
    ["a space at the beginning", " نص", "نص"],
    ["nothing but spaces", "  ", ""],
  ])("loosely, %s makes no difference", (_what, old, next) => {
    expect(words(old, next, true)).not.toMatch(/\[/);
    expect(words(old, next)).toMatch(/\[/);
  });

  test("loosely, the space after a changed word is no part of the change", () => {
    expect(words("قال الوزير  أمس", "قال الرئيس أمس", true)).toBe("قال [-الوزير-][+الرئيس+] أمس");
    expect(words("قال الوزير أمس", "قال الرئيس أمس", true)).toBe("قال [-الوزير-][+الرئيس+] أمس");
  });

  test("loosely, words written together and apart are the same, and what is shown is the new text", () => {
    expect(words("قال الرئيس و قال الوزير نعم", "قال الرئيس وقال الوزير كلا", true)).toBe(
      "قال الرئيس وقال الوزير [-نعم-][+كلا+]",
    );
  });

  test.each([
    ["ة and ه", "مدرسة كبيرة", "مدرسه كبيرة"],
    ["ى and ي", "على المدى", "علي المدى"],
    ["digits", "عام ٢٠٢٦ هنا", "عام 2026 هنا"],
    ["another word", "علم نافع", "عالم نافع"],
  ])("loosely, %s still differ", (_what, old, next) => expect(words(old, next, true)).toMatch(/\[/));
});

describe("lines of a body", () => {
  test("a changed paragraph among others is found, and the words in it", () => {
    expect(rows([p("أول سطر"), p("قال الوزير أمس"), p("آخر")], [p("أول سطر"), p("قال الرئيس أمس"), p("آخر")])).toEqual([
      "= أول سطر",
      "~ قال [-الوزير-][+الرئيس+] أمس",
      "= آخر",
    ]);
  });

  test("new and removed paragraphs do not take others for changed", () => {
    expect(
      rows(
        [p("مقدمة الخبر كاملة هنا"), p("فقرة ستُحذف غدا"), p("خاتمة")],
        [p("فقرة جديدة تماما"), p("مقدمة الخبر كاملة هناك"), p("خاتمة")],
      ),
    ).toEqual(["+ [+فقرة جديدة تماما+]", "~ مقدمة الخبر كاملة [-هنا-][+هناك+]", "- [-فقرة ستُحذف غدا-]", "= خاتمة"]);
  });

  test("each item of a list is a line of its own", () => {
    expect(rows([ul("بند أول", "بند ثان")], [ul("بند أول", "بند ثان", "بند ثالث جديد")])).toEqual([
      "= بند أول",
      "= بند ثان",
      "+ [+بند ثالث جديد+]",
    ]);
  });

  test("the same words in another form, or with other marks, are a change and say so", () => {
    const bold: Block = { type: "paragraph", content: [{ type: "text", text: "نص", marks: ["bold"] }] };
    expect(rows([p("نص")], [h(2, "نص")])).toEqual(["~¶ نص"]);
    expect(rows([p("نص")], [bold])).toEqual(["~¶ نص"]);
    expect(rows([p("نص")], [{ ...p("نص"), direction: "ltr" } as Block])).toEqual(["~¶ نص"]);
  });

  test("dividers, empty lines and what this version does not know count too", () => {
    const poll = (answer: number): Block => ({ type: "unknown", data: { type: "poll", text: "استطلاع", answer } });
    expect(rows([p(""), poll(1)], [{ type: "divider" }, p(""), poll(2)])).toEqual(["+ ", "= ", "~¶ استطلاع"]);
  });

  test("each line keeps the direction it is read in", () => {
    const english: Block = { type: "paragraph", direction: "ltr", content: [{ type: "text", text: "Reuters" }] };
    const { lines } = compareArticles(article([]), article([p("نص"), english]), { isLoose: false });
    expect(lines.map(({ line }) => line.direction)).toEqual(["rtl", "ltr"]);
  });
});

describe("fields", () => {
  test("those that hold something are compared, and counted with the lines", () => {
    const old = article([p("نص")], { headline: "عنوان قديم هنا", status: "draft", keywords: ["غزة"] });
    const next = article([p("نص")], { headline: "عنوان جديد هنا", status: "ready", keywords: ["غزة", "مصر"] });
    const { fields, changes } = compareArticles(old, next, { isLoose: false });
    expect(fields.map(({ field, state, runs }) => `${field} ${state} ${shown(runs)}`)).toEqual([
      "headline changed عنوان [-قديم-][+جديد+] هنا",
      "genre same news",
      "keywords changed غزة[+\nمصر+]",
      "status changed [-draft-][+ready+]",
      "direction same rtl",
    ]);
    expect(changes).toBe(3);
  });
});

/** What both sides of a comparison say the texts were. */
function sides({ fields, lines }: ReturnType<typeof compareArticles>, side: "before" | "after") {
  const other = side === "before" ? "added" : "removed";
  const text = (runs: readonly Run[]) => runs.map((run) => run[side]).join("");
  return {
    fields: Object.fromEntries(fields.map(({ field, runs }) => [field, text(runs)])),
    lines: lines.filter(({ state }) => state !== other).map(({ runs }) => text(runs)),
  };
}

function texts(one: Article) {
  return {
    fields: Object.fromEntries(Object.entries(fieldTexts(one)).filter(([, text]) => text !== "")),
    lines: articleLines(one).map(({ text }) => text),
  };
}

/** Empty fields are in a comparison where the other side holds something. */
const filled = (given: ReturnType<typeof sides>) => ({
  ...given,
  fields: Object.fromEntries(Object.entries(given.fields).filter(([, text]) => text !== "")),
});

/** Another state of an article: some of its blocks gone, some from elsewhere, some moved. */
const twoStates = fc
  .tuple(anyArticle(id, 1), anyArticle(id, 2), fc.infiniteStream(fc.boolean()))
  .map(([old, other, coin]) => {
    const heads = () => coin.next().value as boolean;
    const body = [...old.body, ...other.body].filter(heads);
    return [old, { ...(heads() ? old : other), body: heads() ? body : body.reverse() }] as const;
  });

test.each([false, true])("both texts can be read back exactly from any comparison, loose: %s", (isLoose) => {
  fc.assert(
    fc.property(twoStates, ([old, next]) => {
      const compared = compareArticles(old, next, { isLoose });
      expect(filled(sides(compared, "before"))).toEqual(texts(old));
      expect(filled(sides(compared, "after"))).toEqual(texts(next));
    }),
    { numRuns: 400 },
  );
});

const anyProse = fc
  .array(
    fc.constantFrom("قال", "الوزير", "إن", "في", " ", "  ", "،", ".", "كِتاب", "كتاب", "٣", "1,2", "\u200f", "\n"),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(""));

test("any two texts are read back exactly, and equal ones have no change", () => {
  fc.assert(
    fc.property(anyProse, anyProse, fc.boolean(), (old, next, isLoose) => {
      const runs = compareTexts(old, next, createSplitter(isLoose));
      expect(runs.map(({ before }) => before).join("")).toBe(old);
      expect(runs.map(({ after }) => after).join("")).toBe(next);
      const same = compareTexts(old, old, createSplitter(isLoose));
      expect(same.every(({ state }) => state === "same")).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each([false, true])("an article has no change against itself, loose: %s", (isLoose) => {
  fc.assert(
    fc.property(anyArticle(id, 1), (one) => {
      const { changes, lines, fields } = compareArticles(one, structuredClone(one), { isLoose });
      expect(changes).toBe(0);
      expect([...lines, ...fields].every(({ state }) => state === "same")).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe("50,000 words", () => {
  const common = ["في", "من", "إلى", "على", "أن", "التي", "كان", "قال", "بعد", "هذا"];
  /** A text in which, as in any, a third of the words are the common ones. */
  function long(seed: number): Block[] {
    let state = seed;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    const word = () => (random(3) === 0 ? common[random(common.length)] : `كلمة${random(8_000)}`);
    return Array.from({ length: 500 }, () => p(Array.from({ length: 100 }, word).join(" ")));
  }
  const edited = (body: Block[]) =>
    body.map((block) =>
      block.type === "paragraph"
        ? p(`${block.content.map((run) => ("text" in run ? run.text : "")).join("")} زيادة`)
        : block,
    );

  test.each([
    ["rewritten from end to end", long(1), long(2)],
    ["with a change in every paragraph", long(1), edited(long(1))],
    ["with a change in every paragraph and one before them", long(1), [p("مقدمة جديدة"), ...edited(long(1))]],
    ["in another order", long(1), long(1).reverse()],
  ])("%s are compared while one waits", (_what, old, next) => {
    const started = performance.now();
    const compared = compareArticles(article(old), article(next), { isLoose: true });
    // About ten times what it takes on a slow machine; the square of the words would be minutes.
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(sides(compared, "before").lines).toEqual(texts(article(old)).lines);
    expect(sides(compared, "after").lines).toEqual(texts(article(next)).lines);
  });

  test("in one paragraph, in another order, too", () => {
    const one = (body: Block[]) =>
      p(
        articleLines(article(body))
          .map(({ text }) => text)
          .join(" "),
      );
    const started = performance.now();
    const { lines } = compareArticles(article([one(long(1))]), article([one(long(1).reverse())]), { isLoose: false });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(lines).toHaveLength(1);
  });

  test("a change in every paragraph stays a change of words, wherever the paragraphs went", () => {
    const { lines } = compareArticles(article(long(1)), article([p("مقدمة جديدة"), ...edited(long(1))]), {
      isLoose: false,
    });
    expect(lines.filter(({ state }) => state === "changed")).toHaveLength(500);
  });
});
