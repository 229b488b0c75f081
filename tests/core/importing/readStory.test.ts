import { describe, expect, test } from "vitest";
import { articleFromData } from "../../../core/article/articleFile.ts";
import { blockTexts } from "../../../core/article/blocks.ts";
import { articleFromStory, readStory } from "../../../core/importing/readStory.ts";
import { desk, h, p, readText, ul } from "./story.ts";

const texts = (reading: ReturnType<typeof readText>) => reading.body.flatMap(blockTexts);
const long = "قال الوزير إن الخطة ستبدأ الشهر المقبل، وإن العمل فيها يستمر عامين.";

describe("section", () => {
  test("a first line that is a known section, whatever its hamza and punctuation", () => {
    expect(readText(`اخبار دولية:\n\nعنوان\n\n${long}`).fields.section).toEqual({ id: "world", label: "أخبار دولية" });
  });

  test("an unknown label is a headline, a section later in the text is text", () => {
    const reading = readText(`عنوان\n\nسياسة\n\n${long}`);
    expect(reading.fields.section).toBeUndefined();
    expect(texts(reading)).toEqual(["سياسة", long]);
  });

  test("a text of one word stays a text", () => {
    expect(readText("سياسة")).toEqual({ fields: {}, body: [p("سياسة")], setAside: [] });
  });
});

describe("headline", () => {
  test.each(["بايدن: لا حاجة إلى قوات..", "هل تنتهي الأزمة؟", "«لن نتراجع»"])("%s", (line) => {
    expect(readText(`${line}\n\n${long}`).fields.headline).toBe(line);
  });

  test.each([
    "جملة تنتهي بنقطة.",
    "قال الوزير: «انتهى الأمر.»",
    "قال الوزير:",
    "كلمة ".repeat(80),
    "(وكالات) – قال الوزير",
  ])("not: %s", (line) => expect(readText(`${line}\n\n${long}`).fields.headline).toBeUndefined());

  test("200 letters with their tashkeel are 200", () => {
    const line = "كَ".repeat(200);
    expect(readText(`${line}\n\n${long}`).fields.headline).toBe(line);
    expect(readText(`${line}ك\n\n${long}`).fields.headline).toBeUndefined();
  });

  test("a pasted heading is the headline, its line break a space", () => {
    const reading = readStory([h(2, "سطر\nآخر"), p(long)], desk);
    expect(reading.fields.headline).toBe("سطر آخر");
    expect(reading.body).toEqual([p(long)]);
  });

  test("a text of one paragraph has none", () => {
    expect(readText("خبر قصير")).toEqual({ fields: {}, body: [p("خبر قصير")], setAside: [] });
  });

  test("isolates stay in it as characters", () => {
    const line = {
      type: "paragraph" as const,
      content: [{ type: "text" as const, text: "C++", isolate: "ltr" as const }],
    };
    expect(readStory([line, p(long)], desk).fields.headline).toBe("\u2066C++\u2069");
  });
});

