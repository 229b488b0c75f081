import type { printing as source } from "../ar/printing.ts";
import type { Complete } from "../complete.ts";

export const printing = {
  title: "Print preview",
  close: "Close the preview",
  pages: "Pages",
  page: "Page {{at}} of {{total}}",
  pageOf_one: "One page",
  pageOf_other: "{{count, number}} pages",
  paper: "Paper",
  paperOfLayout: "The page's layout sets the paper: {{width}} × {{height}} mm.",
  zoom: "Zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit",
  fitPage: "Whole page",
  fitWidth: "Page width",
  percent: "{{percent}}%",
  print: "Print…",
  save: "Save PDF…",
  working: "Preparing the pages…",
  failed: "The pages were not prepared.",
  notPrinted: "The article was not printed.",
  printed: "The article was sent to the printer.",
  again: "Try again",
} as const satisfies Complete<typeof source>;
