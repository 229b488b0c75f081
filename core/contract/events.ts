import { z } from "zod";
import { commandIds } from "../commands/commands.ts";
import { libraryStateSchema } from "./rows.ts";

/** THE list of events the main process can send to the window. */
export const events = {
  "library.changed": z.strictObject({}),
  "library.state": libraryStateSchema,
  /**
   * Others did something to the file of a piece that is open here. `back`: a file that was `gone` is
   * there again, perhaps under another name, and holds what it held.
   */
  "article.outside": z.strictObject({ id: z.string(), change: z.enum(["changed", "gone", "back"]) }),
  /** A command given in the native menu. */
  command: z.strictObject({ id: z.enum(commandIds) }),
  /** Files were given to the program from outside; the call `files.given` takes them. */
  "files.waiting": z.strictObject({}),
  /** Which other machines have a piece open that is open here. */
  "article.elsewhere": z.strictObject({
    id: z.string(),
    others: z.array(z.strictObject({ name: z.string(), since: z.string() })),
  }),
  /** A layout of the library's own came, went or changed, in its look or in what is wrong with it. */
  "layouts.changed": z.strictObject({}),
  /** A choice could not be written to the disk; it holds until the program ends. */
  "settings.unwritten": z.strictObject({}),
  /** The window is about to close: save, then answer with the call `window.close`. */
  "window.closing": z.strictObject({}),
  /** Long work goes on; `done` of `total` steps. `total` 0 means the end is not known. */
  progress: z.strictObject({ task: z.string(), done: z.int(), total: z.int() }),
} as const satisfies Record<string, z.ZodType>;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<N extends EventName> = z.output<Events[N]>;
