/** The elements of our files that have no end tag (WHATWG HTML, 13.1.2). */
export const isVoid: ReadonlySet<string> = new Set("br hr img meta link col".split(" "));
