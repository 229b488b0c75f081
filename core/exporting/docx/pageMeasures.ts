/** A4 with margins of 2.5 cm, in twips (twentieths of a point). */
export const page = { width: 11_906, height: 16_838, margin: 1417 } as const;

/** The width of a line, in twips. */
export const lineWidth = page.width - 2 * page.margin;

/** The room for a picture, in pixels of 1/96 inch: as wide as a line, and low enough to leave its caption on the page. */
export const pictureRoom = { width: Math.floor(lineWidth / 15), height: 760 } as const;
