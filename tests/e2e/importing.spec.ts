import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { cleanText } from "../../core/arabic/cleanText.ts";
import type { Article } from "../../core/article/article.ts";
import { blockTexts } from "../../core/article/blocks.ts";
import { arabicReport } from "../core/importing/docx/wordFile.ts";
import {
  bodyOf,
  chooseOpenPaths,
  chooseSavePath,
  expect,
  giveCommand,
  headlineOf,
  house,
  type Machine,
  savedSign,
  seedPath,
  setClipboard,
  startArticle,
  test,
} from "./app.ts";
import { seed } from "./story.ts";

async function expectSeed(window: Page, machine: Machine, body = seed.body): Promise<void> {
  await expect(headlineOf(window)).toHaveValue(seed.headline);
  const paper = window.getByRole("article");
  await expect(paper.getByRole("button", { name: /القسم/ })).toContainText(seed.section);
  await expect(paper.getByRole("button", { name: /الوكالة/ })).toContainText(seed.agency);
  await expect(window.getByText("أُزيل سطر جاء مع النص")).toBeVisible();
  await expect(window.getByRole("complementary").getByText(seed.furniture)).toBeVisible();
  await expect.poll(() => onDisk(machine)?.body.flatMap(blockTexts)).toEqual(body);
  const article = onDisk(machine);
  expect(article?.section).toEqual({ id: "world", label: seed.section });
  expect(article?.agencies).toEqual([seed.agency]);
  expect(article?.setAside.map(({ text }) => text)).toEqual([seed.furniture]);
}

const onDisk = (machine: Machine): Article | undefined =>
  machine.articles().find(({ headline }) => headline === seed.headline);

/** Drops files on the window as the system does: a DataTransfer with files, by their bytes. */
async function drop(window: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  const transfer = await window.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, bytes } of list) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, given);
  for (const type of ["dragenter", "dragover", "drop"]) {
    await window.locator("body").dispatchEvent(type, { dataTransfer: transfer });
  }
}

test("the wire story imported from a file is read into its fields", async ({ app, window, machine }) => {
  await chooseOpenPaths(app, [seedPath]);
  await giveCommand(app, "import.files");
  await expectSeed(window, machine);
});

test("the wire story dropped on the window", async ({ window, machine }) => {
  await drop(window, [{ name: "خبر.txt", bytes: readFileSync(seedPath) }]);
  await expectSeed(window, machine);
});

test("the wire story pasted into an empty piece, urgent as it says; pasted raw on request", async ({
  app,
  window,
  machine,
}) => {
  await startArticle(window);
  await bodyOf(window).click();
  const urgent = `عاجل | ${seed.headline}`;
  await setClipboard(app, { text: readFileSync(seedPath, "utf8").replace(seed.headline, urgent) });
  await window.keyboard.press("Control+V");
  await expect(headlineOf(window)).toHaveValue(seed.headline);
  await giveCommand(app, "article.save");
  // A paste is cleaned: of the no-break spaces that the site left in it, too.
  await expectSeed(window, machine, seed.body.map(cleanText));
  await expect(window.getByText("رُفع «عاجل» من أول العنوان")).toBeVisible();
  await expect(window.getByRole("row", { name: seed.headline })).toContainText(urgent);
  expect(onDisk(machine)?.urgency).toBe(1);
  await window.getByRole("button", { name: "لصقه كما هو" }).click();
  await expect(headlineOf(window)).toHaveValue("");
  await expect(bodyOf(window)).toContainText(seed.furniture);
  await expect(bodyOf(window)).toContainText(urgent);
  await giveCommand(app, "article.save");
  await expect.poll(() => machine.articles().find(({ headline }) => headline === "")?.urgency).toBeNull();
});

