import { describe, expect, it } from "vitest";
import type { Article } from "../../core/article/article.ts";
import { settle } from "./fakeClock.ts";
import { articleOf, createMemoryDesk, ids, paragraph } from "./memoryDesk.ts";

const first = articleOf(ids.first, "الأولى", "نص الأولى");
const second = articleOf(ids.second, "الثانية", "نص الثانية");

async function openDesk() {
  const desk = createMemoryDesk(first, second);
  await desk.session.open(ids.first);
  return desk;
}

describe("when a state is saved", () => {
  it("is 2 s after the last change", async () => {
    const desk = await openDesk();
    desk.editor.type("كلمة");
    await desk.advance(1_900);
    desk.editor.type("كلمة أخرى");
    await desk.advance(1_900);
    expect(desk.saves).toHaveLength(0);
    await desk.advance(200);
    expect(desk.saves).toHaveLength(1);
    expect(desk.fileText(ids.first)).toBe("كلمة أخرى");
  });

  it("is at the latest 10 s after the first change while typing never pauses", async () => {
    const desk = await openDesk();
    for (let step = 1; step <= 100; step += 1) {
      desk.editor.type(`حرف ${step}`);
      await desk.advance(100);
    }
    expect(desk.saves).toHaveLength(1);
    for (let step = 1; step <= 100; step += 1) {
      desk.editor.type(`مزيد ${step}`);
      await desk.advance(100);
    }
    expect(desk.saves).toHaveLength(2);
  });

  it("is at once when everything is asked to be saved", async () => {
    const desk = await openDesk();
    desk.editor.type("قبل الإغلاق");
    expect(await desk.session.saveAll()).toBe(true);
    expect(desk.fileText(ids.first)).toBe("قبل الإغلاق");
  });

  it("never comes without a change", async () => {
    const desk = await openDesk();
    await desk.session.saveAll();
    await desk.advance(60_000);
    expect(desk.saves).toHaveLength(0);
  });
});

describe("order of states", () => {
  it("counts seq up by one and names the last acknowledged seq as base", async () => {
    const desk = await openDesk();
    for (const text of ["أ", "ب"]) {
      desk.editor.type(text);
      await desk.session.saveAll();
    }
    desk.setRule("io");
    desk.editor.type("ج");
    await desk.session.saveAll();
    desk.setRule("ok");
    await desk.session.saveAll();
    expect(desk.saves.map(({ seq, base }) => [seq, base])).toEqual([
      [1, 0],
      [2, 1],
      // The state that failed is the same state when it is tried again.
      [3, 2],
      [3, 2],
    ]);
  });

  it("has one save on its way, and the newest state follows it", async () => {
    const desk = await openDesk();
    desk.setRule("hold");
    desk.editor.type("١");
    await desk.advance(2_000);
    desk.editor.type("٢");
    await desk.advance(3_000);
    desk.editor.type("٣");
    await desk.advance(3_000);
    expect(desk.saves).toHaveLength(1);
    desk.setRule("ok");
    desk.releaseSave();
    await settle();
    expect(desk.saves).toHaveLength(2);
    expect(desk.fileText(ids.first)).toBe("٣");
  });
});

describe("what the journalist is told", () => {
  it("is «saved» only when what was acknowledged is on screen", async () => {
    const desk = await openDesk();
    const save = () => desk.session.store.getState().save;
    desk.setRule("hold");
    desk.editor.type("١");
    await desk.advance(2_000);
    desk.editor.type("٢");
    desk.setRule("ok");
    desk.releaseSave();
    await settle();
    expect(save()).toMatchObject({ dirty: true, sending: false });
    await desk.advance(2_000);
    expect(save()).toMatchObject({ dirty: false, savedAt: "2026-11-24T14:05:00+03:00" });
  });

  it("grows louder while no acknowledgement comes, and calms down when it does", async () => {
    const desk = await openDesk();
    const late = () => desk.session.store.getState().save?.late;
    desk.setRule("hold");
    desk.editor.type("نص");
    await desk.advance(2_000);
    expect(late()).toBe("no");
    await desk.advance(2_000);
    expect(late()).toBe("slow");
    expect(desk.session.store.getState().troubles).toHaveLength(0);
    await desk.advance(3_000);
    expect(late()).toBe("stalled");
    expect(desk.session.store.getState().troubles).toMatchObject([
      { id: ids.first, headline: "الأولى", failure: null },
    ]);
    desk.releaseSave();
    await settle();
    expect(late()).toBe("no");
    expect(desk.session.store.getState().troubles).toHaveLength(0);
  });

  it("names the copy that kept another program's text", async () => {
    const desk = await openDesk();
    desk.setConflictCopy({ id: ids.second, name: "خبر (نسخة متعارضة).midad" });
    desk.editor.type("نصّي");
    await desk.session.saveAll();
    expect(desk.session.store.getState().conflictCopy?.name).toBe("خبر (نسخة متعارضة).midad");
    desk.session.dismissConflict();
    expect(desk.session.store.getState().conflictCopy).toBeNull();
  });
});

