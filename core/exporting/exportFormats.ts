import type { ImageKind } from "../media/readImage.ts";

/** What can be said of a format without making a file of it. */
export interface FormatFacts {
  extension: `.${string}`;
  /**
   * Where the file's pictures go: into a folder beside it, into the file itself as addresses that hold them,
   * into either by choice, into it as the format has it (it asks for their bytes), or nowhere.
   */
  pictures: "beside" | "inside" | "either" | "packed" | "nowhere";
  /** The kinds that a format which packs them can show; left out, it takes their files as they are. */
  pictureKinds?: readonly ImageKind[];
}

/** Every format a piece can be handed over in, and what can be said of it without making one. */
export const exportFormats = {
  html: { extension: ".html", pictures: "either" },
  fragment: { extension: ".html", pictures: "either" },
  text: { extension: ".txt", pictures: "nowhere" },
} as const satisfies Record<string, FormatFacts>;

export type ExportFormat = keyof typeof exportFormats;
export const exportFormatNames = Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]];
