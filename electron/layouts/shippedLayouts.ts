import base from "../../assets/layouts/base.css?raw";
import type { Layout } from "../../core/exporting/layouts/layout.ts";
import { layoutFileNames } from "../../core/exporting/layouts/layoutProblem.ts";
import { readLayout } from "../../core/exporting/layouts/parseLayout.ts";
import { firstLayout } from "../../core/exporting/layouts/usualLayout.ts";
import { withBase } from "../../core/exporting/layouts/withBase.ts";

const texts = import.meta.glob("../../assets/layouts/*/{layout.json,page.html,style.css}", {
  query: "?raw",
  import: "default",
  eager: true,
});

const root = "../../assets/layouts";

function read(id: string): Layout {
  const [json, page, style] = layoutFileNames.map((file) => texts[`${root}/${id}/${file}`] ?? null);
  const files = {
    ...{ "layout.json": json ?? null, "page.html": page ?? null },
    "style.css": style ? withBase(style, base) : null,
  };
  const found = readLayout(id, files);
  if (found.ok) return found.layout;
  const { file, line, code } = found.problem;
  throw new Error(`the layout ${id} that came with the program is broken: ${file}, line ${line}: ${code}`);
}

/** The ids of the layouts that come with the program. */
export const shippedIds: readonly string[] = Object.keys(texts)
  .filter((path) => path.endsWith("/layout.json"))
  .map((path) => path.slice(root.length + 1, -"/layout.json".length));

const known = new Map<string, Layout>();

/** A layout that came with the program, read when it is first asked for; undefined where there is none of that id. */
export function shippedLayout(id: string): Layout | undefined {
  if (!shippedIds.includes(id)) return undefined;
  const layout = known.get(id) ?? read(id);
  known.set(id, layout);
  return layout;
}

/** The layout in the context of a format that has no look: whatever is wrong with others does not hinder it. */
export function plainLayout(): Layout {
  return shippedLayout(firstLayout) ?? read(firstLayout);
}
