import { z } from "zod";
import { sectionSchema } from "../article/article.ts";
import { startingAgencies, startingSections } from "./defaults.ts";

const panel = (share: number) => z.number().min(0).max(100).catch(share).default(share);

/**
 * What the journalist may choose. Every key heals by itself (`catch`): a value that breaks the
 * schema becomes its default and takes no other with it.
 */
export const settingsSchema = z.object({
  interfaceLanguage: z.enum(["ar", "en"]).catch("ar").default("ar"),
  theme: z.enum(["system", "light", "dark"]).catch("system").default("system"),
  previewWidth: z.enum(["phone", "desktop"]).catch("phone").default("phone"),
  libraryPanel: z
    .object({ shown: z.boolean(), size: panel(20) })
    .catch({ shown: true, size: 20 })
    .default({ shown: true, size: 20 }),
  inspectorPanel: z
    .object({ shown: z.boolean(), size: panel(26), tab: z.enum(["preview", "fields"]) })
    .catch({ shown: true, size: 26, tab: "preview" })
    .default({ shown: true, size: 26, tab: "preview" }),
  sections: z
    .array(sectionSchema)
    .max(500)
    .catch([...startingSections])
    .default([...startingSections]),
  agencies: z
    .array(z.string().min(1).max(500))
    .max(500)
    .catch([...startingAgencies])
    .default([...startingAgencies]),
  lastArticle: z.uuid().nullable().catch(null).default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
