import type { ElementContent, Text } from "hast";

const lineEnd: Text = { type: "text", value: "\n" };

/** Elements that stand on lines of their own in the file, so that people and diffs can read it. */
export function onLines(children: readonly ElementContent[]): ElementContent[] {
  return [lineEnd, ...children.flatMap((child) => [child, lineEnd])];
}
