import { type ExportFormat, factsOf } from "../../core/exporting/exportFormats.ts";
import type { Layout } from "../../core/exporting/layouts/layout.ts";
import { fontFacesFor } from "./fontFaces.ts";
import { plainLayout } from "./shippedLayouts.ts";

/** Where the layouts of a piece come from: the newsroom's own before the program's. */
export interface LayoutSource {
  /** The one chosen, or the one for its kind. @throws MidadError `layout-broken` */
  layout(): Layout | Promise<Layout>;
  /** The one called `card`. @throws MidadError `layout-broken` */
  card(): Layout | Promise<Layout>;
}

/** How a file is to look. */
export interface Look {
  layout: Layout;
  /** As `ExportContext.fontFaces`. */
  fontFaces: string;
}

/**
 * The look of a file of a format; one that has a size gets the card where the layout has none.
 * @param source not asked for a format that has no layout
 * @throws what `source` throws
 */
export async function lookFor(format: ExportFormat, source: LayoutSource, fonts: boolean): Promise<Look> {
  const { laidOut, ofSize } = factsOf(format);
  if (!laidOut) return { layout: plainLayout(), fontFaces: "" };
  const found = await source.layout();
  const layout = ofSize && !found.size ? await source.card() : found;
  return { layout, fontFaces: fonts ? await fontFacesFor(layout) : "" };
}
