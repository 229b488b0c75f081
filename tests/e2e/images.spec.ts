import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ElectronApplication, Locator, Page } from "@playwright/test";
import { type Article, emptyArticle } from "../../core/article/article.ts";
import type { Image } from "../../core/article/image.ts";
import { jpeg, png } from "../media/pictures.ts";
import { chooseOpenPaths, chooseSavePath, giveCommand, headlineOf, type Machine } from "./app.ts";
import { shapeOf as wholeShapeOf } from "./bodyShape.ts";
import { expect, test } from "./oneWindow.ts";

const nameOf = (bytes: Buffer, ending = "jpg") => `${createHash("sha256").update(bytes).digest("hex")}.${ending}`;
const agency = jpeg({
  width: 160,
  height: 96,
  iptc: { caption: "متظاهرون في ساحة الشهداء", byline: "أحمد علي", credit: "أ ف ب" },
});

const pictureIn = (body: Locator) => body.locator("figure img");
const captionIn = (body: Locator) => body.locator("[data-caption]");
/** What is drawn under a caption without being of the text: whose the picture is. */
const creditUnder = (body: Locator) =>
  captionIn(body).evaluate((caption) => getComputedStyle(caption, "::after").content);
const barOf = (window: Page) => window.getByRole("toolbar", { name: "أدوات الصورة" });

/** The text around pictures, block by block. */
const shapeOf = async (body: Locator) => (await wholeShapeOf(body)).filter((block) => !block.startsWith("figure"));

/** The width in pixels that the engine has decoded; 0 for what it cannot show. */
const decoded = (picture: Locator) => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth);

/** Chooses a file in the system's dialog by the command. */
async function choose(app: ElectronApplication, machine: Machine, bytes: Buffer, name = "صورة.jpg"): Promise<void> {
  const path = join(machine.home, name);
  writeFileSync(path, bytes);
  await chooseOpenPaths(app, [path]);
  await giveCommand(app, "block.image");
}

interface Given {
  name: string;
  type: string;
  bytes: Buffer;
}

/** A DataTransfer with files, as a drop or a clipboard has them. */
function transferOf(window: Page, files: Given[], data: Record<string, string> = {}) {
  const given = files.map(({ bytes, ...rest }) => ({ ...rest, bytes: [...bytes] }));
  return window.evaluateHandle(
    ([list, texts]) => {
      const transfer = new DataTransfer();
      for (const { name, type, bytes } of list) transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
      for (const [kind, text] of Object.entries(texts)) transfer.setData(kind, text);
      return transfer;
    },
    [given, data] as const,
  );
}

async function drop(window: Page, target: Locator, files: Given[], half: "upper" | "lower"): Promise<void> {
  const dataTransfer = await transferOf(window, files);
  const box = await target.boundingBox();
  const clientY = (box?.y ?? 0) + (half === "upper" ? 1 : (box?.height ?? 0) - 1);
  for (const type of ["dragenter", "dragover", "drop"]) {
    await target.dispatchEvent(type, { dataTransfer, clientX: (box?.x ?? 0) + 5, clientY });
  }
}

