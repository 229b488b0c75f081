/** How every Lucide icon is drawn. */
export const icon = { size: 17, strokeWidth: 1.75 } as const;
