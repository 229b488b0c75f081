import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, emptyArticle } from "../../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../../core/article/articleFile.ts";
import { type Block, blockTexts } from "../../../core/article/blocks.ts";
import { type Salvaged, salvageText } from "../../../core/article/salvage/salvageText.ts";
import { anyArticle } from "../../library/anyArticle.ts";

const id = "0193a4c0-7d5e-7c3b-8a4e-1f2d3c4b5a69";
const toBytes = (text: string) => new TextEncoder().encode(text);

function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

function piece(patch: Partial<Article> = {}): Article {
  return {
    ...emptyArticle(id, "2026-11-24T15:05:09+03:00"),
    headline: "قمة عربية في بغداد",
    kicker: "عاجل",
    deck: "بحث القادة ملفات المنطقة",
    section: { id: "world", label: "أخبار دولية" },
    agencies: ["وكالات", "رويترز"],
    byline: ["سلمى حداد"],
    edNote: "تحتاج إلى صورة",
    body: [
      paragraph("الفقرة الأولى من الخبر."),
      { type: "heading", level: 3, content: [{ type: "text", text: "عنوان فرعي" }] },
      {
        type: "list",
        ordered: true,
        items: [
          { content: [{ type: "text", text: "البند الأول" }] },
          { content: [{ type: "text", text: "البند الثاني", marks: ["bold"] }] },
        ],
      },
      { type: "quote", content: [{ type: "text", text: "قال المتحدث كلامًا" }] },
      {
        type: "paragraph",
        content: [
          { type: "text", text: "اقرأ " },
          { type: "link", href: "https://example.org/a", content: [{ type: "text", text: "البيان كاملًا" }] },
        ],
      },
      paragraph("الفقرة الأخيرة."),
    ],
    ...patch,
  };
}

const file = serializeArticle(piece());

function salvaged(text: string | Uint8Array): Salvaged {
  const found = salvageText(typeof text === "string" ? toBytes(text) : text);
  if (!found) throw new Error("nothing was salvaged");
  return found;
}

const lines = ({ body }: Salvaged) => body.flatMap(blockTexts);

/** Every string in the salvage, fields and body. */
function strings(data: unknown): string[] {
  if (typeof data === "string") return [data];
  return data !== null && typeof data === "object" ? Object.values(data).flatMap(strings) : [];
}

/** Every run of text below `data`. */
function runs(data: unknown): string[] {
  if (data === null || typeof data !== "object") return [];
  return Object.entries(data).flatMap(([key, value]) => (key === "text" ? [String(value)] : runs(value)));
}

/** The file with a stretch of NULs over everything between two of its words. */
function overwritten(from: string, to: string): string {
  const start = file.indexOf(from);
  const end = file.indexOf(to, start);
  return file.slice(0, start) + "\0".repeat(end - start) + file.slice(end);
}

