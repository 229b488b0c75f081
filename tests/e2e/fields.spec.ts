import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { emptyArticle } from "../../core/article/article.ts";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { bodyOf, expect, giveCommand, headlineOf, savedSign, startArticle, test } from "./app.ts";

const panel = (window: Page) => window.getByRole("tabpanel", { name: "بيانات" });

test("every field is kept in the file exactly as it was typed", async ({ app, window, machine }) => {
  await startArticle(window);
  const paper = window.getByRole("article");
  await paper.getByRole("textbox", { name: "عنوان تمهيدي" }).fill("خاص  بمداد — ");
  await headlineOf(window).fill("  «رئيس» BBC: 12٪ من الـ20 مليونًا ؟");
  await paper.getByRole("textbox", { name: "عنوان فرعي" }).fill("سطر ثانٍ، بلا تشذيب ");

  await window.getByRole("tab", { name: "بيانات" }).click();
  const fields = panel(window);
  for (const [name, values] of [
    ["الوكالة / المصدر", ["رويترز", "وكالة لا يعرفها أحد"]],
    ["مكان الخبر", ["بغداد"]],
    ["المحرر", ["أحمد الجبوري", "Sara O’Neil"]],
    ["كلمات مفتاحية", ["انتخابات", "COVID-19"]],
  ] as const) {
    for (const value of values) {
      const field = fields.getByRole("combobox", { name }).or(fields.getByRole("textbox", { name })).first();
      await field.fill(value);
      await field.press("Enter");
      // The list of suggestions stays open for the next one, and covers the other fields until it is left.
      await field.press("Escape");
    }
  }
  await fields.getByRole("textbox", { name: "ملاحظة للمحرر" }).fill("لا تُنشر قبل الاتصال\nبالمصدر");
  await fields.getByRole("button", { name: /الحالة/ }).click();
  await window
    .getByRole("menuitemradio", { name: "جاهزة" })
    .or(window.getByRole("option", { name: "جاهزة" }))
    .click();
  await fields.getByRole("button", { name: /القسم/ }).click();
  await window
    .getByRole("menuitemradio", { name: "اقتصاد" })
    .or(window.getByRole("option", { name: "اقتصاد" }))
    .click();
  await giveCommand(app, "article.save");
  await expect(savedSign(window)).toBeVisible();

  const article = machine.articles().find(({ kicker }) => kicker === "خاص  بمداد — ");
  expect(article).toMatchObject({
    headline: "  «رئيس» BBC: 12٪ من الـ20 مليونًا ؟",
    deck: "سطر ثانٍ، بلا تشذيب ",
    agencies: ["رويترز", "وكالة لا يعرفها أحد"],
    dateline: { places: ["بغداد"], position: "start" },
    byline: ["أحمد الجبوري", "Sara O’Neil"],
    keywords: ["انتخابات", "COVID-19"],
    edNote: "لا تُنشر قبل الاتصال\nبالمصدر",
    status: "ready",
    section: { id: "economy", label: "اقتصاد" },
  });
});

test("the list of sections can be changed, and is there after the next start", async ({ machine }) => {
  const first = await machine.start();
  await first.window.getByRole("button", { name: "الإعدادات" }).click();
  const sections = first.window
    .getByRole("group", { name: "الأقسام" })
    .or(first.window.getByRole("region", { name: "الأقسام" }))
    .first();
  await first.window.getByRole("textbox", { name: "قسم جديد" }).fill("ملفات خاصة");
  await first.window.getByRole("textbox", { name: "قسم جديد" }).press("Enter");
  await expect(sections).toBeVisible();
  await machine.close();

  const second = await machine.start();
  await second.window
    .getByRole("article")
    .getByRole("button", { name: /^القسم/ })
    .click();
  await expect(second.window.getByRole("menuitemradio", { name: "ملفات خاصة" })).toBeVisible();
});

test("the dateline opens the first paragraph with text, or stands alone before a text without any, as on the page", async ({
  machine,
}) => {
  const text = (words: string) => ({ type: "text" as const, text: words });
  const piece = {
    ...emptyArticle("019b5c00-0000-7000-8000-0000000000d1", "2026-11-20T10:00:00+03:00"),
    headline: "أين يبدأ الخبر",
    dateline: { places: ["بغداد"], position: "start" as const },
    body: [
      { type: "paragraph" as const, content: [] },
      { type: "paragraph" as const, content: [text(" \u00a0\u200f ")] },
      { type: "heading" as const, level: 2 as const, content: [text("عنوان")] },
      { type: "paragraph" as const, content: [text("أول كلامه")] },
    ],
  };
  mkdirSync(machine.library, { recursive: true });
  writeFileSync(join(machine.library, "خبر.midad"), serializeArticle(piece));
  const { window } = await machine.start();
  const body = bodyOf(window);
  const page = window.frameLocator("iframe");
  const openings = () =>
    body
      .locator("p")
      .evaluateAll((lines) =>
        lines.flatMap((line) =>
          getComputedStyle(line, "::before").content.includes("بغداد") ? [line.textContent?.trim()] : [],
        ),
      );
  const printed = () =>
    page.locator("p:has(.dateline)").evaluateAll((lines) => lines.map((line) => line.textContent?.trim()));
  await expect.poll(openings).toEqual(["أول كلامه"]);
  await expect.poll(printed).toEqual(["بغداد – أول كلامه"]);

  await body.locator("p").first().click();
  await window.keyboard.type("قبله");
  await expect.poll(openings).toEqual(["قبله"]);
  await expect.poll(printed).toEqual(["بغداد – قبله"]);

  await window.keyboard.press("Control+a");
  await window.keyboard.press("Delete");
  await window.keyboard.type("## بلا فقرات");
  await expect(body.locator("h2")).toHaveText("بلا فقرات");
  await expect.poll(openings).toEqual([]);
  await expect.poll(printed).toEqual(["بغداد –"]);
  await expect(window.getByRole("article").getByText("بغداد –", { exact: true })).toBeVisible();
});
