import type { exporting as source } from "../ar/exporting.ts";
import type { Complete } from "../complete.ts";

export const exporting = {
  button: "Export",
  menu: "Export formats",
  html: "HTML page",
  htmlHint: "A whole page any browser opens",
  fragment: "Fragment for the CMS",
  fragmentHint: "The article alone, without style",
  text: "Plain text",
  textHint: "Plain lines without tags",
  ninjs: "ninjs 2.2 item",
  ninjsHint: "JSON for agency and newsroom systems",
  pack: "Send with pictures",
  packHint: "A midadz file a colleague opens in Midad",
  copy: "Copy for the CMS",
  copyHint: "To the clipboard, as HTML and text",
  done: "Exported: {{name, quoted}}",
  copied: "Copied, ready to paste into the CMS",
  picturesStay:
    "Captions are with it, pictures are not: upload them to the CMS, or export the fragment with its pictures beside it.",
  open: "Open",
  reveal: "Show in folder",
  leftOut: "Left out of the file: {{list}}",
  note: {
    embargo: "The article is under embargo until {{text}}.",
    "no-headline": "The article has no headline; a stand-in names the file.",
    "no-address": "The page's published address is not known, so its data carries none.",
    "unsafe-link": "A link with an address that may not be published lost it and kept its text: {{text, quoted}}",
    "missing-picture": "A picture is not with the file, since its own file is not there: {{text, quoted}}",
    "unknown-block": "A block this version does not know was written as paragraphs: {{text, quoted}}",
    "open-mark": "Something is still to be filled in or checked: {{text, quoted}}",
  },
  failed: "The article was not exported.",
  copyFailed: "The article was not copied.",
} as const satisfies Complete<typeof source>;
