import { type ExportFormat, exportFormats } from "../../core/exporting/exportFormats.ts";
import type { Layout } from "../../core/exporting/layouts/layout.ts";
import { fontFacesFor } from "./fontFaces.ts";
import { plainLayout } from "./shippedLayouts.ts";

/** How a file is to look. */
export interface Look {
  layout: Layout;
  /** As `ExportContext.fontFaces`. */
  fontFaces: string;
}

/**
 * The look of a file of a format.
 * @param find finds the layout; not asked for a format that has none
 * @throws what `find` throws
 */
export async function lookFor(
  format: ExportFormat,
  find: () => Layout | Promise<Layout>,
  fonts: boolean,
): Promise<Look> {
  if (!("laidOut" in exportFormats[format])) return { layout: plainLayout(), fontFaces: "" };
  const layout = await find();
  return { layout, fontFaces: fonts ? await fontFacesFor(layout) : "" };
}
