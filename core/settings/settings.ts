import { z } from "zod";
import { sectionSchema } from "../article/article.ts";
import { exportFormatNames } from "../exporting/exportFormats.ts";
import { defaultExportOptions, exportChoices } from "../exporting/exportOptions.ts";
import { startingAgencies, startingSections } from "./defaults.ts";
import { papers } from "./paper.ts";
import { publicationSchema } from "./publications.ts";

const panelSize = z.number().min(0).max(100);

/** The shape of each choice. What may be sent as a change: any of them, and none that is not sent. */
const choices = {
  interfaceLanguage: z.enum(["ar", "en"]),
  theme: z.enum(["system", "light", "dark"]),
  previewWidth: z.enum(["phone", "tablet", "desktop"]),
  /** The reader's own preference, which the page in the preview believes. */
  previewScheme: z.enum(["light", "dark"]),
  previewPlace: z.enum(["side", "below"]),
  /** How high it is below the text, in per cent of the page's place. */
  previewBelowSize: panelSize,
  /** In per cent; null makes the page as wide as its place. */
  previewZoom: z.int().min(25).max(200).nullable(),
  /** What pages are printed on. */
  paper: z.enum(papers),
  /** Sizes of panels are in per cent of the window's width. */
  libraryPanel: z.strictObject({ shown: z.boolean(), size: panelSize }),
  inspectorPanel: z.strictObject({
    shown: z.boolean(),
    size: panelSize,
    tab: z.enum(["preview", "fields", "versions"]),
  }),
  /** The line that is written stays at one height. */
  typewriter: z.boolean(),
  /** Sizes in per cent: of the whole window, and of the text on the paper. */
  zoom: z.int().min(60).max(200),
  textSize: z.int().min(80).max(160),
  sections: z.array(sectionSchema).max(500),
  agencies: z.array(z.string().min(1).max(500)).max(500),
  lastArticle: z.uuid().nullable(),
  ...exportChoices,
  /** What was chosen last in the dialog of exports. */
  exportFormat: z.enum(exportFormatNames),
  publications: z.array(publicationSchema).max(100),
  /** The id of the one for pieces that name none. */
  defaultPublication: z.string().max(100).nullable(),
};
export type Settings = z.infer<z.ZodObject<typeof choices>>;

export const defaultSettings: Settings = {
  interfaceLanguage: "ar",
  theme: "system",
  previewWidth: "phone",
  previewScheme: "light",
  previewPlace: "side",
  previewBelowSize: 45,
  previewZoom: null,
  paper: "A4",
  libraryPanel: { shown: true, size: 20 },
  inspectorPanel: { shown: true, size: 26, tab: "preview" },
  typewriter: false,
  zoom: 100,
  textSize: 100,
  sections: [...startingSections],
  agencies: [...startingAgencies],
  lastArticle: null,
  exportFormat: "html",
  ...defaultExportOptions,
  publications: [],
  defaultPublication: null,
};

/** Whole settings between the processes. */
export const settingsSchema = z.strictObject(choices);

/** A change: what is not named stays as it is. */
export const settingsPatchSchema = z.strictObject(choices).partial();

/**
 * Settings from a file. Each choice heals by itself: one that breaks its shape becomes its default
 * and takes no other with it.
 */
export function healedSettings(data: unknown): Settings {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const healed = Object.entries(choices).map(([key, shape]) => {
    const value = shape.safeParse(given[key]);
    return [key, value.success ? value.data : defaultSettings[key as keyof Settings]];
  });
  return settingsSchema.parse(Object.fromEntries(healed));
}
