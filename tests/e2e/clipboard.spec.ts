import type { ElectronApplication, Page } from "@playwright/test";
import { expect, readClipboard, setClipboard, test } from "./app.ts";
import { shapeOf } from "./bodyShape.ts";

test.beforeEach(async ({ newArticle, body, window }) => {
  await newArticle();
  await body.click();
  // A story pasted into an empty piece would be read into its fields; here the paste itself is looked at.
  await window.keyboard.type("أول");
  await window.keyboard.press("Enter");
});

async function paste(app: ElectronApplication, window: Page, data: { text?: string; html?: string }): Promise<void> {
  await setClipboard(app, { text: "نص", ...data });
  await window.keyboard.press("Control+v");
}

const hostile = `
  <html><head><title>عنوان</title><style>p { background: url(https://example.org/x) }</style>
  <meta http-equiv="refresh" content="0;url=https://example.org/"><base href="https://example.org/">
  <script>window.broken = 1</script></head><body onload="window.broken = 1">
  <p onclick="window.broken = 1" style="position:fixed" class="x" id="root" data-x="1">كلام <b onmouseover="window.broken = 1">عريض</b></p>
  <img src="x" onerror="window.broken = 1"><svg onload="window.broken = 1"><script>window.broken = 1</script></svg>
  <iframe src="https://example.org/" srcdoc="<script>parent.broken = 1</script>"></iframe>
  <object data="https://example.org/"></object><embed src="https://example.org/"><video src="x" onerror="window.broken = 1"></video>
  <p><a href="javascript:window.broken=1">شرك</a> <a href="java&#9;script:window.broken=1">ثان</a>
  <a href="data:text/html,<script>1</script>">ثالث</a> <a href="file:///etc/passwd">رابع</a>
  <a href="https://user:pass@example.org/">خامس</a> <a href="https://example.org/سليم">سليم</a></p>
  <math><mtext><table><mglyph><style><img src=x onerror="window.broken = 1"></style></mglyph></table></mtext></math>
  <form action="https://example.org/"><input name="attributes" value="س"><button formaction="javascript:window.broken=1">زر</button></form>
  <template><p>قالب</p></template><noscript><p>بلا</p></noscript><textarea><p>حقل</p></textarea>
  <div style="display:none">مخفي</div><p>ختام</p></body></html>`;

test("hostile HTML leaves its text and nothing else, and nothing runs, loads or leads away", async ({
  app,
  window,
  body,
}) => {
  const asked: string[] = [];
  window.on("request", (request) => asked.push(request.url()));
  await paste(app, window, { html: hostile });
  await expect(body).toContainText("ختام");
  expect(await body.locator("script, style, img, svg, iframe, object, embed, video, form, input, button").count()).toBe(
    0,
  );
  const text = (await shapeOf(body)).join("\n");
  for (const word of ["كلام عريض", "شرك", "ثان", "ثالث", "رابع", "خامس", "سليم"]) expect(text).toContain(word);
  for (const word of ["broken", "مخفي", "قالب", "background"]) expect(text).not.toContain(word);
  const links = await body.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links).toEqual(["https://example.org/%D8%B3%D9%84%D9%8A%D9%85"]);
  const foreign = await body
    .locator("*")
    .evaluateAll((all) =>
      all.flatMap((element) => element.getAttributeNames().filter((name) => /^(on|id$|data-x)/.test(name))),
    );
  expect(foreign).toEqual([]);
  expect(await window.evaluate(() => "broken" in globalThis)).toBe(false);
  expect(asked.filter((url) => !url.startsWith("app:") && !url.startsWith("blob:"))).toEqual([]);
});