describe("a failed save", () => {
  it("keeps the text, says why, and tries again with growing pauses", async () => {
    const desk = await openDesk();
    desk.setRule("disk-full");
    desk.editor.type("لن يضيع");
    await desk.advance(2_000);
    expect(desk.session.store.getState().troubles).toMatchObject([
      { id: ids.first, headline: "الأولى", failure: { code: "disk-full" } },
    ]);
    await desk.advance(1_000 + 2_000 + 4_000 + 8_000 + 16_000 + 30_000);
    expect(desk.saves).toHaveLength(7);
    await desk.advance(30_000);
    expect(desk.saves).toHaveLength(8);
    desk.setRule("ok");
    await desk.advance(30_000);
    expect(desk.fileText(ids.first)).toBe("لن يضيع");
    expect(desk.session.store.getState().troubles).toHaveLength(0);
  });

  it("is a failure too when the channel itself breaks", async () => {
    const desk = await openDesk();
    desk.setRule("internal");
    desk.editor.type("نص");
    expect(await desk.session.saveAll()).toBe(false);
    expect(desk.session.store.getState().save).toMatchObject({ dirty: true, failure: { code: "internal" } });
  });
});

describe("switching articles", () => {
  it("inside the save delay keeps both, each in its own file", async () => {
    const desk = await openDesk();
    desk.editor.type("تعديل الأولى");
    await desk.session.open(ids.second);
    desk.editor.type("تعديل الثانية");
    await desk.session.open(ids.first);
    await desk.advance(20_000);
    expect(desk.fileText(ids.first)).toBe("تعديل الأولى");
    expect(desk.fileText(ids.second)).toBe("تعديل الثانية");
  });

  it("keeps what is typed while the other article is still being read", async () => {
    const desk = await openDesk();
    desk.holdOpens();
    const opened = desk.session.open(ids.second);
    await settle();
    desk.editor.type("كُتب أثناء الفتح");
    desk.releaseOpen(0);
    await opened;
    await desk.advance(20_000);
    expect(desk.fileText(ids.first)).toBe("كُتب أثناء الفتح");
    expect(desk.fileText(ids.second)).toBe("نص الثانية");
  });

  it("takes the last one asked for, whichever answer comes first", async () => {
    const desk = createMemoryDesk(first, second);
    desk.holdOpens();
    const opens = [desk.session.open(ids.first), desk.session.open(ids.second)];
    await settle();
    desk.releaseOpen(1);
    await settle();
    desk.releaseOpen(0);
    await Promise.all(opens);
    expect(desk.session.store.getState().head?.id).toBe(ids.second);
    expect(desk.log).toContain(`close ${ids.first}`);
    expect(desk.log).not.toContain(`close ${ids.second}`);
  });

  it("reads a piece once that is asked for again before it is there", async () => {
    const desk = await openDesk();
    desk.holdOpens();
    const asked = [1, 2, 3].map(() => desk.session.open(ids.second));
    await settle();
    desk.releaseOpen(0);
    await Promise.all(asked);
    expect(desk.session.store.getState().head?.id).toBe(ids.second);
    expect(desk.log.filter((line) => line === `open ${ids.second}`)).toHaveLength(1);
  });

  it("does not close an article that was wanted, left and wanted again", async () => {
    const desk = createMemoryDesk(first, second);
    desk.holdOpens();
    const opens = [ids.first, ids.second, ids.first].map((id) => desk.session.open(id));
    await settle();
    for (const index of [0, 1, 2]) desk.releaseOpen(index);
    await Promise.all(opens);
    expect(desk.session.store.getState().head?.id).toBe(ids.first);
    expect(desk.log).not.toContain(`close ${ids.first}`);
    expect(desk.log).toContain(`close ${ids.second}`);
  });

  it("closes the article left behind only after its last state is acknowledged", async () => {
    const desk = await openDesk();
    desk.setRule("hold");
    desk.editor.type("أخيرة");
    await desk.session.open(ids.second);
    expect(desk.log).not.toContain(`close ${ids.first}`);
    desk.releaseSave();
    await settle();
    expect(desk.log.slice(-2)).toEqual([`open ${ids.second}`, `close ${ids.first}`]);
  });

  it("comes back to the text in memory where the file could not take it", async () => {
    const desk = await openDesk();
    desk.setRule("disk-full");
    desk.editor.type("في الذاكرة فقط");
    await desk.session.open(ids.second);
    await desk.advance(5_000);
    expect(desk.session.store.getState().troubles).toMatchObject([
      { id: ids.first, headline: "الأولى", failure: { code: "disk-full" } },
    ]);
    await desk.session.open(ids.first);
    expect(desk.editor.read()).toEqual([{ type: "paragraph", content: [{ type: "text", text: "في الذاكرة فقط" }] }]);
    desk.setRule("ok");
    desk.editor.type("في الذاكرة، ثم على القرص");
    await desk.session.saveAll();
    expect(desk.fileText(ids.first)).toBe("في الذاكرة، ثم على القرص");
  });

  it("leaves the screen as it is when the other article cannot be opened", async () => {
    const desk = await openDesk();
    desk.editor.type("ما زال هنا");
    expect(await desk.session.open("01890000-0000-7000-8000-000000000009")).toEqual({ code: "not-found" });
    expect(desk.session.store.getState()).toMatchObject({ head: { id: ids.first }, opening: null });
    expect(desk.session.article()?.body).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "ما زال هنا" }] },
    ]);
  });
});

