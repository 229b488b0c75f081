import type { tables as source } from "../ar/tables.ts";
import type { Complete } from "../complete.ts";

export const tables = {
  tools: "Table tools",
  more: "More table tools",
  sizes: "Table size",
  size: "Rows: {{rows}}, columns: {{columns}}",
} as const satisfies Complete<typeof source>;
