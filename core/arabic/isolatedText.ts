import type { Inline, Text } from "../article/inline.ts";

/** What opens an isolate in plain text: LRI, RLI, FSI (UAX #9); PDI closes all three. */
export const isolateOpeners = { ltr: "\u2066", rtl: "\u2067", auto: "\u2068" } as const;
export const isolateCloser = "\u2069";

function runText(run: Text): string {
  return run.isolate ? `${isolateOpeners[run.isolate]}${run.text}${isolateCloser}` : run.text;
}

/** Inline content where no markup can stand (text files, titles, metadata): isolates as characters, breaks as `\n`. */
export function isolatedText(content: readonly Inline[]): string {
  return content
    .map((node) => {
      if (node.type === "text") return runText(node);
      return node.type === "break" ? "\n" : isolatedText(node.content);
    })
    .join("");
}