describe("deleting", () => {
  it("takes the last state along and leaves nothing to save", async () => {
    const desk = await openDesk();
    desk.editor.type("آخر ما كُتب");
    expect(await desk.session.remove(ids.first)).toEqual({ ok: true, value: { binId: `bin-${ids.first}` } });
    expect(desk.saves).toHaveLength(1);
    expect(desk.session.store.getState().head).toBeNull();
    await desk.advance(60_000);
    expect(desk.saves).toHaveLength(1);
    expect(desk.log).not.toContain(`close ${ids.first}`);
  });

  it("does not happen when the last state cannot be saved", async () => {
    const desk = await openDesk();
    desk.setRule("io");
    desk.editor.type("لم يُحفظ");
    expect(await desk.session.remove(ids.first)).toEqual({ ok: false, failure: { code: "io" } });
    expect(desk.log).not.toContain(`delete ${ids.first}`);
    expect(desk.session.store.getState().head?.id).toBe(ids.first);
    expect(desk.editor.read()).toEqual([{ type: "paragraph", content: [{ type: "text", text: "لم يُحفظ" }] }]);
  });
});

describe("closing the window", () => {
  it("saves what was typed a moment before", async () => {
    const desk = await openDesk();
    desk.editor.type("آخر حرف");
    await desk.session.close();
    expect(desk.fileText(ids.first)).toBe("آخر حرف");
    expect(desk.log.at(-1)).toBe("window.close saved=true force=false");
  });

  it("waits for what is typed while the save is on its way", async () => {
    const desk = await openDesk();
    desk.setRule("hold");
    desk.editor.type("١");
    const closed = desk.session.close();
    await settle();
    desk.editor.type("٢");
    desk.setRule("ok");
    desk.releaseSave();
    await closed;
    expect(desk.fileText(ids.first)).toBe("٢");
  });

  it("is refused when something cannot be saved, until the journalist insists", async () => {
    const desk = await openDesk();
    desk.setRule("read-only");
    desk.editor.type("نص");
    await desk.session.close();
    expect(desk.log.at(-1)).toBe("window.close saved=false force=false");
    expect(desk.session.store.getState().closeRefused).toBe(true);
    await desk.session.closeAnyway();
    expect(desk.log.at(-1)).toBe("window.close saved=false force=true");
  });
});