/** A paste whose clipboard data a page elsewhere made. */
async function pasteForged(window: Page, data: Record<string, string>): Promise<void> {
  await window.locator('[contenteditable="true"]').evaluate((root, types) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value);
    root.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test("the editor's JSON from elsewhere is not looked at, whatever name it gives", async ({ window, body }) => {
  const nodes = [
    {
      type: "paragraph",
      children: [{ type: "text", text: "مدسوس", version: 1 }],
      version: 1,
      direction: null,
      indent: 0,
    },
  ];
  const namespace = await body.evaluate((root) => {
    const editor = (root as unknown as { __lexicalEditor: { _config: { namespace: string } } }).__lexicalEditor;
    return editor._config.namespace;
  });
  // Even with the right name: what Lexical would take unseen is no way in.
  await pasteForged(window, {
    "application/x-lexical-editor": JSON.stringify({ namespace, nodes }),
    "text/plain": "ظاهر",
  });
  await expect(body).toContainText("ظاهر");
  const forged = (launch: string) =>
    JSON.stringify({
      launch,
      inline: false,
      blocks: [{ type: "paragraph", content: [{ type: "text", text: "مدسوس" }] }],
    });
  for (const launch of ["", "midad", crypto.randomUUID()]) {
    await pasteForged(window, { "application/x-midad-blocks": forged(launch), "text/plain": " نص" });
  }
  await expect(body).toContainText("ظاهر نص نص نص");
  await expect(body).not.toContainText("مدسوس");
});

test("Arabic that Google Docs marks as left to right is right to left, its wrapping bold is none", async ({
  app,
  window,
  body,
}) => {
  await paste(app, window, {
    html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
      <h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">عنوان داخلي</span></h2>
      <p dir="ltr"><span style="font-weight:400">قال </span><span style="font-weight:700">الوزير</span><span style="font-style:italic"> أمس</span></p>
      <br><p dir="ltr"><span>The talks go on.</span></p>
      <ul><li dir="ltr"><p dir="ltr" role="presentation"><span>بند أول</span></p></li>
      <ul><li dir="ltr"><p dir="ltr" role="presentation"><span>بند متفرع</span></p></li></ul></ul></b>`,
  });
  await expect(body).toContainText("بند متفرع");
  expect(await shapeOf(body)).toEqual([
    "p أول",
    "h2 عنوان داخلي",
    "p قال الوزير أمس",
    "p ltr The talks go on.",
    "li بند أول",
    "li بند متفرع",
  ]);
  await expect(body.locator("strong")).toHaveText(["الوزير"]);
  await expect(body.locator("em")).toHaveText([" أمس"]);
  await expect(body.locator("ul ul li")).toHaveText("بند متفرع");
});

test("lists that Word writes as paragraphs are lists", async ({ app, window, body }) => {
  const word = (level: number, marker: string, text: string) =>
    `<p class=MsoListParagraph dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed;mso-list:l0 level${level} lfo1'>
     <![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=AR-SA>${text}<o:p></o:p></span></p>`;
  await paste(app, window, {
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {color: red} --></style></head><body lang=EN-US>
      <!--StartFragment--><p class=MsoNormal dir=RTL><b><span lang=AR-SA>مقدمة</span></b></p>
      ${word(1, "·", "أول")}${word(2, "o", "متفرع")}${word(1, "·", "ثان")}
      <p class=MsoNormal dir=RTL><span lang=AR-SA>ختام</span></p><!--EndFragment--></body></html>`,
  });
  await expect(body).toContainText("ختام");
  expect(await shapeOf(body)).toEqual(["p أول", "p مقدمة", "li أول", "li متفرع", "li ثان", "p ختام"]);
  await expect(body.locator("ul ul li")).toHaveText("متفرع");
  await expect(body.locator("strong")).toHaveText("مقدمة");
});

test("what is copied here comes back whole, and goes elsewhere as HTML and text that say their direction", async ({
  app,
  window,
  body,
}) => {
  await window.keyboard.type("## عنوان");
  await window.keyboard.press("Enter");
  await window.keyboard.type("- بند");
  await window.keyboard.press("Control+a");
  await window.keyboard.press("Control+c");
  const { html, text } = await readClipboard(app);
  expect(html).toContain('<div lang="ar" dir="rtl"><p dir="rtl">أول</p><h2 dir="rtl">عنوان</h2><ul dir="rtl">');
  expect(text.replaceAll("\r\n", "\n")).toBe("أول\n\nعنوان\n\n- بند");
  await window.keyboard.press("Control+x");
  expect(await shapeOf(body)).toEqual(["p"]);
  await window.keyboard.press("Control+v");
  expect(await shapeOf(body)).toEqual(["p أول", "h2 عنوان", "li بند"]);
  await window.keyboard.press("Control+z");
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p أول", "h2 عنوان", "li بند"]);
});

test("words copied from a heading go into a line as words", async ({ window, body }) => {
  await window.keyboard.type("## عنوان كبير");
  await window.keyboard.press("Control+Shift+ArrowRight");
  await window.keyboard.press("Control+c");
  await window.keyboard.press("Control+Home");
  await window.keyboard.press("Control+v");
  const [first, second] = await shapeOf(body);
  expect(first).toMatch(/^p .+أول$/);
  expect(second).toBe("h2 عنوان كبير");
});

test("a paste is one step of undo, and plain text on demand", async ({ app, window, body }) => {
  await window.keyboard.type("قبل ");
  await setClipboard(app, { text: "سطر\nآخر", html: "<h2>سطر</h2><p><b>آخر</b></p>" });
  await window.keyboard.press("Control+v");
  expect(await shapeOf(body)).toEqual(["p أول", "p قبل سطر", "p آخر"]);
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p أول", "p قبل"]);
  await window.keyboard.press("Control+Shift+v");
  expect(await shapeOf(body)).toEqual(["p أول", "p قبل سطر", "p آخر"]);
  await expect(body.locator("strong")).toHaveCount(0);
});

test("old embeddings and zero-width marks stay out, joiners come in", async ({ app, window, body }) => {
  await paste(app, window, { text: "\u202bقال\u202c\u200b الوزير\ufeff في هـ\u200d" });
  expect(await shapeOf(body)).toEqual(["p أول", "p قال الوزير في هـ\u200d"]);
});

test("more than five megabytes are refused with a sentence", async ({ window, body }) => {
  await body.evaluate((root) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "كلمة ".repeat(1_200_000));
    root.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(window.getByText("ما نسخته أكبر من أن يُلصق")).toBeVisible();
  expect(await shapeOf(body)).toEqual(["p أول", "p"]);
});

test("text dragged in comes through the same door", async ({ window, body }) => {
  await body.evaluate((root) => {
    const transfer = new DataTransfer();
    transfer.setData("text/html", '<p>مسحوب <a href="javascript:1">رابط</a><img src=x onerror="window.broken=1"></p>');
    transfer.setData("text/plain", "مسحوب رابط");
    const last = root.lastElementChild as Element;
    const range = new StaticRange({ startContainer: last, startOffset: 0, endContainer: last, endOffset: 0 });
    const event = new InputEvent("beforeinput", {
      inputType: "insertFromDrop",
      dataTransfer: transfer,
      targetRanges: [range],
      bubbles: true,
      cancelable: true,
    });
    root.dispatchEvent(event);
  });
  await expect(body).toContainText("مسحوب رابط");
  await expect(body.locator("a, img")).toHaveCount(0);
  expect(await window.evaluate(() => "broken" in globalThis)).toBe(false);
});
