import { describe, expect, it } from "vitest";
import { blockTexts } from "../../../core/article/blocks.ts";
import { cellRows } from "../../../core/importing/text/cellRows.ts";
import { chatBlocks } from "../../../core/importing/text/chatBlocks.ts";
import { joinBrokenLines } from "../../../core/importing/text/joinBrokenLines.ts";
import { pastedText } from "../../../core/importing/text/pastedText.ts";

const p = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

describe("lines that a page broke", () => {
  const broken = [
    "أعلنت الوزارة بدء العمل في المرحلة الثانية من مشروع السد الكبير في",
    "شمال البلاد بعد توقف دام عامين. وقالت إن التمويل متوفر، وإن العمال",
    "عادوا إلى مواقعهم منذ مطلع الأسبوع الجاري وفق جدول جديد متفق عليه",
    "مع الشركة.",
  ];

  it("are one paragraph again", () => {
    expect(joinBrokenLines(broken.join("\n"))).toBe(broken.join(" "));
  });

  it("lose the hyphen of a parted Latin word, and no other", () => {
    const latin = [
      "The ministry announced that work on the second phase of the inter-",
      "national dam in the north had resumed. It said that the funding is in",
      "place and that all of the workers came back early on Monday to the",
      "site.",
    ];
    expect(joinBrokenLines(latin.join("\n"))).toContain("the international dam");
  });

  it.each([
    [
      "verses",
      "قفا نبك من ذكرى حبيب ومنزل عفا رسمها زمن\nبسقط اللوى بين الدخول فحومل وما لها سكن\nفتوضح فالمقراة لم يعف رسمها لمن نسج الوطن",
    ],
    [
      "a list",
      "- أعلنت الوزارة بدء العمل في المرحلة الثانية من السد\n- وقالت إن التمويل متوفر. وإن العمال عادوا إلى العمل في\n- المواقع كلها منذ مطلع الأسبوع الجاري وفق جدول جديد",
    ],
    [
      "paragraphs of a line each",
      "أعلنت الوزارة بدء العمل في المرحلة الثانية من السد.\nوقالت إن التمويل متوفر. وإن العمال عادوا إلى المواقع.\nوختمت بأن الجدول الجديد متفق عليه مع الشركة كلها.",
    ],
    ["short lines", "في\nمن\nعلى"],
  ])("are not to be seen in %s", (_what, text) => {
    expect(joinBrokenLines(text)).toBe(text);
  });
});

describe("messages of a chat", () => {
  it.each([
    "[12:30, 1/5/2024] سارة: نعم",
    "[1/5/2024, 12:30:45 م] سارة: نعم",
    "1/5/24, 12:30 PM - سارة: نعم",
    "سارة, [01.05.2024 12:30]",
  ])("are known by %s", (line) => {
    expect(chatBlocks(`${line}\nسطر`)).toHaveLength(1);
  });

  it.each(["[ملاحظة] نعم", "في 1/5/2024 عند 12:30 - قال", "سارة: نعم"])("are not to be seen in %s", (line) => {
    expect(chatBlocks(`${line}\nسطر`)).toBeNull();
  });
});

describe("cells of a spreadsheet", () => {
  it("are lines of as many tabs each", () => {
    expect(cellRows("أ\tب\nج\t\n")).toEqual([
      ["أ", "ب"],
      ["ج", ""],
    ]);
    for (const text of ["أ\tب", "أ\tب\nج", "أ\nب", "أ\tب\nج\tد\tه", ""]) expect(cellRows(text)).toBeNull();
  });
});

describe("plain text", () => {
  it("has its stars and strokes as they are, and as marks on demand", () => {
    const text = "كلمة *مهمة* في ملف_العقد_النهائي و _هذه_\n5 * 3 * 2";
    expect(pastedText(text, "clean").flatMap(blockTexts).join("\n")).toBe(text);
    expect(pastedText(text, "formatted")).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "كلمة " },
          { type: "text", text: "مهمة", marks: ["bold"] },
          { type: "text", text: " في ملف_العقد_النهائي و " },
          { type: "text", text: "هذه", marks: ["italic"] },
        ],
      },
      p("5 * 3 * 2"),
    ]);
  });

  it("is no table where nothing but its words is asked for", () => {
    expect(pastedText("أ\tب\nج\tد", "plain")).toEqual([p("أ\tب"), p("ج\tد")]);
  });

  it("keeps isolates beside each other apart, and one that something else cuts together", () => {
    const isolated = (text: string) => ({ type: "text", text, isolate: "ltr" });
    expect(pastedText("رقم \u2066+1\u2069\u2066C\u202a+\u202c+\u2069", "clean")).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "رقم " }, isolated("+1"), isolated("C++")] },
    ]);
  });

  it("keeps the isolates of a text that was copied here", () => {
    expect(pastedText("\u200fBBC: رقم \u2066+966-11\u2069", "clean")).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "BBC: رقم " },
          { type: "text", text: "+966-11", isolate: "ltr" },
        ],
      },
    ]);
  });
});