async function paste(window: Page, body: Locator, files: Given[], data: Record<string, string> = {}): Promise<void> {
  const clipboardData = await transferOf(window, files, data);
  await body.evaluate((element, transfer) => {
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, clipboardData);
}

/** The article with this headline, as its file has it now. */
const onDisk = (machine: Machine, headline: string): Article | undefined =>
  machine.articles().find((article) => article.headline === headline);

const imagesOf = (article: Article | undefined): Image[] =>
  (article?.body ?? []).filter((block): block is Image => block.type === "image");

test("a chosen picture stands in the text with the caption and credit of its file, is kept by its hash and saved", async ({
  app,
  window,
  body,
  machine,
}) => {
  await headlineOf(window).fill("مادة بصورة");
  await body.click();
  await window.keyboard.type("قبلها");
  await choose(app, machine, agency);
  await expect.poll(() => decoded(pictureIn(body))).toBe(160);
  await expect(captionIn(body)).toHaveText("متظاهرون في ساحة الشهداء");
  await expect.poll(() => creditUnder(body)).toContain("أحمد علي / أ ف ب");
  expect(existsSync(join(machine.library, "media", nameOf(agency)))).toBe(true);
  await window.keyboard.type(" أمس");
  await window.keyboard.press("Enter");
  await window.keyboard.type("بعدها");
  await giveCommand(app, "article.save");
  await expect
    .poll(() => imagesOf(onDisk(machine, "مادة بصورة")))
    .toEqual([
      {
        type: "image",
        media: nameOf(agency),
        alt: "",
        caption: [{ type: "text", text: "متظاهرون في ساحة الشهداء أمس" }],
        credit: "أحمد علي / أ ف ب",
        width: 160,
        height: 96,
      },
    ]);
  expect(await shapeOf(body)).toEqual(["p قبلها", "p متظاهرون في ساحة الشهداء أمس", "p بعدها"]);
});

test("acceptance 1: a caption follows the article's direction whatever it begins with, and its own once it is turned", async ({
  app,
  window,
  body,
  machine,
}) => {
  await choose(app, machine, jpeg());
  await expect(captionIn(body)).toBeVisible();
  await window.keyboard.type("BBC: ساحة الشهداء");
  await expect(captionIn(body)).toHaveCSS("direction", "rtl");
  await expect(captionIn(body)).toHaveCSS("text-align", "start");
  await expect(captionIn(body)).not.toHaveAttribute("dir");
  await window.keyboard.press("Control+Shift+A");
  await expect(captionIn(body)).toHaveCSS("direction", "ltr");
  await window.keyboard.press("Control+z");
  await expect(captionIn(body)).toHaveCSS("direction", "rtl");
});

test("acceptance 4: arrows go past a picture both ways, select it on the way, and never stay in it", async ({
  app,
  window,
  body,
  machine,
}) => {
  await window.keyboard.type("قبل");
  await choose(app, machine, jpeg());
  await expect(captionIn(body)).toBeVisible();
  await window.keyboard.type("تحت");
  await window.keyboard.press("Enter");
  await window.keyboard.type("بعد");
  const figure = body.locator("figure");
  const selected = () => figure.evaluate((element) => element.hasAttribute("data-selected"));
  for (const [back, forth] of [
    ["ArrowUp", "ArrowDown"],
    ["ArrowRight", "ArrowLeft"],
  ] as const) {
    const times = back === "ArrowUp" ? 1 : 4;
    const press = async (key: string, count: number) => {
      for (let n = 0; n < count; n++) await window.keyboard.press(key);
    };
    await window.keyboard.press("Control+End");
    await press(back, times * 2);
    await expect.poll(selected, `${back}: over the caption onto the picture`).toBe(true);
    await press(back, 1);
    await expect.poll(selected).toBe(false);
    await window.keyboard.type("<");
    expect(await body.locator("p").first().textContent()).toContain("<");
    await window.keyboard.press("Control+Home");
    await press(forth, back === "ArrowUp" ? 1 : 5);
    await expect.poll(selected, `${forth}: onto the picture`).toBe(true);
    await press(forth, 1);
    await window.keyboard.type(">");
    await expect(captionIn(body)).toContainText(">");
    await window.keyboard.press("Control+z");
    await window.keyboard.press("Control+z");
    await window.keyboard.press("Control+Home");
    await expect(body.locator("p").first()).toHaveText("قبل");
  }
});

test("Backspace and Delete select a picture first and then take it out with its caption; undo brings both back", async ({
  app,
  window,
  body,
  machine,
}) => {
  await window.keyboard.type("قبل");
  await choose(app, machine, jpeg());
  await expect(captionIn(body)).toBeVisible();
  await window.keyboard.type("تحت");
  await window.keyboard.press("Enter");
  await window.keyboard.type("بعد");
  await window.keyboard.press("Home");
  await window.keyboard.press("Backspace");
  await expect(body.locator("figure[data-selected]")).toBeVisible();
  expect(await shapeOf(body)).toEqual(["p قبل", "p تحت", "p بعد"]);
  await window.keyboard.press("Backspace");
  expect(await shapeOf(body)).toEqual(["p قبل", "p بعد"]);
  await window.keyboard.type("و");
  expect(await shapeOf(body)).toEqual(["p قبل", "p وبعد"]);
  await window.keyboard.press("Control+z");
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p قبل", "p تحت", "p بعد"]);
  await expect.poll(() => decoded(pictureIn(body))).toBe(64);

  await window.keyboard.press("Control+Home");
  await window.keyboard.press("End");
  await window.keyboard.press("Delete");
  await expect(body.locator("figure[data-selected]")).toBeVisible();
  // Enter on the picture goes on to its caption.
  await window.keyboard.press("Enter");
  await window.keyboard.type("ه");
  await expect(captionIn(body)).toHaveText("تحته");
  await window.keyboard.press("Delete");
  expect(await shapeOf(body), "nothing is drawn into a caption").toEqual(["p قبل", "p تحته", "p بعد"]);
  await pictureIn(body).click();
  await window.keyboard.press("Control+x");
  await expect.poll(() => shapeOf(body)).toEqual(["p قبل", "p بعد"]);
  await window.keyboard.press("Control+End");
  await window.keyboard.press("Control+v");
  await expect(captionIn(body)).toHaveText("تحته");
  await expect(pictureIn(body)).toHaveCount(1);
});

test("the bar: reached by Tab, named, alt and credit and width and another file, Escape back to the text", async ({
  app,
  window,
  body,
  machine,
}) => {
  await headlineOf(window).fill("شريط الصورة");
  await body.click();
  await choose(app, machine, jpeg());
  await expect(captionIn(body)).toBeVisible();
  await window.keyboard.type("تعليق");
  const bar = barOf(window);
  await expect(bar).toBeVisible();
  const boxes = await Promise.all([bar.boundingBox(), pictureIn(body).boundingBox()]);
  expect(boxes[0] && boxes[1] && boxes[0].y < boxes[1].y + boxes[1].height).toBe(true);
  await window.keyboard.press("Tab");
  await expect(bar.getByRole("button", { name: "البيانات…" })).toBeFocused();
  await window.keyboard.press("Enter");
  await window.getByRole("textbox", { name: "وصف الصورة لمن لا يراها" }).fill("جسر فوق نهر");
  await window.getByRole("textbox", { name: "مصدر الصورة" }).fill("رويترز");
  await window.getByRole("button", { name: "حفظ", exact: true }).click();
  await expect(pictureIn(body)).toHaveAttribute("alt", "جسر فوق نهر");
  await expect.poll(() => creditUnder(body)).toContain("رويترز");
  await bar.getByRole("button", { name: "أعرض من العمود" }).click();
  await expect(body.locator("figure")).toHaveAttribute("data-image", "wide");
  await expect(bar.getByRole("button", { name: "أعرض من العمود" })).toHaveAttribute("aria-pressed", "true");

  const other = jpeg({ width: 80, height: 80, iptc: { caption: "غير هذا", credit: "أ ب" } });
  writeFileSync(join(machine.home, "أخرى.jpg"), other);
  await chooseOpenPaths(app, [join(machine.home, "أخرى.jpg")]);
  await bar.getByRole("button", { name: "استبدال الصورة…" }).click();
  await expect.poll(() => decoded(pictureIn(body))).toBe(80);
  await expect(captionIn(body)).toHaveText("تعليق");

  await bar.getByRole("button", { name: "البيانات…" }).focus();
  await window.keyboard.press("Escape");
  await window.keyboard.type("!");
  await expect(captionIn(body)).toHaveText("تعليق!");
  await giveCommand(app, "article.save");
  await expect
    .poll(() => imagesOf(onDisk(machine, "شريط الصورة")))
    .toMatchObject([{ media: nameOf(other), alt: "جسر فوق نهر", credit: "رويترز", layout: "wide", width: 80 }]);
  await bar.getByRole("button", { name: "حذف الصورة" }).click();
  await expect(pictureIn(body)).toHaveCount(0);
  await expect(captionIn(body)).toHaveCount(0);
});

test("pictures dropped on the text go where they fall, other files with them are imported", async ({
  window,
  body,
  machine,
}) => {
  await window.keyboard.type("أول");
  await window.keyboard.press("Enter");
  await window.keyboard.type("ثان");
  const [one, other] = [png(20, 20), png(30, 30, [200, 0, 0])];
  const files = [
    { name: "a.png", type: "image/png", bytes: one },
    { name: "b.png", type: "image/png", bytes: other },
  ];
  await drop(window, body.locator("p").nth(1), files, "upper");
  await expect(pictureIn(body)).toHaveCount(2);
  await expect.poll(() => decoded(pictureIn(body).nth(1))).toBe(30);
  expect(await shapeOf(body)).toEqual(["p أول", "p", "p", "p ثان"]);
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p أول", "p ثان"]);

  const before = machine.articles().length;
  const text = { name: "خبر.txt", type: "text/plain", bytes: Buffer.from("عنوان مستورد مع صورة\n\nنص الخبر") };
  await drop(window, body.locator("p").nth(1), [text], "lower");
  await expect.poll(() => machine.articles().length).toBe(before + 1);
  await expect(headlineOf(window)).toHaveValue("عنوان مستورد مع صورة");
});

test("a picture on the clipboard is pasted by its bytes; one that comes beside text is not", async ({
  window,
  body,
}) => {
  const file = { name: "image.png", type: "image/png", bytes: png(24, 24) };
  await paste(window, body, [file], { "text/html": '<img src="https://example.org/x.png">' });
  await expect.poll(() => decoded(pictureIn(body))).toBe(24);
  await window.keyboard.press("Enter");
  await paste(window, body, [file], { "text/plain": "كلام من جدول" });
  await expect(body).toContainText("كلام من جدول");
  await expect(pictureIn(body)).toHaveCount(1);
});

test("what is no picture is refused with a sentence, and the text stays", async ({ window, body }) => {
  await window.keyboard.type("نص");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await drop(window, body.locator("p").first(), [{ name: "رسم.svg", type: "image/svg+xml", bytes: svg }], "lower");
  await expect(window.getByText(/رسوم SVG مستندات/)).toBeVisible();
  await drop(
    window,
    body.locator("p").first(),
    [{ name: "x.png", type: "image/png", bytes: Buffer.from("x") }],
    "lower",
  );
  await expect(window.getByText(/ليس صورة من الأنواع المقروءة/)).toBeVisible();
  expect(await shapeOf(body)).toEqual(["p نص"]);
  const close = window.getByRole("alertdialog").getByRole("button", { name: "إغلاق" });
  for (const left of [1, 0]) {
    await close.first().click();
    await expect(close).toHaveCount(left);
  }
});

test("a picture whose file is gone is a place with its words, and is found again", async ({
  app,
  window,
  body,
  machine,
}) => {
  const bytes = jpeg({ width: 72, height: 72 });
  await headlineOf(window).fill("صورة ضائعة");
  await body.click();
  await choose(app, machine, bytes);
  await expect.poll(() => decoded(pictureIn(body))).toBe(72);
  await window.keyboard.type("تعليق باق");
  await giveCommand(app, "article.save");
  await expect.poll(() => imagesOf(onDisk(machine, "صورة ضائعة")).length).toBe(1);
  const path = join(machine.library, "media", nameOf(bytes));
  rmSync(path);
  await window.getByRole("button", { name: "مادة جديدة" }).first().click();
  await expect(headlineOf(window)).toHaveValue("");
  await window.getByRole("grid").getByRole("row").filter({ hasText: "صورة ضائعة" }).click();
  await expect(headlineOf(window)).toHaveValue("صورة ضائعة");
  await expect(body.getByText(/ملف الصورة غير موجود/)).toBeVisible();
  await expect(captionIn(body)).toHaveText("تعليق باق");
  await chooseOpenPaths(app, [join(machine.home, "صورة.jpg")]);
  await body.getByRole("button", { name: "اختيار الصورة…" }).click();
  await expect.poll(() => decoded(pictureIn(body))).toBe(72);
  expect(existsSync(path)).toBe(true);
});

test("a picture that stood on a site is a place with its address, is never fetched, and gets its file by the button", async ({
  app,
  window,
  body,
  machine,
}) => {
  const source = "https://example.org/images/صورة.jpg";
  const remote = {
    type: "image",
    media: null,
    source,
    alt: "من موقع",
    caption: [{ type: "text", text: "تعليق الموقع" }],
    credit: "",
  };
  const article = {
    // Of now, so that its row is among the first: the list draws no others.
    ...emptyArticle("019b5c00-0000-7000-8000-00000000abcd", new Date().toISOString()),
    headline: "صورة من موقع",
    dateline: { places: ["بغداد"], position: "start" },
  };
  const after = { type: "paragraph", content: [{ type: "text", text: "أول كلام المادة" }] };
  writeFileSync(join(machine.library, "من موقع.midad"), JSON.stringify({ ...article, body: [remote, after] }));
  const asked: string[] = [];
  window.on("request", (request) => asked.push(request.url()));
  await window.getByRole("grid").getByRole("row").filter({ hasText: "صورة من موقع" }).click();
  await expect(headlineOf(window)).toHaveValue("صورة من موقع");
  await expect(body.getByText(/صورة في موقع آخر، لم تُحمّل/)).toBeVisible();
  await expect(body.locator("figure")).toContainText(source);
  await expect(captionIn(body)).toHaveText("تعليق الموقع");
  // Where the piece comes from stands before its first words, not before those of the picture.
  const printed = (line: Locator) => line.evaluate((element) => getComputedStyle(element, "::before").content);
  await expect.poll(() => printed(body.getByText("أول كلام المادة").locator("xpath=ancestor::p"))).toContain("بغداد");
  expect(await printed(captionIn(body))).toBe("none");
  await expect(window.frameLocator("iframe").getByText("تعليق الموقع")).toBeVisible();
  expect(asked.filter((url) => url.includes("example.org"))).toEqual([]);
  const path = join(machine.home, "محلية.jpg");
  writeFileSync(path, jpeg({ width: 88, height: 44 }));
  await chooseOpenPaths(app, [path]);
  const button = body.getByRole("button", { name: "اختيار الصورة…" });
  await button.focus();
  await window.keyboard.press("Enter");
  await expect.poll(() => decoded(pictureIn(body))).toBe(88);
  await expect(captionIn(body)).toHaveText("تعليق الموقع");
  await giveCommand(app, "article.save");
  await expect
    .poll(() => imagesOf(onDisk(machine, "صورة من موقع")))
    .toMatchObject([{ media: nameOf(jpeg({ width: 88, height: 44 })), alt: "من موقع", width: 88 }]);
  expect(imagesOf(onDisk(machine, "صورة من موقع"))[0]).not.toHaveProperty("source");
});

test("the exported page finds its pictures beside it, in any browser, and the preview shows them", async ({
  app,
  window,
  body,
  machine,
}) => {
  await headlineOf(window).fill("مادة مصدّرة");
  await body.click();
  await window.keyboard.type("نص");
  await choose(app, machine, agency);
  await expect(captionIn(body)).toContainText("متظاهرون");
  const path = join(machine.home, "صفحة بصور.html");
  await chooseSavePath(app, path);
  await giveCommand(app, "export.html");
  await expect(window.getByText(/تم التصدير/).first()).toBeVisible();
  expect(readdirSync(join(machine.home, "صفحة بصور_files"))).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.webp$/)]);
  expect(readFileSync(path, "utf8")).not.toContain("app:");

  // Opened by the engine itself, in a session that the doors of the window do not guard.
  const seen = await app.evaluate(async ({ BrowserWindow }, file) => {
    const other = new BrowserWindow({ show: false, webPreferences: { partition: "exported", sandbox: true } });
    await other.loadFile(file);
    const answer = await other.webContents.executeJavaScript(
      "[...document.images].map((img) => [img.complete, img.naturalWidth, img.closest('figure').innerText])",
    );
    other.destroy();
    return answer;
  }, path);
  expect(seen).toEqual([[true, 160, expect.stringContaining("متظاهرون في ساحة الشهداء")]]);

  const picture = window.frameLocator("iframe").locator("img");
  await expect.poll(() => decoded(picture)).toBe(160);

  await giveCommand(app, "export.copyFragment");
  await expect(window.getByText(/الصور لا تُنسخ/)).toBeVisible();

  rmSync(join(machine.library, "media", nameOf(agency)));
  await chooseSavePath(app, join(machine.home, "بلا صورة.html"));
  await giveCommand(app, "export.html");
  await expect(window.getByText(/صورة ليست مع الملف/)).toBeVisible();
  expect(existsSync(join(machine.home, "بلا صورة_files"))).toBe(false);
  // The preview is the page as it would be exported now.
  await body.click();
  await window.keyboard.press("Control+Home");
  await window.keyboard.type("ثم ");
  await expect(window.frameLocator("iframe").getByText("ثم نص")).toBeVisible();
  await expect(picture).toHaveCount(0);
});

test("no address of the pictures leads anywhere else", async ({ app, machine, window, body }) => {
  await choose(app, machine, png(16, 16), "a.png");
  await expect(pictureIn(body)).toBeVisible();
  const name = basename(nameOf(png(16, 16), "png"));
  const answers = await app.evaluate(async ({ net }, own) => {
    const paths = [
      own,
      "../خبر.midad",
      "..%2f..%2fpackage.json",
      `${"a".repeat(64)}.svg`,
      `${own}/..`,
      `${own}%00`,
      "",
    ];
    const asked = await Promise.all(paths.map((path) => net.fetch(`app://midad/media/${path}`)));
    const headers = ["content-type", "x-content-type-options", "content-security-policy"];
    return [asked.map(({ status }) => status), headers.map((header) => asked[0]?.headers.get(header))];
  }, name);
  expect(answers).toEqual([
    [200, 404, 404, 404, 404, 404, 404],
    ["image/png", "nosniff", "default-src 'none'; sandbox"],
  ]);
  await window.keyboard.press("Escape");
});