describe("fields", () => {
  it("are saved exactly as typed, with a new time of change", async () => {
    const desk = await openDesk();
    desk.session.change({ headline: "  عنوان بفراغين  ", agencies: ["أ ف ب"] });
    await desk.session.saveAll();
    await desk.session.open(ids.second);
    await desk.session.open(ids.first);
    expect(desk.session.article()).toMatchObject({ headline: "  عنوان بفراغين  ", agencies: ["أ ف ب"] });
    expect(desk.session.store.getState().head?.updatedAt).not.toBe(first.updatedAt);
  });
});

it("a piece that is only looked at keeps its time: its preview and its export say the same", async () => {
  const desk = await openDesk();
  desk.editor.type("نص");
  const seen = desk.session.article()?.updatedAt;
  expect(seen).not.toBe(first.updatedAt);
  expect(desk.session.article()?.updatedAt).toBe(seen);
  await desk.session.saveAll();
  expect(desk.session.article()?.updatedAt).toBe(seen);
});

describe("rewriting fields and body together", () => {
  const rewriteTo = (headline: string, text: string) => (article: Article) => ({
    ...article,
    headline,
    body: [paragraph(text)],
  });

  it("is saved as one state", async () => {
    const desk = await openDesk();
    desk.session.rewrite(rewriteTo("عنوان جديد", "متن جديد"));
    await desk.session.saveAll();
    expect(desk.saves).toHaveLength(1);
    expect(desk.saves[0]?.text).toContain("عنوان جديد");
    expect(desk.fileText(ids.first)).toBe("متن جديد");
  });

  it("is taken back whole", async () => {
    const desk = await openDesk();
    const undo = desk.session.rewrite(rewriteTo("عنوان جديد", "متن جديد"));
    undo();
    expect(desk.session.article()).toMatchObject({ headline: "الأولى", body: [paragraph("نص الأولى")] });
  });

  it("gives the fields back when the text undoes it, and again when it redoes it", async () => {
    const desk = await openDesk();
    desk.session.rewrite(rewriteTo("عنوان جديد", "متن جديد"));
    desk.editor.type("متن جديد وزيادة");
    desk.editor.undoTo("متن جديد");
    expect(desk.session.article()?.headline).toBe("عنوان جديد");
    desk.editor.undoTo("نص الأولى");
    expect(desk.session.article()?.headline).toBe("الأولى");
    desk.editor.undoTo("متن جديد");
    expect(desk.session.article()?.headline).toBe("عنوان جديد");
  });

  it("gives the fields of each of several back, one after the other", async () => {
    const desk = await openDesk();
    desk.session.rewrite(rewriteTo("ثان", "متن ثان"));
    desk.session.rewrite(rewriteTo("ثالث", "متن ثالث"));
    for (const [text, headline] of [
      ["متن ثان", "ثان"],
      ["نص الأولى", "الأولى"],
      ["متن ثان", "ثان"],
      ["متن ثالث", "ثالث"],
    ] as const) {
      desk.editor.undoTo(text);
      expect(desk.session.article()?.headline).toBe(headline);
    }
  });

  it("sets fields that depend on what became of the text", async () => {
    const desk = await openDesk();
    desk.session.changeText(
      () => desk.editor.replaceAll([paragraph("متن جديد")]),
      (before, body) => ({ deck: `${before.headline} ${body.length}` }),
    );
    expect(desk.session.article()).toMatchObject({ deck: "الأولى 1", body: [paragraph("متن جديد")] });
    desk.editor.undoTo("نص الأولى");
    expect(desk.session.article()?.deck).toBe("");
  });

  it("leaves a field alone that was edited since", async () => {
    const desk = await openDesk();
    desk.session.rewrite(rewriteTo("عنوان جديد", "متن جديد"));
    desk.session.change({ headline: "عنوان بيدي" });
    desk.editor.undoTo("نص الأولى");
    expect(desk.session.article()?.headline).toBe("عنوان بيدي");
  });

  it("is not mistaken for typing that happens to read the same", async () => {
    const desk = await openDesk();
    desk.session.rewrite(rewriteTo("عنوان جديد", "متن جديد"));
    desk.editor.type("نص الأولى");
    expect(desk.session.article()?.headline).toBe("عنوان جديد");
  });

  it("is not taken back into another article", async () => {
    const desk = await openDesk();
    const undo = desk.session.rewrite(rewriteTo("عنوان جديد", "متن جديد"));
    await desk.session.open(ids.second);
    undo();
    expect(desk.session.article()).toMatchObject({ headline: "الثانية", body: [paragraph("نص الثانية")] });
  });
});
