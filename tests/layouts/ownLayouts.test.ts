import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { layoutFileNames } from "../../core/exporting/layouts/layoutProblem.ts";
import { Layouts } from "../../electron/layouts/layouts.ts";
import { lookFor } from "../../electron/layouts/lookFor.ts";
import { shippedIds, shippedLayout } from "../../electron/layouts/shippedLayouts.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { smallFiles } from "../core/exporting/layouts/layoutFiles.ts";
import { baseStyle, piece, problemsOf, run, seed } from "../core/exporting/pieces.ts";

async function openLibrary() {
  const library = await realpath(await mkdtemp(join(tmpdir(), "midad مكتبة ")));
  const state = { away: false };
  const changed = vi.fn();
  const layouts = new Layouts({
    disk: nodeDisk,
    library: async () => (state.away ? null : library),
    log: () => {},
    onChanged: changed,
  });
  await layouts.refresh();
  onTestFinished(async () => {
    layouts.close();
    await rm(library, { recursive: true, force: true });
  });
  const put = async (id: string, files: Partial<Record<keyof typeof smallFiles, string>> = smallFiles) => {
    await mkdir(join(library, "layouts", id), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(library, "layouts", id, name), text);
  };
  const row = (id: string) => layouts.list().find((one) => one.id === id);
  return { library, state, changed, layouts, put, row };
}

