import type { ImageKind } from "../media/readImage.ts";

interface FormatFacts {
  extension: `.${string}`;
  /** Where the file's pictures go: into a folder beside it, into the file itself, or nowhere. */
  pictures: "beside" | "inside" | "nowhere";
  /** The kinds of picture that the file can hold, where they are not all. */
  pictureKinds?: readonly ImageKind[];
  /** For a format whose look is a layout's. */
  laidOut?: true;
}

/** Every format a piece can be handed over in, and what can be said of it without making one. */
export const exportFormats = {
  html: { extension: ".html", pictures: "beside", laidOut: true },
  fragment: { extension: ".html", pictures: "beside" },
  text: { extension: ".txt", pictures: "nowhere" },
  docx: { extension: ".docx", pictures: "inside", pictureKinds: ["jpg", "png", "gif"] },
  ninjs: { extension: ".json", pictures: "nowhere" },
  nitf: { extension: ".xml", pictures: "nowhere" },
  newsml: { extension: ".xml", pictures: "nowhere" },
  pack: { extension: ".midadz", pictures: "inside" },
} as const satisfies Record<string, FormatFacts>;

export type ExportFormat = keyof typeof exportFormats;
export const exportFormatNames = Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]];