test("the line that was set aside can be put back, and taken out again by undo", async ({ app, window, machine }) => {
  await chooseOpenPaths(app, [seedPath]);
  await giveCommand(app, "import.files");
  await expectSeed(window, machine);
  await window.getByRole("button", { name: new RegExp(`إعادة السطر.*${seed.furniture}`) }).click();
  await expect(bodyOf(window)).toContainText(seed.furniture);
  await giveCommand(app, "article.save");
  await expect.poll(() => onDisk(machine)?.body.flatMap(blockTexts).at(-1)).toBe(seed.furniture);
  expect(onDisk(machine)?.setAside).toEqual([]);
  await bodyOf(window).click();
  await window.keyboard.press("Control+Z");
  await expect(bodyOf(window)).not.toContainText(seed.furniture);
  await giveCommand(app, "article.save");
  await expect.poll(() => onDisk(machine)?.setAside.length).toBe(1);
});

test("old encodings are read, many files at once each become a piece", async ({ window, machine }) => {
  const story = "عنوان من زمن آخر\n\nنص قديم كتب على ويندوز، وفيه علامات؟";
  const windows1256 = new Map(
    Array.from({ length: 128 }, (_, index) => {
      const byte = index + 128;
      return [new TextDecoder("windows-1256").decode(new Uint8Array([byte])), byte];
    }),
  );
  const old = Buffer.from([...story].map((letter) => windows1256.get(letter) ?? letter.charCodeAt(0)));
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${story} ثان`.replace("آخر", "ثان"), "utf16le")]);
  await drop(window, [
    { name: "a.txt", bytes: old },
    { name: "b.txt", bytes: wide },
  ]);
  await expect
    .poll(() => machine.articles().map(({ headline }) => headline))
    .toEqual(expect.arrayContaining(["عنوان من زمن آخر", "عنوان من زمن ثان"]));
});

test("what cannot be imported is named with its reason, and the rest comes in", async ({ window, machine }) => {
  const before = machine.articles().length;
  await drop(window, [
    { name: "فارغ.txt", bytes: Buffer.from("  \n") },
    { name: "صورة.txt", bytes: Buffer.from([0x89, 0x50, 0, 1, 2, 0, 255, 0, 13, 10, 26, 10, 0, 0, 0, 13]) },
    { name: "خبر.txt", bytes: readFileSync(seedPath) },
  ]);
  await expect(window.getByText("فارغ.txt")).toBeVisible();
  await expect(window.getByText("صورة.txt")).toBeVisible();
  await expect.poll(() => machine.articles().length).toBe(before + 1);
});

test("a text of more than 20 MB is refused with a sentence and the app stays usable", async ({
  app,
  window,
  machine,
}) => {
  const path = join(machine.home, "كبير.txt");
  writeFileSync(path, Buffer.alloc(20_000_001, "خبر "));
  await chooseOpenPaths(app, [path]);
  await giveCommand(app, "import.files");
  await expect(window.getByText("كبير.txt")).toBeVisible();
  await startArticle(window);
});

test("a damaged or newer article is shown as what it is and never written over", async ({ machine }) => {
  const first = await machine.start();
  await expect(savedSign(first.window)).toBeVisible();
  const damaged = join(machine.library, "تالف.midad");
  const newer = join(machine.library, "جديد.midad");
  writeFileSync(damaged, '{"format":"midad-article","version":1,"headline":"نص لم يك');
  writeFileSync(newer, '{"format":"midad-article","version":99,"id":"x"}');
  const rows = first.window.getByRole("grid").getByRole("row");
  await expect(rows.filter({ hasText: "تالف.midad" })).toContainText("ملف تالف");
  await expect(rows.filter({ hasText: "جديد.midad" })).toContainText("إصدار أحدث");
  const headline = await headlineOf(first.window).inputValue();
  await rows.filter({ hasText: "تالف.midad" }).click();
  await rows.filter({ hasText: "جديد.midad" }).click();
  await expect(headlineOf(first.window)).toHaveValue(headline);
  await machine.close();
  expect(readFileSync(damaged, "utf8")).toContain("نص لم يك");
  expect(readFileSync(newer, "utf8")).toContain('"version":99');
});

test("a library folder that vanishes takes no word with it", async ({ window, machine }) => {
  await startArticle(window);
  await headlineOf(window).fill("قبل أن يختفي المجلد");
  await expect(savedSign(window)).toBeVisible();
  renameSync(machine.library, `${machine.library}-away`);
  await bodyOf(window).click();
  await window.keyboard.type("كلام لا يضيع");
  await expect(window.getByText(/تعذّر حفظ/)).toBeVisible();
  await expect(bodyOf(window)).toHaveText("كلام لا يضيع");
  expect(existsSync(machine.library)).toBe(false);
  renameSync(`${machine.library}-away`, machine.library);
  await window.getByRole("button", { name: "إعادة المحاولة" }).first().click();
  await expect
    .poll(() =>
      machine
        .articles()
        .find(({ headline }) => headline === "قبل أن يختفي المجلد")
        ?.body.flatMap(blockTexts),
    )
    .toEqual(["كلام لا يضيع"]);
});

test("a folder without rights: a sentence, the text kept, a copy elsewhere", async ({ app, window, machine }) => {
  await startArticle(window);
  await headlineOf(window).fill("مجلد مقفل");
  await expect(savedSign(window)).toBeVisible();
  chmodSync(machine.library, 0o555);
  try {
    await bodyOf(window).click();
    await window.keyboard.type("نص في مجلد مقفل");
    await expect(window.getByText(/تعذّر حفظ/)).toBeVisible();
    const elsewhere = join(machine.home, "نسخة أخرى.midad");
    await chooseSavePath(app, elsewhere);
    await window.getByRole("button", { name: "حفظ في مكان آخر…" }).first().click();
    await expect
      .poll(() => (existsSync(elsewhere) ? readFileSync(elsewhere, "utf8") : ""))
      .toContain("نص في مجلد مقفل");
  } finally {
    chmodSync(machine.library, 0o755);
  }
  await expect(savedSign(window)).toBeVisible();
});

test("a Word file and a saved page dropped on the window, and what they lost is told", async ({ window, machine }) => {
  const page = readFileSync(join(house, "tests/fixtures/import/wordpress.html"));
  await drop(window, [
    { name: "تقرير.docx", bytes: Buffer.from(arabicReport()) },
    { name: "محادثات.html", bytes: page },
  ]);
  const reports = window.getByRole("alertdialog");
  await expect(reports.filter({ hasText: "تقرير.docx" })).toContainText("تعليقات على الملف، تُركت (1)");
  await expect(reports.filter({ hasText: "محادثات.html" })).toContainText("مقاطع وإطارات مضمّنة، تُركت (1)");
  const named = (headline: string) => machine.articles().find((article) => article.headline === headline);
  await expect.poll(() => named("تقرير: المياه تعود إلى السهل")?.byline).toEqual(["هدى سالم"]);
  const word = named("تقرير: المياه تعود إلى السهل");
  expect(word?.body.filter(({ type }) => type === "image")).toMatchObject([
    { media: expect.stringMatching(/^[0-9a-f]{64}\.png$/), width: 1, height: 1, alt: "حقل أخضر" },
    { media: null, alt: "رسم" },
  ]);
  await expect.poll(() => named("محادثات المياه تُستأنف في القاهرة")?.setAside.length).toBe(7);
  // One alone opens, with its report beside it.
  await drop(window, [{ name: "منفرد.html", bytes: page }]);
  await expect(headlineOf(window)).toHaveValue("محادثات المياه تُستأنف في القاهرة");
  await expect(bodyOf(window).getByRole("heading", { name: "جدول الأعمال" })).toBeVisible();
});

test("documents that are not read are named with what to do", async ({ window, machine }) => {
  const before = machine.articles().length;
  await drop(window, [
    { name: "قديم.doc", bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) },
    { name: "تالف.docx", bytes: Buffer.from(arabicReport().subarray(0, 900)) },
  ]);
  await expect(window.getByText(/قديم\.doc.*docx أو HTML/)).toBeVisible();
  await expect(window.getByText(/تالف\.docx.*Word هذا تالف/)).toBeVisible();
  expect(machine.articles().length).toBe(before);
});