/** Waits until the watcher has brought it about. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

const news = piece({ genre: "news" });

test("the layouts of the program are good and complete", () => {
  expect(shippedIds).toContain("news");
  for (const id of shippedIds) expect(shippedLayout(id)?.id).toBe(id);
  expect(shippedLayout("constructor")).toBeUndefined();
});

test("a layout put into the library is there, followed as it changes, and gone when it is taken away", async () => {
  const { library, layouts, put, row, changed } = await openLibrary();
  expect(layouts.list().every(({ own }) => !own)).toBe(true);
  await put("أنيق");
  await soon(() => expect(row("أنيق")).toMatchObject({ own: true, problem: null, usable: true, name: { ar: "صغير" } }));
  expect(layouts.for(news, "أنيق").style).toContain("teal");
  changed.mockClear();
  await put("أنيق", { "style.css": "h1 { color: navy; }" });
  await soon(() => expect(layouts.for(news, "أنيق").style).toContain("navy"));
  expect(changed).toHaveBeenCalled();
  await rm(join(library, "layouts", "أنيق"), { recursive: true });
  await soon(() => expect(row("أنيق")).toBeUndefined());
  // What was chosen and is not there leaves the choice to the kind of piece.
  expect(layouts.for(news, "أنيق").id).toBe("news");
});

test("one that breaks keeps its last good state and says where, until it is mended", async () => {
  const { layouts, put, row } = await openLibrary();
  await put("a");
  await soon(() => expect(row("a")).toMatchObject({ usable: true, problem: null }));
  await put("a", { "style.css": "h1 {\n color: red;\n" });
  await soon(() => expect(row("a")?.problem).toEqual({ file: "style.css", line: 1, code: "bad-style", what: "{" }));
  expect(row("a")).toMatchObject({ usable: true, name: { ar: "صغير" } });
  expect(layouts.for(news, "a").style).toContain("teal");
  await put("a", { "style.css": "h1 { color: red }" });
  await soon(() => expect(row("a")?.problem).toBeNull());
  expect(layouts.for(news, "a").style).toContain("red");
});

test("one that was never good cannot be used, and is named", async () => {
  const { layouts, put, row } = await openLibrary();
  await put("b", { "layout.json": "{", "page.html": "" });
  await soon(() => expect(row("b")).toMatchObject({ usable: false, name: { ar: "b" } }));
  expect(() => layouts.for(news, "b")).toThrow(
    expect.objectContaining({ failure: { code: "layout-broken", name: "b" } }),
  );
});

test("an own layout stands in the place of the program's of that name", async () => {
  const { layouts, put, row } = await openLibrary();
  await put("news");
  await soon(() => expect(row("news")?.own).toBe(true));
  expect(layouts.list().filter(({ id }) => id === "news")).toHaveLength(1);
  expect(layouts.for(news, null).style).toContain("teal");
});

test("the library's own card is the one that is drawn where the layout chosen has no size", async () => {
  const { library, layouts, put } = await openLibrary();
  const drawn = async (chosen: string | null) => (await lookFor("png", layouts.source(news, chosen), false)).layout;
  expect(await drawn(null)).toBe(shippedLayout("card"));
  const { folder } = await layouts.copy("card");
  await rename(folder, join(library, "layouts", "card"));
  const size = { width: 1080, height: 1080 };
  await put("card", { "layout.json": JSON.stringify({ name: { ar: "مربع", en: "Square" }, for: "card", size }) });
  await put("story");
  await layouts.refresh();
  for (const chosen of [null, "story", "card"]) expect(await drawn(chosen)).toMatchObject({ id: "card", size });
  expect((await lookFor("html", layouts.source(news, "story"), false)).layout.id).toBe("story");
});

test("links, huge files and what is not text are not read", async () => {
  const { library, layouts, put, row } = await openLibrary();
  const secret = join(library, "secret.css");
  await writeFile(secret, "a { color: red }");
  await put("linked", { "layout.json": smallFiles["layout.json"], "page.html": smallFiles["page.html"] });
  await symlink(secret, join(library, "layouts", "linked", "style.css"));
  await put("huge", { ...smallFiles, "style.css": "a{}".repeat(2_000_000) });
  await put("latin", smallFiles);
  await writeFile(join(library, "layouts", "latin", "page.html"), new Uint8Array([0xff, 0xfe, 0x41]));
  await symlink(join(library, "layouts", "latin"), join(library, "layouts", "elsewhere"));
  await layouts.refresh();
  expect(row("linked")?.problem).toMatchObject({ file: "style.css", code: "unreadable-file" });
  expect(row("huge")?.problem).toMatchObject({ file: "style.css", code: "unreadable-file" });
  expect(row("latin")?.problem).toMatchObject({ file: "page.html", code: "not-text" });
  expect(row("elsewhere")).toBeUndefined();
});

test("a library that is away keeps its layouts, and takes no copy", async () => {
  const { state, layouts, put, row } = await openLibrary();
  await put("a");
  await layouts.refresh();
  state.away = true;
  await layouts.refresh();
  expect(row("a")?.usable).toBe(true);
  await expect(layouts.copy("news")).rejects.toMatchObject({ failure: { code: "offline-library" } });
});

test("copies are whole layouts under names of their own, and copies of copies too", async () => {
  const { library, layouts, row } = await openLibrary();
  const first = await layouts.copy("news");
  const second = await layouts.copy(first.id);
  expect([first.id, second.id]).toEqual(["news-2", "news-3"]);
  expect(row("news-2")).toMatchObject({ own: true, problem: null, name: { ar: "خبر 2", en: "News 2" } });
  expect(row("news-3")?.name).toEqual({ ar: "خبر 3", en: "News 3" });
  expect(await readdir(join(library, "layouts", "news-2"))).toEqual([...layoutFileNames].sort());
  const style = await readFile(join(library, "layouts", "news-2", "style.css"), "utf8");
  // It stands alone: what the shipped layouts share is in it, and nothing is asked for.
  expect(style).toBe(shippedLayout("news")?.style);
  expect(style).toContain(baseStyle);
  expect(style).not.toContain("@import");
  // A note for its maker stands in the template, and on no page.
  const copy = layouts.for(news, "news-2");
  const before = run(seed(), "html").text;
  expect(copy.template).toContain("sectionHtml urgentHtml kickerHtml");
  expect(run(seed(), "html", { layout: copy }).text).toBe(before);
  expect(problemsOf(seed(), "html", before, { layout: copy })).toEqual([]);
  await expect(layouts.copy("../news")).rejects.toMatchObject({ failure: { code: "not-found" } });
});

test("a copy never lands in what is there already, nor behind a link", async () => {
  const { library, layouts } = await openLibrary();
  await mkdir(join(library, "layouts"));
  await writeFile(join(library, "layouts", "news-2"), "لي");
  expect((await layouts.copy("news")).id).toBe("news-3");
  expect(await readFile(join(library, "layouts", "news-2"), "utf8")).toBe("لي");

  const other = await openLibrary();
  await mkdir(join(library, "outside"));
  await symlink(join(library, "outside"), join(other.library, "layouts"));
  await expect(other.layouts.copy("news")).rejects.toMatchObject({ failure: { code: "denied" } });
  expect(await readdir(join(library, "outside"))).toEqual([]);
});
