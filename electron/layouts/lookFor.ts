import { type ExportFormat, factsOf } from "../../core/exporting/exportFormats.ts";
import type { Layout } from "../../core/exporting/layouts/layout.ts";
import { fontFacesFor } from "./fontFaces.ts";
import { plainLayout, shippedLayout } from "./shippedLayouts.ts";

/** How a file is to look. */
export interface Look {
  layout: Layout;
  /** As `ExportContext.fontFaces`. */
  fontFaces: string;
}

/**
 * The look of a file of a format; one that has a size gets the card where the layout has none.
 * @param find finds the layout; not asked for a format that has none
 * @throws what `find` throws
 */
export async function lookFor(
  format: ExportFormat,
  find: () => Layout | Promise<Layout>,
  fonts: boolean,
): Promise<Look> {
  const { laidOut, ofSize } = factsOf(format);
  if (!laidOut) return { layout: plainLayout(), fontFaces: "" };
  const found = await find();
  const layout = ofSize && !found.size ? (shippedLayout("card") ?? found) : found;
  return { layout, fontFaces: fonts ? await fontFacesFor(layout) : "" };
}
