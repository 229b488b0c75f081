/** The deepest a list may be nested: an article file nested much deeper is refused as hostile. */
export const deepestList = 8;
