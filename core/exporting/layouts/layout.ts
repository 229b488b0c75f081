import { z } from "zod";

/** The parts of a page that a template prints ready-made, in reading order. */
export const partNames = [
  "sectionHtml",
  "urgentHtml",
  "kickerHtml",
  "headlineHtml",
  "deckHtml",
  "bylineHtml",
  "metaHtml",
  "summaryHtml",
  "leadHtml",
  "bodyHtml",
] as const;
export type PartName = (typeof partNames)[number];

/** Everything of `head`; every template prints it, once. */
export const headName = "headHtml";

/** Plain words a template may print, escaped. */
export const valueNames = ["language", "direction", "title", "publication"] as const;
export type ValueName = (typeof valueNames)[number];

export const layoutUses = ["page", "card", "print"] as const;

const name = z.string().trim().min(1).max(100);
const pixels = z.int().min(100).max(8000);

/** What `layout.json` says. `size`, in CSS px, is a card's; `widest` the longest edge of a picture, in pixels. */
export const layoutFileSchema = z.discriminatedUnion("for", [
  z.strictObject({
    name: z.strictObject({ ar: name, en: name }),
    for: z.enum(["page", "print"]),
    pictures: z.strictObject({ widest: z.int().min(16).max(10_000) }).optional(),
  }),
  z.strictObject({
    name: z.strictObject({ ar: name, en: name }),
    for: z.literal("card"),
    size: z.strictObject({ width: pixels, height: pixels }),
    pictures: z.strictObject({ widest: z.int().min(16).max(10_000) }).optional(),
  }),
]);
export type LayoutFile = z.infer<typeof layoutFileSchema>;

/** How a page looks: what it prints of an article, and a style sheet without references to anything outside itself. */
export interface Layout {
  /** The name of its folder. */
  id: string;
  name: { ar: string; en: string };
  for: (typeof layoutUses)[number];
  /** The size of a card in CSS px; null for what is as long as its text. */
  size: { width: number; height: number } | null;
  /** The longest edge, in pixels, that a picture is resized to. */
  widest: number;
  /** Mustache. */
  template: string;
  /** CSS. */
  style: string;
}

/** The longest edge of pictures where a layout does not say. */
export const usualWidest = 1360;
