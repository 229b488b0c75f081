import { z } from "zod";

// Others write ninjs: what does not fit a place is as if it were not there, and never a reason to refuse the rest.

const text = z.string().catch("");

const said = z.looseObject({ role: text, contenttype: text, value: text });
const named = z.looseObject({ name: text, rel: text, literal: text, uri: text, code: text });

/** The readable ones of a list; in version 1 some lists hold bare words. */
const listOf = <T extends z.ZodType>(entry: T) =>
  z
    .array(entry.nullable().catch(null))
    .catch([])
    .transform((entries) => entries.filter((one) => one !== null));
const words = z.union([z.string().transform((name) => named.parse({ name })), named]);

const rendition = z.looseObject({ href: text });
const association = z.looseObject({
  ...{
    type: text,
    by: text,
    byline: text,
    headline: text,
    description_text: text,
    caption: text,
    copyrightnotice: text,
  },
  descriptions: listOf(said),
  // A list of them in version 2, an object of them by name in version 1.
  renditions: z
    .union([z.array(rendition), z.record(z.string(), rendition).transform((found) => Object.values(found))])
    .catch([]),
});

/** What is read of an item of ninjs 1 or 2; version 1 has single values where 2 has lists with roles. */
export const ninjsSchema = z.looseObject({
  ...{ uri: text, type: text, language: text, ednote: text, slugline: text, by: text, byline: text, located: text },
  ...{ embargoed: text, pubstatus: text, headline: text, title: text },
  urgency: z.number().nullable().catch(null),
  ...{ headlines: listOf(said), descriptions: listOf(said), bodies: listOf(said) },
  ...{ subjects: listOf(words), subject: listOf(words), keywords: listOf(words) },
  ...{ infosources: listOf(words), infosource: listOf(words), genres: listOf(words), genre: listOf(words) },
  associations: z
    .union([z.array(association), z.record(z.string(), association).transform((found) => Object.values(found))])
    .catch([]),
});
export type Ninjs = z.output<typeof ninjsSchema>;
