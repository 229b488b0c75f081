import type { Locator } from "@playwright/test";

/**
 * The text as it stands on the paper, a line a block: its element, `ltr` where that is how it is
 * really laid out, and its text with `⏎` for a line break: `h2 عنوان`, `ol li ltr BBC`.
 */
export async function shapeOf(body: Locator): Promise<string[]> {
  return body.evaluate((root) => {
    const textOf = (node: Node): string => {
      if (node.nodeName === "BR") return "⏎";
      return node.nodeValue ?? [...node.childNodes].map(textOf).join("");
    };
    const lineOf = (element: Element): string => {
      const list = element.parentElement?.tagName === "OL" ? "ol " : "";
      const turned = getComputedStyle(element).direction === "ltr" ? "ltr " : "";
      // An empty block holds a break that only gives it its height.
      const text = textOf(element).replace(/^⏎$/, "");
      return `${list}${element.tagName.toLowerCase()} ${turned}${text}`.trimEnd();
    };
    const linesOf = (element: Element): string[] => {
      const inner = [...element.children].filter((child) => /^(UL|OL|LI)$/.test(child.tagName));
      return inner.length > 0 ? inner.flatMap(linesOf) : [lineOf(element)];
    };
    return [...root.children].flatMap(linesOf);
  });
}
