import { z } from "zod";

/** What is chosen of an export besides its format. Each choice is also a setting, and heals there by itself. */
export const exportChoices = {
  /** The id of a layout; null for the one that goes with the kind of piece. */
  layout: z.string().min(1).max(200).nullable(),
  /** Whether pages carry the fonts that their layout names. */
  fonts: z.boolean(),
  /** Where the pictures of a page go: into a folder beside it, or into the file itself. */
  pictures: z.enum(["beside", "inside"]),
  /** What photographs become; what is transparent stays without loss, what moves stays as it is. */
  pictureFormat: z.enum(["webp", "jpg"]),
  /**
   * What a picture's file says beside the picture: nothing, what it shows and whose it is, or all of it,
   * the place where it was taken and the camera's number too.
   */
  metadata: z.enum(["none", "credit", "all"]),
};

export const exportOptionsSchema = z.strictObject(exportChoices);
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

export const defaultExportOptions: ExportOptions = {
  layout: null,
  fonts: false,
  pictures: "beside",
  pictureFormat: "webp",
  metadata: "none",
};

/** Those of the settings that are choices of an export. */
export function exportOptionsOf(settings: ExportOptions): ExportOptions {
  return exportOptionsSchema.strip().parse(settings);
}

/** What is kept for the next time: to publish places and numbers is asked for each time anew. */
export function rememberedOptions(options: ExportOptions): ExportOptions {
  return options.metadata === "all" ? { ...options, metadata: "credit" } : options;
}
