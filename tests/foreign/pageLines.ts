import type { Locator, Page } from "@playwright/test";
import type { Line } from "./expectedLines.ts";

/**
 * What a reader sees in an element, a line for each box of text: its text, with a space for a break, and the direction
 * that the engine computed for it. What is not displayed is not read.
 */
export function pageLines(root: Locator): Promise<Line[]> {
  return root.evaluate((element) => {
    const lines: { text: string; direction: "ltr" | "rtl"; box: Element }[] = [];
    let open = false;
    const write = (text: string, box: Element) => {
      const last = lines.at(-1);
      if (open && last?.box === box) last.text += text;
      else if (text.trim() !== "") {
        // Where all of a box is isolated, that isolate is what runs.
        const [only, ...others] = [...box.childNodes].filter(
          ({ nodeValue }) => nodeValue === null || nodeValue.trim() !== "",
        );
        const runs = others.length === 0 && only instanceof HTMLElement && only.tagName === "BDI" ? only : box;
        lines.push({ text, direction: getComputedStyle(runs).direction as "ltr" | "rtl", box });
        open = true;
      }
    };
    const walk = (node: Node, box: Element) => {
      if (node.nodeType === Node.TEXT_NODE) write(node.nodeValue ?? "", box);
      if (!(node instanceof Element)) return;
      const { display } = getComputedStyle(node);
      if (display === "none") return;
      if (node.nodeName === "BR") write(" ", box);
      const isBox = !/^(inline|contents|ruby)/.test(display);
      if (isBox) open = false;
      for (const child of node.childNodes) walk(child, isBox ? node : box);
      if (isBox) open = false;
    };
    walk(element, element);
    return lines.map(({ text, direction }) => ({ text, direction }));
  });
}

/** Where the links of a page lead, and how many of its pictures are really shown. */
export function pageFacts(page: Page): Promise<{ links: string[]; pictures: number }> {
  return page.evaluate(async () => {
    const images = [...document.images];
    await Promise.allSettled(images.map((image) => image.decode()));
    return {
      links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
      pictures: images.filter(({ naturalWidth }) => naturalWidth > 1).length,
    };
  });
}
