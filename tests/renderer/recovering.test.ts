import { describe, expect, it } from "vitest";
import { settle } from "./fakeClock.ts";
import { articleOf, createMemoryDesk, ids, paragraph } from "./memoryDesk.ts";

const first = articleOf(ids.first, "الأولى", "نص الأولى");
const second = articleOf(ids.second, "الثانية", "نص الثانية");

async function openDesk() {
  const desk = createMemoryDesk(first, second);
  await desk.session.open(ids.first);
  return desk;
}

const stateOf = (desk: Awaited<ReturnType<typeof openDesk>>) => desk.session.store.getState();

describe("the recovery copy", () => {
  it("is kept a moment after typing, before the file, and said to be", async () => {
    const desk = await openDesk();
    desk.editor.type("كلمة");
    expect(stateOf(desk).save).toMatchObject({ dirty: true, kept: false });
    await desk.advance(300);
    expect(desk.copyText(ids.first)).toBe("كلمة");
    expect(desk.saves).toHaveLength(0);
    expect(stateOf(desk).save).toMatchObject({ dirty: true, kept: true });
  });

  it("is never more than a second behind typing that does not pause", async () => {
    const desk = await openDesk();
    for (let step = 1; step <= 240; step += 1) {
      desk.editor.type("ح".repeat(step));
      await desk.advance(83);
      const behind = step - desk.copyText(ids.first).length;
      expect(behind * 83).toBeLessThan(1_000);
    }
  });

  it("is kept at once after a paste, a command or an undo", async () => {
    const desk = await openDesk();
    desk.editor.undoTo("أُعيد");
    await desk.advance(0);
    expect(desk.copyText(ids.first)).toBe("أُعيد");
  });

  it("carries the number of the state that the file then gets", async () => {
    const desk = await openDesk();
    desk.editor.type("أ");
    await desk.advance(300);
    await desk.advance(2_000);
    expect(desk.keeps.map(({ seq }) => seq)).toEqual([1]);
    expect(desk.saves.map(({ seq }) => seq)).toEqual([1]);
  });

  it("that cannot be kept sends the text into its file at once", async () => {
    const desk = await openDesk();
    desk.failKeeping(true);
    desk.editor.type("إلى الملف إذن");
    await desk.advance(300);
    expect(desk.fileText(ids.first)).toBe("إلى الملف إذن");
  });

  it("is said to be there when the file cannot be written", async () => {
    const desk = await openDesk();
    desk.setRule("disk-full");
    desk.editor.type("نص");
    await desk.advance(2_000);
    expect(stateOf(desk).troubles).toMatchObject([{ failure: { code: "disk-full" }, kept: true }]);
  });
});

describe("edits that came back after a death", () => {
  async function reopened(how: "unsaved" | "diverged" | "plain") {
    const desk = createMemoryDesk(first, second);
    desk.setCopy({ ...first, seq: 5, body: [paragraph("لم يصل")] });
    desk.setRecovered(how);
    await desk.session.open(ids.first);
    return desk;
  }

  it("are on screen as edits, and saved at the next occasion", async () => {
    const desk = await reopened("unsaved");
    expect(stateOf(desk)).toMatchObject({ standing: "unsaved", save: { dirty: true, kept: true } });
    expect(desk.editor.read()).toEqual([paragraph("لم يصل")]);
    await desk.session.saveAll();
    expect(desk.saves).toMatchObject([{ seq: 5, base: 0 }]);
  });

  it("wait for the journalist where the file was changed meanwhile; typing goes on into the copy alone", async () => {
    const desk = await reopened("diverged");
    expect(stateOf(desk).standing).toBe("changed");
    desk.editor.type("لم يصل، وزيادة");
    await desk.advance(60_000);
    await desk.session.saveAll();
    expect(desk.saves).toHaveLength(0);
    expect(desk.copyText(ids.first)).toBe("لم يصل، وزيادة");
    expect(stateOf(desk).troubles).toHaveLength(0);
  });

  it("become the file when the journalist says so", async () => {
    const desk = createMemoryDesk({ ...first, seq: 50 });
    desk.setCopy({ ...first, seq: 5, body: [paragraph("لم يصل")] });
    desk.setRecovered("diverged");
    await desk.session.open(ids.first);
    expect(await desk.session.standings.keepMine(ids.first)).toBe(true);
    expect(desk.fileText(ids.first)).toBe("لم يصل");
    expect(desk.saves, "a state is numbered after the one it takes the place of").toMatchObject([
      { seq: 51, base: 50 },
    ]);
    expect(stateOf(desk)).toMatchObject({ standing: null, save: { dirty: false } });
  });

  it("make room for the file when the journalist says so, and stay as a version", async () => {
    const desk = await reopened("diverged");
    desk.writeOutside({ ...first, seq: 9, body: [paragraph("كتبه زميل")] });
    expect(await desk.session.standings.takeFile(ids.first)).toBeNull();
    expect(desk.editor.read()).toEqual([paragraph("كتبه زميل")]);
    expect(desk.log).toContain("version conflict لم يصل");
    expect(desk.log).toContain(`discard ${ids.first}`);
    expect(stateOf(desk)).toMatchObject({ standing: null, save: { dirty: false } });
    desk.editor.type("وزدت عليه");
    await desk.session.saveAll();
    expect(desk.saves).toMatchObject([{ seq: 10, base: 9 }]);
  });

  it("shown by their words alone are not written anywhere until the journalist says so", async () => {
    const desk = await reopened("plain");
    await desk.advance(60_000);
    await desk.session.close();
    expect(desk.saves).toHaveLength(0);
    expect(desk.keeps).toHaveLength(0);
    expect(desk.log.at(-1)).toBe("window.close saved=true force=false");
    await desk.session.standings.openWhole(ids.first);
    expect(stateOf(desk).standing).toBeNull();
  });

  it("keep their question when the piece is left and opened again", async () => {
    const desk = await reopened("diverged");
    await desk.session.open(ids.second);
    expect(stateOf(desk).standing).toBeNull();
    await desk.session.open(ids.first);
    expect(stateOf(desk).standing).toBe("changed");
    expect(desk.editor.read()).toEqual([paragraph("لم يصل")]);
  });
});

