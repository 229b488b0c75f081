import type { ImageKind } from "../media/readImage.ts";

export interface FormatFacts {
  extension: `.${string}`;
  /**
   * Where the file's pictures go: into a folder beside it, into the file (it asks for their bytes), nowhere,
   * or by choice into a folder or into addresses that hold them.
   */
  pictures: "beside" | "inside" | "either" | "nowhere";
  /** The kinds of picture that a file with them inside can show; left out, it takes their files as they are. */
  pictureKinds?: readonly ImageKind[];
  /** For a format whose look is a layout's. */
  laidOut?: true;
  /** For a format that only a layout of one size can give, a card. */
  ofSize?: true;
}

/** Every format a piece can be handed over in, and what can be said of it without making one. */
export const exportFormats = {
  html: { extension: ".html", pictures: "either", laidOut: true },
  fragment: { extension: ".html", pictures: "either" },
  wordpress: { extension: ".html", pictures: "beside" },
  markdown: { extension: ".md", pictures: "beside" },
  text: { extension: ".txt", pictures: "nowhere" },
  docx: { extension: ".docx", pictures: "inside", pictureKinds: ["jpg", "png", "gif"] },
  pdf: { extension: ".pdf", pictures: "inside", laidOut: true },
  png: { extension: ".png", pictures: "inside", laidOut: true, ofSize: true },
  png2x: { extension: ".png", pictures: "inside", laidOut: true, ofSize: true },
  ninjs: { extension: ".json", pictures: "nowhere" },
  nitf: { extension: ".xml", pictures: "nowhere" },
  newsml: { extension: ".xml", pictures: "nowhere" },
  pack: { extension: ".midadz", pictures: "inside" },
} as const satisfies Record<string, FormatFacts>;

export type ExportFormat = keyof typeof exportFormats;

/** What can be said of a format. */
export function factsOf(format: ExportFormat): FormatFacts {
  return exportFormats[format];
}

export const exportFormatNames = Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]];
