import type { WebContents } from "electron";
import type { PrintablePage } from "../../core/exporting/exporter.ts";

/** The class of what is written at the pages' feet. */
const feet = "page-numbers";

/**
 * How pages are numbered, and the room for it, which a page has whether or not it is the only one. Not by the boxes
 * in a page's margin, which Chromium knows since 131, nor by its own footers, which know neither our faces nor ٠-٩.
 * 100vh is the height of a page, or a part of a px less.
 */
export const pageNumbersCss = `@media print{
body{padding-block-end:9mm;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.${feet}{position:absolute;inset-block-start:0;inset-inline:0}
.${feet}>span{display:block;padding-block-start:calc(100vh - 5mm);font:8pt/5mm "IBM Plex Sans Arabic";text-align:center}
.${feet}>span+span{break-before:page}
}`;

/** How many pages a PDF has that Chromium made: it writes a page's dictionary as plain text. */
function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

/**
 * Writes the pages' numbers into a page that is being printed, where it is more than one.
 * @param printed what it becomes without them
 * @returns true where it is to be printed anew
 */
export async function numberPages(
  { debugger: tools }: WebContents,
  { numberOf }: PrintablePage,
  printed: Uint8Array,
): Promise<boolean> {
  const count = numberOf ? countPages(printed) : 0;
  if (!numberOf || count < 2) return false;
  const numbers = Array.from({ length: count }, (_, index) => numberOf(index + 1));
  // From outside the page, whose own scripts are off.
  await tools.sendCommand("Runtime.evaluate", {
    expression: `{
      const feet = document.createElement("div");
      feet.className = "${feet}";
      feet.ariaHidden = "true";
      for (const textContent of ${JSON.stringify(numbers)}) {
        feet.append(Object.assign(document.createElement("span"), { textContent }));
      }
      document.body.append(feet);
    }`,
  });
  return true;
}
