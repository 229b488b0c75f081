import { z } from "zod";

/** True for the address of a place on the web that may be published: no login in it, nothing that is not seen. */
export function isSiteAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /[\s\p{Cc}\p{Default_Ignorable_Code_Point}"<>\\^`{|}#]/u.test(text)) return false;
  try {
    const { username, password } = new URL(text);
    return username === "" && password === "";
  } catch {
    return false;
  }
}

const siteAddress = z
  .string()
  .max(1000)
  .refine((text) => text === "" || isSiteAddress(text));

/** Where pieces are published, and what of it stands in an exported file. */
export const publicationSchema = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  /** What stands before a piece's slug; "" where it is not known. */
  address: siteAddress,
  /** What stands before the name of a picture's file; "" where it is not known. */
  pictureAddress: siteAddress,
  /** Arabic names of months in visible dates: those of the piece's language, «نوفمبر», or «تشرين الثاني». */
  months: z.enum(["language", "november", "tishreen"]),
  /** Digits of visible dates, where the piece itself does not say which. */
  digits: z.enum(["latn", "arab"]),
});
export type Publication = z.infer<typeof publicationSchema>;

/** A publication of which no more is known than its name. */
export function newPublication(id: string, name: string): Publication {
  return { id, name, address: "", pictureAddress: "", months: "language", digits: "latn" };
}

/** How the desk's publications stand in its settings. */
export interface DeskPublications {
  publications: readonly Publication[];
  /** The id of the one for pieces that name none. */
  defaultPublication: string | null;
}

/** The one for pieces that name none; null where the desk has no such. */
export function defaultPublicationOf({ publications, defaultPublication }: DeskPublications): Publication | null {
  return publications.find(({ id }) => id === defaultPublication) ?? null;
}

/**
 * Where a piece is published. A piece carries the name, which other desks understand too; one that this desk
 * does not have is known by that name alone.
 */
export function publicationOf(
  { publication }: { publication: string | null },
  desk: DeskPublications,
): Publication | null {
  if (publication === null) return defaultPublicationOf(desk);
  return desk.publications.find(({ name }) => name === publication) ?? newPublication(publication, publication);
}
