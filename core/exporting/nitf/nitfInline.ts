import type { ElementContent } from "xast";
import { x } from "xastscript";
import { isolateCloser, isolateOpeners } from "../../arabic/isolatedText.ts";
import { type Inline, inlineText, type Text } from "../../article/inline.ts";
import { safeHref } from "../../article/safeHref.ts";
import { isBlank } from "../printable.ts";

/** NITF has one element for all emphasis and none for isolates, which go as their characters. */
function runXast(run: Text): ElementContent {
  const text = run.isolate ? isolateOpeners[run.isolate] + run.text + isolateCloser : run.text;
  const language = run.language === undefined ? null : x("lang", { "xml:lang": run.language }, text);
  const leaf: ElementContent = language ?? { type: "text", value: text };
  return [...(run.marks ?? [])]
    .reverse()
    .reduce<ElementContent>((inner, mark) => x("em", { class: mark }, [inner]), leaf);
}

/** Inline content as NITF's enriched text; a link that may not be followed keeps its text. */
export function nitfInline(content: readonly Inline[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [runXast(node)];
    if (node.type === "break") return [x("br")];
    const href = safeHref(node.href);
    const inner = nitfInline(node.content);
    return href === null || isBlank(inlineText(node.content)) ? inner : [x("a", { href }, inner)];
  });
}
