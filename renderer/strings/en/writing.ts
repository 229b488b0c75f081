import type { writing as source } from "../ar/writing.ts";
import type { Complete } from "../complete.ts";

export const writing = {
  title: "Writing",
  textSize: "Text size on the paper",
  zoom: "Size of the whole window",
  percent: "{{value, number}}%",
  typewriter: "Keep the line being written in its place",
} as const satisfies Complete<typeof source>;
