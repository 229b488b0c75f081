import { z } from "zod";
import { exportFormats } from "../exporting/exportFormats.ts";
import { exportNoteCodes } from "../exporting/exportNotes.ts";
import { omissions } from "../exporting/leftOut.ts";
import { settingsPatchSchema, settingsSchema } from "../settings/settings.ts";
import { errorCodes } from "./errors.ts";
import { libraryStateSchema, listQuerySchema, pageSchema } from "./rows.ts";

const nothing = z.strictObject({});
const id = z.strictObject({ id: z.string().min(1).max(200) });

/** An article as the text of its file: one string crosses between processes four times faster than an object. */
const articleText = z.string().max(64 * 1024 * 1024);
const oneArticle = z.strictObject({ article: articleText });

const importOutcome = z.strictObject({
  /** Articles made, in the order of the files. */
  imported: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  failed: z.array(z.strictObject({ name: z.string(), code: z.enum(errorCodes) })),
  cancelled: z.boolean(),
});

const exportOutcome = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("cancelled") }),
  z.strictObject({
    state: z.literal("done"),
    /** Names this export for `export.open` and `export.reveal`. */
    token: z.string(),
    fileName: z.string(),
    /** What the format has no place for, or what was kept out on purpose. */
    leftOut: z.array(z.enum(omissions)),
    notes: z.array(z.strictObject({ code: z.enum(exportNoteCodes), text: z.string() })),
    /** How many blocks were read back and compared. */
    blocks: z.int(),
  }),
]);

const startReply = z.strictObject({
  settings: settingsSchema,
  library: libraryStateSchema,
  page: pageSchema,
  /** The piece that was open last, or on the first start the sample. */
  article: articleText.nullable(),
  platform: z.string(),
  /** Set when damaged settings were put aside at this start. */
  settingsHealed: z.boolean(),
});

/**
 * THE list of calls the window can make. A call is added here and in the handlers of electron/ipc;
 * nothing else. Ids, never paths, come from the window.
 */
export const calls = {
  "app.start": { input: nothing, output: startReply },
  "library.list": { input: listQuerySchema, output: pageSchema },
  "library.choose": { input: nothing, output: z.strictObject({ changed: z.boolean(), library: libraryStateSchema }) },
  "library.retry": { input: nothing, output: libraryStateSchema },
  "article.create": { input: nothing, output: oneArticle },
  "article.open": { input: id, output: oneArticle },
  /** Saves a state. `base` is the seq of the last state known to be in the file. */
  "article.save": {
    input: z.strictObject({ article: articleText, base: z.int().min(0) }),
    output: z.strictObject({
      seq: z.int(),
      /** ISO 8601. */
      savedAt: z.string(),
      /** Name of the copy that kept what another program had written meanwhile. */
      conflictCopy: z.string().nullable(),
    }),
  },
  /** Writes a state that cannot be saved in its place to a file of the journalist's choice. */
  "article.saveElsewhere": { input: oneArticle, output: z.strictObject({ saved: z.boolean() }) },
  /** Left by the journalist: gets its final name, or goes without a trace where nothing was written. */
  "article.close": { input: id, output: nothing },
  "article.delete": { input: id, output: z.strictObject({ binId: z.string() }) },
  "article.restore": { input: z.strictObject({ binId: z.string().min(1).max(200) }), output: id },
  "article.reveal": { input: id, output: nothing },
  "import.choose": { input: nothing, output: importOutcome },
  "import.files": {
    input: z.strictObject({
      files: z
        .array(z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(500),
    }),
    output: importOutcome,
  },
  "preview.render": { input: oneArticle, output: z.strictObject({ url: z.string() }) },
  "export.run": {
    input: z.strictObject({ article: articleText, format: z.enum(exportFormats) }),
    output: exportOutcome,
  },
  "export.copy": { input: oneArticle, output: nothing },
  "export.open": { input: z.strictObject({ token: z.string().max(100) }), output: nothing },
  "export.reveal": { input: z.strictObject({ token: z.string().max(100) }), output: nothing },
  "settings.set": { input: settingsPatchSchema, output: settingsSchema },
  "link.open": { input: z.strictObject({ href: z.string().max(8192) }), output: nothing },
  "text.copy": { input: z.strictObject({ text: z.string().max(64 * 1024 * 1024) }), output: nothing },
  "task.cancel": { input: z.strictObject({ task: z.string().max(100) }), output: nothing },
  /** The answer to the event `window.closing`; `force` closes although something could not be saved. */
  "window.close": { input: z.strictObject({ saved: z.boolean(), force: z.boolean() }), output: nothing },
  "log.error": { input: z.strictObject({ message: z.string().max(20_000) }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<N extends CallName> = z.input<Calls[N]["input"]>;
export type CallOutput<N extends CallName> = z.output<Calls[N]["output"]>;