describe("urgency", () => {
  const headline = "زلزال يضرب السواحل";
  test.each([
    ...["عاجل: ", "عاجل | ", "عاجل|", "عاجل - ", "عاجل– ", "عاجل/", "عاجل // ", "\u200fعاجـــل: ", "🔴 #عاجل: "],
    ...["URGENT: ", "Urgent - ", "BREAKING: ", "Breaking News | ", "عاجل\n\n", "عاجل:\n\n", "عاجل\n\nعاجل: "],
  ])("«%s» before the headline", (mark) => {
    const reading = readText(`${mark}${headline}\n\n${long}`);
    expect(reading.fields).toEqual({ headline, urgency: 1 });
    expect(texts(reading)).toEqual([long]);
  });

  test.each([
    ...["عاجلا: قمة اليوم", "عاجل في المستشفى", "عاجل-آجل", "Urgent care centres close", "Breaking-point"],
    ...["العاجل: ما نعرفه", "خبر عاجل", "Urgent/important", "عاجل (القدس) بعد قليل"],
  ])("not: %s", (line) => {
    expect(readText(`${line}\n\n${long}`).fields).toEqual({ headline: line });
  });

  test("on a line further down it is text", () => {
    const reading = readText(`${headline}\n\nعاجل\n\n${long}`);
    expect(reading.fields).toEqual({ headline });
    expect(texts(reading)).toEqual(["عاجل", long]);
  });

  test("beside a section, a byline and a dateline", () => {
    const { fields } = readText(`أخبار دولية\n\nعاجل\n\n${headline}\n\nالقاهرة (رويترز) – ${long}`);
    expect(fields).toMatchObject({ section: { id: "world" }, urgency: 1, headline, agencies: ["رويترز"] });
  });

  test("before a headline known from elsewhere, but for one whose file tells a grade", () => {
    const told = { headline: `عاجل: ${headline}` };
    expect(readStory([p(long)], desk, { fields: told }).fields).toEqual({ headline, urgency: 1 });
    const graded = { ...told, urgency: 5 };
    expect(readStory([p(long)], desk, { fields: graded }).fields).toEqual(graded);
  });

  test("a text of nothing else stays one", () => {
    expect(readText("عاجل")).toEqual({ fields: {}, body: [p("عاجل")], setAside: [] });
  });
});

describe("byline", () => {
  test.each([
    ["كتب: أحمد علي", ["أحمد علي"]],
    ["كتبت: منى", ["منى"]],
    ["بقلم أحمد علي", ["أحمد علي"]],
    ["بقلم: أحمد علي، منى حسن", ["أحمد علي", "منى حسن"]],
  ])("%s", (line, byline) => {
    const reading = readText(`عنوان\n\n${line}\n\n${long}`);
    expect(reading.fields).toMatchObject({ headline: "عنوان", byline });
    expect(texts(reading)).toEqual([long]);
  });

  test("«… - خاص» names the writer and the agency", () => {
    const { fields } = readText(`عنوان\n\nأحمد علي - خاص\n\n${long}`);
    expect(fields).toMatchObject({ byline: ["أحمد علي"], agencies: ["خاص"] });
  });

  test("«القاهرة - خاص» is a dateline", () => {
    const { fields } = readText(`عنوان\n\nالقاهرة - خاص\n\n${long}`);
    expect(fields).toMatchObject({ dateline: { places: ["القاهرة"] }, agencies: ["خاص"] });
    expect(fields.byline).toBeUndefined();
  });

  test("before the headline, and on its own line of a paragraph", () => {
    expect(readText(`بقلم أحمد\n\nعنوان\n\n${long}`).fields).toMatchObject({ byline: ["أحمد"], headline: "عنوان" });
    const reading = readText(`عنوان\nبقلم أحمد\n\n${long}`);
    expect(reading.fields).toMatchObject({ byline: ["أحمد"], headline: "عنوان" });
    expect(texts(reading)).toEqual([long]);
  });

  test("a sentence is not one", () => {
    const reading = readText(`عنوان\n\nكتب أحمد علي رسالة طويلة\n\n${long}`);
    expect(reading.fields.byline).toBeUndefined();
    expect(texts(reading)[0]).toBe("كتب أحمد علي رسالة طويلة");
  });
});

