/**
 * What a piece is copied as: rich text that each target reads in its own way, blocks that WordPress takes as
 * they are, or text for messages. Light, since window and contract read it.
 */
export const copyKinds = ["cms", "wordpress", "text"] as const;
export type CopyKind = (typeof copyKinds)[number];
