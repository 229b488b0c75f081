import type { Direction } from "../../article/direction.ts";
import type { WordParts } from "./wordPackage.ts";
import { childOf, flag, named, readPart, type XmlElement } from "./wordXml.ts";

interface Style {
  bidi: boolean | undefined;
  basedOn: string | null;
}

/** Longer than any chain of styles. */
const longestChain = 20;

/**
 * Which way a paragraph runs: its own `w:bidi`, else that of its style and those this is based on, else the
 * document's. Rule: ECMA-376 part 1, 17.7.2 and 17.3.1.6.
 */
export function wordDirections(parts: WordParts): (paragraph: XmlElement) => Direction {
  const document = readPart(parts, "word/styles.xml");
  const styles = new Map<string, Style>();
  let usual: string | null = null;
  for (const style of document ? named(document, "w:style") : []) {
    const id = style.getAttribute("w:styleId");
    if (id === null || style.getAttribute("w:type") !== "paragraph") continue;
    const basedOn = childOf(style, "w:basedOn")?.getAttribute("w:val") ?? null;
    styles.set(id, { bidi: flag(childOf(style, "w:pPr", "w:bidi")), basedOn });
    if (style.getAttribute("w:default") === "1") usual = id;
  }
  const [defaults] = document ? named(document, "w:pPrDefault") : [];
  const byDefault = flag(childOf(defaults, "w:pPr", "w:bidi")) ?? false;
  const ofStyle = (id: string | null): boolean => {
    let style = id === null ? undefined : styles.get(id);
    for (let step = 0; style && step < longestChain; step++) {
      if (style.bidi !== undefined) return style.bidi;
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
    return byDefault;
  };
  return (paragraph) => {
    const own = flag(childOf(paragraph, "w:pPr", "w:bidi"));
    const style = childOf(paragraph, "w:pPr", "w:pStyle")?.getAttribute("w:val") ?? usual;
    return (own ?? ofStyle(style)) ? "rtl" : "ltr";
  };
}
