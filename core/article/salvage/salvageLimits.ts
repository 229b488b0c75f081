import { jsonLimits } from "../guardJson.ts";

/** More than any piece has, and little enough for what was salvaged to be read again as an article. */
export const salvageLimits = {
  /** UTF-16 units. */
  text: 5_000_000,
  values: jsonLimits.nodes / 4,
  blocks: 50_000,
  lines: 100_000,
  /** Less than files may have, because what lies loose goes into a body. */
  depth: jsonLimits.depth - 8,
} as const;
