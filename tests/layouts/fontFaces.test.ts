import { expect, test } from "vitest";
import { lintStyle } from "../../core/exporting/layouts/lintStyle.ts";
import { fontFacesFor } from "../../electron/layouts/fontFaces.ts";
import { layoutOf } from "../core/exporting/layouts/layoutFiles.ts";
import { layout, problemsOf, run, seed } from "../core/exporting/pieces.ts";
import { htmlFaults } from "../core/exporting/validHtml.ts";

const namesIn = (css: string) => [...new Set([...css.matchAll(/font-family:"([^"]+)"/g)].map(([, name]) => name))];

test("the fonts a layout names go with the page, whole, and need nothing outside", async () => {
  const fontFaces = await fontFacesFor(layout);
  expect(namesIn(fontFaces).sort()).toEqual(["IBM Plex Sans Arabic", "Noto Naskh Arabic"]);
  expect(lintStyle(fontFaces)).toBeNull();
  for (const [, data = ""] of fontFaces.matchAll(/url\("data:[^,]*;base64,([^"]*)"\)/g)) {
    expect(Buffer.from(data, "base64").subarray(0, 4).toString("latin1")).toBe("wOF2");
    expect(data.length).toBeGreaterThan(10_000);
  }
  const { text } = run(seed(), "html", { fontFaces });
  expect(problemsOf(seed(), "html", text, { fontFaces })).toEqual([]);
  expect(await htmlFaults(text)).toEqual([]);
  expect(run(seed(), "html").text.length).toBeLessThan(50_000);
});

test("only those, and only the weights it may come to", async () => {
  expect(await fontFacesFor(layoutOf())).toBe("");
  const plex = await fontFacesFor(layoutOf({ "style.css": 'p { font: 500 1rem "IBM Plex Sans Arabic" }' }));
  expect(namesIn(plex)).toEqual(["IBM Plex Sans Arabic"]);
  expect(new Set([...plex.matchAll(/font-weight:(\d+)/g)].map(([, weight]) => weight))).toEqual(
    new Set(["400", "500", "700"]),
  );
});
