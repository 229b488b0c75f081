import { z } from "zod";

export const layoutFileNames = ["layout.json", "page.html", "style.css"] as const;
export type LayoutFileName = (typeof layoutFileNames)[number];

/** Everything that can be wrong with a layout's files. The list is closed: each has its sentence. */
export const layoutProblemCodes = [
  /** The file is not there. */
  "missing-file",
  /** The file is a link, cannot be read, or is larger than any layout's. */
  "unreadable-file",
  /** Not UTF-8. */
  "not-text",
  "bad-json",
  /** A key that `layout.json` does not have; `what` is the key. */
  "unknown-key",
  /** A value that is missing or not of its kind; `what` is the way to it. */
  "bad-value",
  /** Mustache that does not parse. */
  "bad-template",
  /** A partial or another pair of braces; `what` is the tag, as in the following ones. */
  "forbidden-tag",
  "unknown-tag",
  /** A part with two braces: its markup would be printed as text. */
  "escaped-part",
  /** A plain word with three braces. */
  "raw-value",
  "repeated-tag",
  "missing-tag",
  /** A tag where a page cannot have it. */
  "misplaced-tag",
  /** The page has not exactly one `article`. */
  "one-article",
  /** HTML that a parser has to mend; `what` is its name of the fault. */
  "bad-markup",
  /** An element without its end; `what` is its name, as in the following one. */
  "not-closed",
  "forbidden-element",
  "forbidden-attribute",
  /** `what` is the address, or what would load one. */
  "outside-address",
  /** A brace, bracket, string or comment of the style sheet that does not end, or ends twice. */
  "bad-style",
] as const;
export type LayoutProblemCode = (typeof layoutProblemCodes)[number];

export const layoutProblemSchema = z.strictObject({
  file: z.enum(layoutFileNames),
  /** From 1; 0 where the file as a whole is meant. */
  line: z.int().min(0),
  code: z.enum(layoutProblemCodes),
  /** What it is about, shortened; "" where the code says all. */
  what: z.string().max(100),
});
export type LayoutProblem = z.infer<typeof layoutProblemSchema>;

/** A fault inside one file. */
export type Fault = Omit<LayoutProblem, "file">;

export function faultAt(line: number, code: LayoutProblemCode, what = ""): Fault {
  return { line, code, what: [...what.replace(/\s+/g, " ").trim()].slice(0, 60).join("") };
}

/** The line, from 1, of a place in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