describe("a file that was cut off", () => {
  test("in the middle of a text gives everything before, and the text as far as it goes", () => {
    const found = salvaged(file.slice(0, file.indexOf("الأخيرة") + 3));
    expect(found.fields).toMatchObject({
      headline: "قمة عربية في بغداد",
      kicker: "عاجل",
      deck: "بحث القادة ملفات المنطقة",
      section: { id: "world", label: "أخبار دولية" },
      agencies: ["وكالات", "رويترز"],
      byline: ["سلمى حداد"],
      edNote: "تحتاج إلى صورة",
    });
    expect(found.body).toEqual([...piece().body.slice(0, -1), paragraph("الفقرة الأ")]);
    expect(found.lost).toBe(true);
  });

  test.each([
    ["letter", "\u0639", 1, "قبل "],
    ["emoji", "😀", 2, "قبل "],
    ["escape", '\\"', 1, "قبل "],
    ["escaped half of a letter", "\\ud83d\\ude00", 7, "قبل "],
    ["escape's digits", "\\u0007", 4, "قبل "],
  ])("in the middle of an %s leaves no half of it", (_what, text, cut, kept) => {
    const bytes = toBytes(
      '{"format":"midad-article","body":[{"type":"paragraph","content":[{"type":"text","text":"قبل ',
    );
    expect(lines(salvaged(Uint8Array.from([...bytes, ...toBytes(text).subarray(0, cut)])))).toEqual([kept]);
  });

  test("inside a link keeps the link, and inside its address only the words before", () => {
    const last = (text: string) => salvaged(file.slice(0, file.indexOf(text) + text.length)).body.at(-1);
    expect(last("البيان كا")).toEqual({
      type: "paragraph",
      content: [
        { type: "text", text: "اقرأ " },
        { type: "link", href: "https://example.org/a", content: [{ type: "text", text: "البيان كا" }] },
      ],
    });
    expect(last("https://exam")).toEqual(paragraph("اقرأ "));
  });

  test("inside the headline gives the headline so far", () => {
    expect(salvaged(file.slice(0, file.indexOf("في بغداد"))).fields.headline).toBe("قمة عربية ");
  });

  test("anywhere: every text that stands whole before the cut is there", () => {
    const whole = /"(?:text|headline|kicker|deck|summary|edNote|label|slug)": ("(?:[^"\\]|\\.)+")/g;
    fc.assert(
      fc.property(anyArticle(id, 1), fc.double({ min: 0, max: 1, noNaN: true }), (article, share) => {
        const bytes = toBytes(serializeArticle(article));
        const cut = bytes.subarray(0, Math.floor(bytes.length * share));
        const found = strings(salvageText(cut)).join("\n");
        for (const [, text = ""] of new TextDecoder().decode(cut).matchAll(whole)) {
          const said: string = JSON.parse(text);
          for (const line of said.trim() === "" ? [] : said.split("\n")) expect(found).toContain(line);
        }
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});

describe("a file that was overwritten", () => {
  test("with NULs in the middle keeps both ends, and what it was", () => {
    const found = salvaged(overwritten("الأولى من الخبر", "البند الثاني"));
    expect(found.fields.headline).toBe("قمة عربية في بغداد");
    expect(found.body).toEqual([paragraph("الفقرة "), paragraph("البند الثاني"), ...piece().body.slice(3)]);
    expect(found.lost).toBe(true);
  });

  test("with NULs from the start on gives the rest of the body with its types", () => {
    const found = salvaged(overwritten("{", "الفقرة الأولى"));
    expect(found.fields).toEqual({});
    expect(found.body).toEqual(piece().body);
  });

  test("with NULs inside a list keeps the other items", () => {
    const found = salvaged(overwritten("عنوان فرعي", "البند الثاني"));
    expect(lines(found)).toEqual([
      "الفقرة الأولى من الخبر.",
      "البند الثاني",
      ...lines({ ...found, body: piece().body.slice(3) }),
    ]);
  });

  test("with a part of another file gives the words of both", () => {
    const other = serializeArticle(piece({ headline: "خبر ثان", body: [paragraph("نص الخبر الثاني كاملًا.")] }));
    const found = salvaged(file.slice(0, file.indexOf("عنوان فرعي")) + other.slice(other.indexOf("نص الخبر")));
    expect(lines(found)).toEqual(expect.arrayContaining(["الفقرة الأولى من الخبر.", "نص الخبر الثاني كاملًا."]));
  });

  test("with a shorter state, so that the end of the longer one is left over, gives the new one first", () => {
    const shorter = serializeArticle(piece({ headline: "العنوان الجديد", body: [paragraph("النص الجديد.")] }));
    const found = salvaged(shorter + file.slice(shorter.length));
    expect(found.fields.headline).toBe("العنوان الجديد");
    expect(lines(found)[0]).toBe("النص الجديد.");
    expect(lines(found).at(-1)).toBe("الفقرة الأخيرة.");
  });

  test("and written twice gives everything once", () => {
    expect(salvaged(file + file).body).toEqual(piece().body);
  });

  test.each(['"', "{", "}", "[", "]", ",", ":", "\\", " ", "\0", "x", "\ufffd"])(
    "by %j in any one place loses none of the other texts",
    (wrong) => {
      const texts = runs(piece().body);
      for (let at = file.indexOf('"body"'); at < file.length; at++) {
        const found = strings(salvageText(toBytes(file.slice(0, at) + wrong + file.slice(at + 1)))).join("\n");
        const missing = texts.filter((text) => !found.includes(text));
        expect(missing.length, `${missing} at ${at}`).toBeLessThanOrEqual(1);
      }
    },
  );

  test("by arbitrary bytes anywhere: nothing is invented, and what comes out is a piece", () => {
    const harm = fc.record({
      at: fc.nat(file.length),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
      cut: fc.boolean(),
    });
    fc.assert(
      fc.property(harm, ({ at, bytes, cut }) => {
        const whole = toBytes(file);
        const harmed = Uint8Array.from([
          ...whole.subarray(0, at),
          ...bytes,
          ...(cut ? [] : whole.subarray(at + bytes.length)),
        ]);
        const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1256"];
        const text = encodings.map((name) => new TextDecoder(name).decode(harmed)).join("\n");
        const found = salvageText(harmed);
        if (!found) return;
        for (const line of runs(found.body)) {
          expect(text.includes(line) || text.includes(JSON.stringify(line).slice(1, -1)), line).toBe(true);
        }
        const article = { ...piece(), ...found.fields, body: found.body };
        expect(parseArticle(serializeArticle(article))).toEqual({ ok: true, article });
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe("a file of another encoding or make", () => {
  test.each([
    ["UTF-8 with a BOM", Buffer.from(`\ufeff${file}`)],
    ["UTF-16 LE with a BOM", Buffer.from(`\ufeff${file}`, "utf16le")],
    ["UTF-16 LE", Buffer.from(file, "utf16le")],
    ["UTF-16 BE", Buffer.from(file, "utf16le").swap16()],
  ])("%s is read whole", (_name, bytes) => {
    const found = salvaged(new Uint8Array(bytes));
    expect(found.body).toEqual(piece().body);
    expect(found.fields.headline).toBe(piece().headline);
    expect(found.lost).toBe(false);
  });

  test("UTF-16 that was cut and has a hole gives both ends", () => {
    const bytes = Buffer.from(overwritten("عنوان فرعي", "البند الثاني"), "utf16le");
    expect(lines(salvaged(new Uint8Array(bytes.subarray(0, bytes.length - 21))))).toEqual(
      expect.arrayContaining(["الفقرة الأولى من الخبر.", "البند الثاني", "الفقرة الأخيرة."]),
    );
  });

  test("any whole article comes back as it was", () => {
    fc.assert(
      fc.property(anyArticle(id, 1), (article) => {
        const { headline, deck, agencies, body } = article;
        const found = salvageText(toBytes(serializeArticle(article)));
        if (found) expect({ ...found.fields, body: found.body }).toMatchObject({ headline, deck, agencies, body });
        else expect(body.flatMap(blockTexts).join("").trim()).toBe("");
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test("a sound file with one wrong field gives everything else", () => {
    const found = salvaged(
      JSON.stringify({ ...JSON.parse(file), id: "../../x", headline: 7, agencies: ["أ ب", 5, "ج د"] }),
    );
    expect(found.fields).toMatchObject({ kicker: "عاجل", agencies: ["أ ب", "ج د"] });
    expect(found.fields.headline).toBeUndefined();
    expect(found.body).toEqual(piece().body);
  });

  test("a field that is too long goes into the body", () => {
    const long = "كلمة ".repeat(5000);
    const found = salvaged(JSON.stringify({ ...JSON.parse(file), headline: long }));
    expect(lines(found)[0]).toBe(long);
  });

  test("a block of a newer version is kept whole", () => {
    const poll = { type: "poll", question: "سؤال", answers: [{ text: "نعم" }] };
    const found = salvaged(JSON.stringify({ ...JSON.parse(file), id: 1, body: [poll] }));
    expect(found.body).toEqual([{ type: "unknown", data: poll }]);
  });

  test("a text is its paragraphs", () => {
    expect(salvaged("ليس هذا ملفًا\n\nقال «نعم» ومضى")).toEqual({
      fields: {},
      body: [paragraph("ليس هذا ملفًا"), paragraph("قال «نعم» ومضى")],
      lost: false,
    });
    const old = new Uint8Array([0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3, 0x20, 0xda, 0xe1, 0xed, 0xdf, 0xe3, 0x2e]);
    expect(lines(salvaged(old))).toEqual(["السلام عليكم."]);
  });

  test("another program's JSON gives the texts in it, not its brackets", () => {
    expect(lines(salvaged('{"name":"x","note":{"title":"نص آخر طويل"},"n":3}'))).toEqual(["نص آخر طويل"]);
  });

  test("a text among arbitrary bytes is found", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) & 0xff);
    const text = "هذه جملة طويلة بما يكفي لتكون نصًا";
    expect(lines(salvaged(Uint8Array.from([...noise, 0, ...toBytes(text), 0, ...noise])))).toContain(text);
  });
});

test.each([
  ["empty", ""],
  ["NULs", "\0".repeat(4096)],
  ["only brackets", "[".repeat(100_000)],
  ["a number", "42"],
  ["an object", "{}"],
  ["the beginning of a file", '{"format":"midad-article","version":1,"id":"0193a4c0-7d5e'],
  ["an empty piece", serializeArticle(emptyArticle(id, "2026-11-24T15:05:09+03:00"))],
  ["signs", "… ?! ab"],
])("%s: there is nothing to salvage", (_name, text) => {
  expect(salvageText(toBytes(text))).toBeNull();
});

test("arbitrary bytes never throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => void salvageText(bytes)),
    { numRuns: 500, seed: 1 },
  );
  const signs = fc.constantFrom(
    ...'{}[]",:\\ux0\0\n',
    '"text":',
    '"body":[',
    '"type":"list"',
    "نص",
    "\ufffd",
    "__proto__",
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 200 }), (parts) => {
      const found = salvageText(toBytes(parts.join("")));
      if (!found) return;
      const article = { ...piece(), ...found.fields, body: found.body };
      expect(parseArticle(serializeArticle(article))).toMatchObject({ ok: true });
    }),
    { numRuns: 2000, seed: 2 },
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe("64 MB of hostile bytes take less than two seconds", () => {
  const size = 64 * 1024 * 1024;
  const filled = (unit: string, prefix = '{"text":"') => {
    const bytes = new Uint8Array(size).fill(0x20);
    const [head, body] = [toBytes(prefix), toBytes(unit)];
    const part = new Uint8Array(body.length * Math.ceil(65_536 / body.length));
    for (let at = 0; at < part.length; at += body.length) part.set(body, at);
    bytes.set(head);
    for (let at = head.length; at + part.length <= size; at += part.length) bytes.set(part, at);
    return bytes;
  };
  const noise = new Uint8Array(size);
  for (let at = 0, state = 1; at < size; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    noise[at] = state >>> 24;
  }
  const bombs: [string, Uint8Array][] = [
    ["noise", noise],
    ["noise that calls itself an article", Uint8Array.from(noise).fill(0x20, 0, 64)],
    ["NULs", new Uint8Array(size)],
    ["one text", filled("نص ")],
    ["plain lines", filled("نص الخبر\n", "")],
    ["plain paragraphs", filled("ن\n\n", "نصوص")],
    ["blank lines", filled("\n", "نصوص")],
    ["open brackets", filled("[", '{"text":')],
    ["open and other brackets", filled("{]", '{"text":')],
    ["brackets in rubbish", filled("x{", '{"text":')],
    ["brackets in rubbish before one quote", filled("x{", '{"text":')],
    ["quotes", filled('"', '{"text":')],
    ["escapes", filled("\\\\")],
    ["broken escapes", filled("\\x")],
    ["half escapes", filled("\\u12")],
    ["empty texts", filled('{"type":"text","text":"a"},', '{"body":[')],
    ["empty paragraphs", filled('{"type":"paragraph","content":[]},', '{"body":[')],
    ["lost texts", filled('"text":"نص",', '{"text":')],
    ["labels", filled('"أ ب",', '{"agencies":[')],
    ["many keys", filled('"headline":"نص ما",', "{")],
    ["broken letters", filled("\ufffd")],
    ["spaces", filled(" ")],
    ["commas", filled(",", '{"text":')],
    ["digits", filled("1", '{"text":')],
    ["numbers", filled("1 ", '{"text":')],
    ["tails", filled('ن ص ع"}', "{\0")],
  ];
  toBytes('{"text":"').forEach((byte, at) => {
    const [, called] = bombs;
    if (called) called[1][at] = byte;
  });
  toBytes('"').forEach((byte) => {
    const quoted = bombs.find(([name]) => name.endsWith("one quote"));
    if (quoted) quoted[1].set([byte], size / 2);
  });

  test.each(bombs)("%s", (_name, bytes) => {
    // Time of the processor: a busy machine takes longer without doing more.
    const began = process.cpuUsage();
    const found = salvageText(bytes);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(2);
    if (found) {
      const article = serializeArticle({ ...piece(), ...found.fields, body: found.body });
      expect(parseArticle(article)).toMatchObject({ ok: true });
    }
  });
});
