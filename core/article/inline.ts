import { z } from "zod";

/** The marks a run of text can carry; the order is the order they are written in. */
export const marks = ["bold", "italic", "underline", "strike", "sub", "sup"] as const;
export type Mark = (typeof marks)[number];

/**
 * A run of text. `isolate` keeps the run's inner order apart from the sentence around it
 * (UAX #9, FSI/LRI/RLI), and from another isolate beside it; `language` is a BCP 47 tag where it differs from the article's.
 */
export const textSchema = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  marks: z.array(z.enum(marks)).optional(),
  isolate: z.enum(["ltr", "rtl", "auto"]).optional(),
  language: z.string().min(2).max(35).optional(),
});
export type Text = z.infer<typeof textSchema>;

const traitsOf = ({ marks: own = [], isolate, language }: Text) =>
  JSON.stringify([marks.filter((mark) => own.includes(mark)), isolate, language]);

/**
 * Whether two runs differ in nothing but their words. Beside each other they are one run, where an isolate does not
 * make each of them one of its own.
 */
export function isSameKind(one: Text, other: Text): boolean {
  return traitsOf(one) === traitsOf(other);
}

/** A line break inside a block. */
export const breakSchema = z.strictObject({ type: z.literal("break") });
export type Break = z.infer<typeof breakSchema>;

/** A link; `href` is kept as found, and `safeHref` decides where it may lead. */
export const linkSchema = z.strictObject({
  type: z.literal("link"),
  href: z.string().max(8192),
  content: z.array(z.discriminatedUnion("type", [textSchema, breakSchema])),
});
export type Link = z.infer<typeof linkSchema>;

export const inlineSchema = z.discriminatedUnion("type", [textSchema, breakSchema, linkSchema]);
export type Inline = z.infer<typeof inlineSchema>;

/** The text of inline content; a line break counts as `\n`. */
export function inlineText(content: readonly Inline[]): string {
  return content
    .map((node) => {
      if (node.type === "text") return node.text;
      return node.type === "break" ? "\n" : inlineText(node.content);
    })
    .join("");
}

/** Plain text as inline content: `\n` becomes a line break, empty text becomes nothing. */
export function inlineFromText(text: string): Inline[] {
  return text.split("\n").flatMap((line, index) => {
    const run: Inline[] = line === "" ? [] : [{ type: "text", text: line }];
    return index === 0 ? run : [{ type: "break" } as const, ...run];
  });
}
