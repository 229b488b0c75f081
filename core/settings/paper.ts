/** The papers a page is printed on where its own style names none, by the names printers know them by. */
export const papers = ["A4", "A3", "Letter"] as const;
export type Paper = (typeof papers)[number];