describe("when others touch the file", () => {
  it("a piece without edits follows, and the text can be undone to what it was", async () => {
    const desk = await openDesk();
    desk.writeOutside({ ...first, seq: 3, headline: "عنوان زميل", body: [paragraph("كتبه زميل")] });
    await desk.session.standings.outside({ id: ids.first, change: "changed" });
    expect(desk.editor.read()).toEqual([paragraph("كتبه زميل")]);
    expect(stateOf(desk)).toMatchObject({ standing: null, save: { dirty: false }, head: { headline: "عنوان زميل" } });
    expect(stateOf(desk).followed?.headline).toBe("الأولى");
    await desk.advance(60_000);
    expect(desk.saves).toHaveLength(0);
    desk.editor.undoTo("نص الأولى");
    await desk.session.saveAll();
    expect(desk.session.article()?.headline).toBe("الأولى");
    expect(desk.saves).toMatchObject([{ seq: 4, base: 3 }]);
  });

  it("a piece with edits keeps both and asks in place", async () => {
    const desk = await openDesk();
    desk.editor.type("نصّي");
    desk.writeOutside({ ...first, seq: 3, body: [paragraph("كتبه زميل")] });
    await desk.session.standings.outside({ id: ids.first, change: "changed" });
    await desk.advance(60_000);
    expect(stateOf(desk).standing).toBe("changed");
    expect(desk.fileText(ids.first)).toBe("كتبه زميل");
    expect(desk.copyText(ids.first)).toBe("نصّي");
  });

  it("a piece whose file is gone is kept beside it at once, and made again only when told", async () => {
    const desk = await openDesk();
    await desk.session.standings.outside({ id: ids.first, change: "gone" });
    expect(desk.copyText(ids.first)).toBe("نص الأولى");
    desk.editor.type("وزيادة");
    await desk.advance(60_000);
    expect(desk.saves).toHaveLength(0);
    expect(stateOf(desk).standing).toBe("gone");
    await desk.session.standings.keepMine(ids.first);
    expect(desk.saves).toMatchObject([{ recreate: true }]);
    expect(stateOf(desk)).toMatchObject({ standing: null, save: { dirty: false } });
  });

  it("a save that finds the file gone asks the same", async () => {
    const desk = await openDesk();
    desk.setRule("gone");
    desk.editor.type("نص");
    await desk.session.saveAll();
    expect(stateOf(desk)).toMatchObject({ standing: "gone", troubles: [] });
  });

  it("a file that comes back goes on as if nothing had been", async () => {
    const desk = await openDesk();
    await desk.session.standings.outside({ id: ids.first, change: "gone" });
    desk.editor.type("كُتب في الأثناء");
    await desk.session.standings.outside({ id: ids.first, change: "back" });
    expect(stateOf(desk).standing).toBeNull();
    await settle();
    expect(desk.fileText(ids.first)).toBe("كُتب في الأثناء");
  });

  it("a piece that is let go leaves the screen, and its unsaved text stays kept", async () => {
    const desk = await openDesk();
    desk.editor.type("لم يُحفظ");
    await desk.session.standings.outside({ id: ids.first, change: "gone" });
    await desk.session.standings.letGo(ids.first);
    expect(stateOf(desk).head).toBeNull();
    expect(desk.copyText(ids.first)).toBe("لم يُحفظ");
    expect(desk.log.at(-1)).toBe(`letGo ${ids.first}`);
    await desk.advance(60_000);
    expect(desk.saves).toHaveLength(0);
  });
});
