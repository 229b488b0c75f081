import { describe, expect, it } from "vitest";
import { articleOf, createMemoryDesk, ids, paragraph } from "./memoryDesk.ts";

async function openDesk() {
  const desk = createMemoryDesk(articleOf(ids.first, "الأولى", "نص الأولى"));
  await desk.session.open(ids.first);
  return desk;
}

function changeBoth({ session, editor }: Awaited<ReturnType<typeof openDesk>>) {
  session.changeText(
    () => editor.type("نص الثانية"),
    () => ({ headline: "الثانية" }),
  );
}

describe("changing fields with the text", () => {
  it("is saved as one state", async () => {
    const desk = await openDesk();
    changeBoth(desk);
    expect(desk.session.article()).toMatchObject({ headline: "الثانية", body: [paragraph("نص الثانية")] });
    await desk.session.saveAll();
    expect(desk.saves).toHaveLength(1);
    expect(desk.saves[0]?.text).toContain("الثانية");
    expect(desk.fileText(ids.first)).toBe("نص الثانية");
  });

  it("gives the fields back when the text undoes it, and again when it redoes it", async () => {
    const desk = await openDesk();
    changeBoth(desk);
    desk.editor.undoTo("نص الأولى");
    expect(desk.session.article()?.headline).toBe("الأولى");
    desk.editor.undoTo("نص الثانية");
    expect(desk.session.article()?.headline).toBe("الثانية");
  });

  it("leaves a field alone that was edited since", async () => {
    const desk = await openDesk();
    changeBoth(desk);
    desk.session.change({ headline: "عنوان بيدي" });
    desk.editor.undoTo("نص الأولى");
    expect(desk.session.article()?.headline).toBe("عنوان بيدي");
  });
});
