import { z } from "zod";
import { layoutUses } from "../exporting/layouts/layout.ts";
import { layoutProblemSchema } from "../exporting/layouts/layoutProblem.ts";

/** A layout as the window offers it. */
export const layoutRowSchema = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.strictObject({ ar: z.string(), en: z.string() }),
  for: z.enum(layoutUses),
  /** CSS px, of a card. */
  size: z.strictObject({ width: z.int(), height: z.int() }).nullable(),
  /** True for one of the library's own. */
  own: z.boolean(),
  /** What is wrong with its files; the last good state is used meanwhile. */
  problem: layoutProblemSchema.nullable(),
  /** False where there is no good state to use. */
  usable: z.boolean(),
});
export type LayoutRow = z.infer<typeof layoutRowSchema>;