describe("dateline", () => {
  test("comes out of the first paragraph, which keeps the rest and its marks", () => {
    const bold = { type: "text" as const, text: "القاهرة (رويترز) – قال", marks: ["bold" as const] };
    const reading = readStory([{ type: "paragraph", content: [bold, { type: "text", text: " نعم." }] }, p(long)], desk);
    expect(reading.fields).toMatchObject({
      dateline: { places: ["القاهرة"], position: "start" },
      agencies: ["رويترز"],
    });
    expect(reading.body[0]).toEqual({
      type: "paragraph",
      content: [
        { type: "text", text: "قال", marks: ["bold"] },
        { type: "text", text: " نعم." },
      ],
    });
  });

  test("on a line of its own", () => {
    const reading = readText(`عنوان\n\nالقاهرة – أ ف ب\n\n${long}`);
    expect(reading.fields.dateline).toEqual({ places: ["القاهرة"], position: "start" });
    expect(texts(reading)).toEqual([long]);
  });

  test("before anything but a paragraph it stays: it would have nowhere to be printed", () => {
    const reading = readStory([p("عنوان"), p("القاهرة – أ ف ب"), ul("بند")], desk);
    expect(reading.fields.agencies).toBeUndefined();
    expect(texts(reading)).toEqual(["القاهرة – أ ف ب", "بند"]);
  });

  test("its date is set aside, not lost", () => {
    const reading = readText(`عنوان\n\nموسكو في 31 مايو /أ ش أ/ ${long}\n\nطباعة`);
    expect(reading.setAside).toEqual([
      { text: "في 31 مايو", at: 0 },
      { text: "طباعة", at: 1 },
    ]);
    expect(texts(reading)).toEqual([long]);
  });

  test("closes the text", () => {
    const reading = readText(`عنوان\n\n${long}\n\nالمصدر: وكالات`);
    expect(reading.fields).toMatchObject({ agencies: ["وكالات"], dateline: { places: [], position: "end" } });
    expect(texts(reading)).toEqual([long]);
  });

  test("an agency at the end joins a place at the start", () => {
    const reading = readText(`عنوان\n\nدبي – ${long} (رويترز)`);
    expect(reading.fields).toMatchObject({ agencies: ["رويترز"], dateline: { places: ["دبي"], position: "start" } });
    expect(texts(reading)).toEqual([long]);
  });

  test("a second agency at the end stays text", () => {
    expect(texts(readText(`عنوان\n\n(أ ب) – ${long}\n\nالمصدر: رويترز`))).toEqual([long, "المصدر: رويترز"]);
  });
});

describe("site furniture", () => {
  test("whole lines, with the place each stood at", () => {
    const reading = readText(`شارك هذا الموضوع\n\nعنوان\n\n${long}\nطباعة\n\n${long}\n\nمرتبط`);
    expect(reading.fields.headline).toBe("عنوان");
    expect(texts(reading)).toEqual([long, long]);
    expect(reading.setAside).toEqual([
      { text: "شارك هذا الموضوع", at: 0 },
      { text: "طباعة", at: 1 },
      { text: "مرتبط", at: 2 },
    ]);
  });

  test("a list only as a whole", () => {
    const share = ul("شارك على فيسبوك", "نسخ الرابط");
    const mixed = ul("نسخ الرابط", "بند من الخبر");
    const reading = readStory([p(long), share, mixed], desk);
    expect(reading.body).toEqual([p(long), mixed]);
    expect(reading.setAside.map(({ text }) => text)).toEqual(["شارك على فيسبوك", "نسخ الرابط"]);
  });

  test("empty paragraphs of pasted pages go", () => {
    expect(readStory([p(long), p("\u00a0"), p(""), p(long)], desk).body).toEqual([p(long), p(long)]);
  });

  test("a text of nothing else is left as it is", () => {
    expect(readText("طباعة")).toEqual({ fields: {}, body: [p("طباعة")], setAside: [] });
    expect(readText("طباعة\n\nحفظ").setAside).toEqual([]);
  });
});

test("an article of a story is one that can be read again", () => {
  const now = "2026-11-24T14:05:00+03:00";
  const article = articleFromStory(readText(`سياسة\n\nعنوان\n\n${long}`), {
    id: "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e42",
    now,
  });
  expect(articleFromData(structuredClone(article))).toEqual({ ok: true, article });
  expect(article).toMatchObject({ headline: "عنوان", createdAt: now, updatedAt: now, seq: 0, status: "draft" });
});

test("a story of nothing is an article with an empty paragraph", () => {
  const article = articleFromStory(readStory([], desk), {
    id: "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e42",
    now: "2026-11-24T14:05:00Z",
  });
  expect(article.body).toEqual([{ type: "paragraph", content: [] }]);
});
