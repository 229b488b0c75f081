import { describe, expect, it } from "vitest";
import { bodyText } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { createVersionsStore } from "../../renderer/features/versions/versionsStore.ts";
import { settle } from "./fakeClock.ts";
import { articleOf, createMemoryDesk, ids } from "./memoryDesk.ts";

const first = articleOf(ids.first, "الأولى", "نص الأولى");
const second = articleOf(ids.second, "الثانية", "نص الثانية");

async function openDesk() {
  const desk = createMemoryDesk(first, second);
  await desk.session.open(ids.first);
  const store = createVersionsStore(desk.client, desk.session, desk.clock);
  const view = () => store.store.getState();
  const shown = () => view().versions.map(({ reason, name }) => name || reason);
  return { ...desk, store, view, shown };
}

const keptText = (file: string) => {
  const parsed = parseArticle(file);
  return parsed.ok ? `${parsed.article.headline}|${bodyText(parsed.article)}` : parsed.problem;
};

describe("the list", () => {
  it("is that of the open piece, newest first, and not known before it came", async () => {
    const desk = await openDesk();
    desk.versions.add(serializeArticle(first), "opened", "");
    desk.versions.add(serializeArticle(first), "saved", "");
    desk.versions.add(serializeArticle(second), "named", "للثانية");
    const stop = desk.store.watch();
    expect(desk.view()).toMatchObject({ id: ids.first, loading: true });
    await settle();
    expect(desk.view().loading).toBe(false);
    expect(desk.shown()).toEqual(["saved", "opened"]);
    await desk.session.open(ids.second);
    await settle();
    expect(desk.shown()).toEqual(["للثانية"]);
    desk.session.putAway();
    await settle();
    expect(desk.view()).toMatchObject({ id: null, versions: [], loading: false });
    stop();
  });

  it("follows a save, a moment after it was acknowledged, and only while somebody looks", async () => {
    const desk = await openDesk();
    const stop = desk.store.watch();
    await settle();
    desk.editor.type("جديد");
    await desk.session.saveAll();
    desk.versions.add(serializeArticle(first), "saved", "");
    await desk.advance(1_000);
    expect(desk.shown()).toEqual(["saved"]);
    stop();
    desk.editor.type("أجد");
    await desk.session.saveAll();
    desk.versions.add(serializeArticle(first), "export", "");
    await desk.advance(5_000);
    expect(desk.shown()).toEqual(["saved"]);
  });

  it("drops an answer about a piece that is not open any more", async () => {
    const desk = await openDesk();
    desk.versions.add(serializeArticle(first), "saved", "");
    desk.versions.add(serializeArticle(second), "named", "للثانية");
    desk.versions.holdLists();
    const stop = desk.store.watch();
    await settle();
    await desk.session.open(ids.second);
    await settle();
    desk.versions.releaseList(1);
    await settle();
    desk.versions.releaseList(0);
    await settle();
    expect(desk.shown()).toEqual(["للثانية"]);
    stop();
  });

  it("says when it cannot be read, and comes when it can again", async () => {
    const desk = await openDesk();
    desk.versions.add(serializeArticle(first), "saved", "");
    desk.versions.breakDown(true);
    await desk.store.reload();
    expect(desk.view()).toMatchObject({ loading: false, failure: { code: "io" } });
    desk.versions.breakDown(false);
    await desk.store.reload();
    expect(desk.view().failure).toBeNull();
    expect(desk.shown()).toEqual(["saved"]);
  });
});

describe("keeping and naming", () => {
  it("keeps what is on screen, saved or not, under the number of that state", async () => {
    const desk = await openDesk();
    desk.editor.type("لم يُحفظ بعد");
    expect(await desk.store.keep("named", "قبل المراجعة")).toBeNull();
    expect(desk.shown()).toEqual(["قبل المراجعة"]);
    const [row] = desk.versions.rows(ids.first);
    expect(keptText(desk.versions.textOf(row?.version ?? ""))).toBe("الأولى|لم يُحفظ بعد");
    await desk.session.saveAll();
    expect(desk.saves.at(-1)?.seq).toBe(row?.seq);
  });

  it("gives a version another name", async () => {
    const desk = await openDesk();
    const { version } = desk.versions.add(serializeArticle(first), "saved", "");
    expect(await desk.store.rename(version, "المعتمدة")).toBeNull();
    expect(desk.shown()).toEqual(["المعتمدة"]);
  });

  it("says why it could not be kept", async () => {
    const desk = await openDesk();
    desk.versions.failKeeping(true);
    expect(await desk.store.keep("named", "اسم")).toEqual({ code: "disk-full" });
  });
});

describe("restoring", () => {
  async function edited() {
    const desk = await openDesk();
    const { version } = desk.versions.add(serializeArticle({ ...first, keywords: ["قديم"] }), "named", "الأصل");
    desk.editor.type("نص جديد");
    desk.session.change({ headline: "عنوان جديد" });
    await desk.session.saveAll();
    return { ...desk, version };
  }

  it("brings fields and body back, keeps what was there as a version, and saves in the ordinary way", async () => {
    const desk = await edited();
    const before = desk.session.article();
    const outcome = await desk.store.restore(desk.version);
    expect(outcome.ok).toBe(true);
    const after = desk.session.article();
    expect(after && `${after.headline}|${bodyText(after)}`).toBe("الأولى|نص الأولى");
    expect(after).toMatchObject({ id: ids.first, createdAt: before?.createdAt, keywords: ["قديم"] });
    expect(desk.shown()).toEqual(["restore", "الأصل"]);
    expect(keptText(desk.versions.textOf(desk.view().versions[0]?.version ?? ""))).toBe("عنوان جديد|نص جديد");
    const { seq = 0 } = desk.saves.at(-1) ?? {};
    await desk.session.saveAll();
    expect(desk.saves.at(-1)?.seq).toBe(seq + 1);
    expect(desk.fileText(ids.first)).toBe("نص الأولى");
  });

  it("can be taken back", async () => {
    const desk = await edited();
    const outcome = await desk.store.restore(desk.version);
    if (outcome.ok) outcome.value.undo();
    const article = desk.session.article();
    expect(article && `${article.headline}|${bodyText(article)}`).toBe("عنوان جديد|نص جديد");
    expect(article?.keywords).toEqual([]);
  });

  it("changes nothing where what is on screen could not be kept first", async () => {
    const desk = await edited();
    desk.versions.failKeeping(true);
    expect(await desk.store.restore(desk.version)).toEqual({ ok: false, failure: { code: "disk-full" } });
    const article = desk.session.article();
    expect(article && `${article.headline}|${bodyText(article)}`).toBe("عنوان جديد|نص جديد");
  });

  it("never touches another piece that came on screen meanwhile", async () => {
    const desk = await edited();
    const restoring = desk.store.restore(desk.version);
    await desk.session.open(ids.second);
    expect((await restoring).ok).toBe(false);
    const article = desk.session.article();
    expect(article && `${article.headline}|${bodyText(article)}`).toBe("الثانية|نص الثانية");
    expect(desk.versions.rows(ids.second)).toEqual([]);
  });
});

it("erasing takes the whole history of the piece, and of no other", async () => {
  const desk = await openDesk();
  desk.versions.add(serializeArticle(first), "saved", "");
  desk.versions.add(serializeArticle(first), "named", "اسم");
  desk.versions.add(serializeArticle(second), "saved", "");
  expect(await desk.store.erase(ids.first)).toEqual({ ok: true, value: { count: 2 } });
  expect(desk.shown()).toEqual([]);
  expect(desk.versions.rows(ids.second)).toHaveLength(1);
});
