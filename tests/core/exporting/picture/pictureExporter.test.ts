import { expect, test } from "vitest";
import { checkExport } from "../../../../core/exporting/check/checkExport.ts";
import { exportArticle } from "../../../../core/exporting/exportArticle.ts";
import type { PrintablePage } from "../../../../core/exporting/exporter.ts";
import { context, layout, seed } from "../pieces.ts";

const card = { ...layout, size: { width: 1200, height: 630 } };

/** The beginning of a PNG, which says its size. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

test("a card is drawn at its own size, once or twice as many dots", async () => {
  const asked: unknown[] = [];
  const drawPage = async ({ html }: PrintablePage, size: { width: number; height: number }, scale: 1 | 2) => {
    asked.push([html.includes(seed().headline), size, scale]);
    return png(size.width * scale, size.height * scale);
  };
  for (const format of ["png", "png2x"] as const) {
    const made = await exportArticle(seed(), format, context({ layout: card, drawPage }));
    expect(await checkExport(seed(), format, made, context({ layout: card }))).toMatchObject({ ok: true });
  }
  expect(asked).toEqual([
    [true, card.size, 1],
    [true, card.size, 2],
  ]);
});

test("a picture of another size, or none, does not check", async () => {
  for (const [format, bytes] of [
    ["png2x", png(1200, 630)],
    ["png", png(1200, 631)],
    ["png", new Uint8Array([1, 2, 3])],
  ] as const) {
    const check = await checkExport(seed(), format, bytes, context({ layout: card }));
    expect(check).toEqual({ ok: false, problems: [{ what: "picture", at: 0 }] });
  }
});

test("a page as long as its text is refused, and so is a card without a window", async () => {
  const refused = (rest: object) => expect(exportArticle(seed(), "png", context(rest))).rejects;
  await refused({ drawPage: async () => png(1, 1) }).toMatchObject({ failure: { code: "needs-card" } });
  await refused({ layout: card }).toMatchObject({ failure: { code: "needs-window" } });
});
