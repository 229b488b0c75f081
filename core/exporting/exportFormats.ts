/** Every format a piece can be handed over in. */
export const exportFormats = ["html", "fragment", "text"] as const;
export type ExportFormat = (typeof exportFormats)[number];
