import { z } from "zod";

/** What is chosen of an export besides its format. Each choice is also a setting, and heals there by itself. */
export const exportChoices = {
  /** The id of a layout; null for the one that goes with the kind of piece. */
  layout: z.string().min(1).max(200).nullable(),
  /** Whether pages carry the fonts that their layout names. */
  fonts: z.boolean(),
};

export const exportOptionsSchema = z.strictObject(exportChoices);
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

export const defaultExportOptions: ExportOptions = { layout: null, fonts: false };

/** Those of the settings that are choices of an export. */
export function exportOptionsOf(settings: ExportOptions): ExportOptions {
  return exportOptionsSchema.strip().parse(settings);
}
