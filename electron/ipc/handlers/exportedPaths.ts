/** Where the exports of this start went, by token: the window never names a path. */
export const exportedPaths = new Map<string, string>();
