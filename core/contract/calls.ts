import { z } from "zod";
import { copyKinds } from "../exporting/clipboard/copyKinds.ts";
import { exportFormatNames } from "../exporting/exportFormats.ts";
import { exportNoteCodes } from "../exporting/exportNotes.ts";
import { exportOptionsSchema } from "../exporting/exportOptions.ts";
import { allOmissions } from "../exporting/leftOut.ts";
import { droppedCodes } from "../importing/dropped.ts";
import { papers } from "../settings/paper.ts";
import { settingsPatchSchema, settingsSchema } from "../settings/settings.ts";
import { errorCodes } from "./errors.ts";
import { layoutRowSchema } from "./layouts.ts";
import { addedPictureSchema } from "./media.ts";
import { articleText, draftSchema, openedSchema } from "./opened.ts";
import { libraryStateSchema, listQuerySchema, pageSchema, rowSchema } from "./rows.ts";
import { askedReasonSchema, versionRowSchema } from "./versions.ts";

const nothing = z.strictObject({});
const id = z.strictObject({ id: z.string().min(1).max(200) });

const oneArticle = z.strictObject({ article: articleText });

const oneVersion = z.strictObject({ id: z.string().min(1).max(200), version: z.string().min(1).max(200) });

const importOutcome = z.strictObject({
  /** Articles made, in the order of the files. */
  imported: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** The file was damaged: this is what could still be read in it. */
      salvaged: z.boolean(),
      /** How many of its pictures did not come with it, or not whole. */
      missingPictures: z.int().min(0),
      /** What the file has and the article has not, or has in another form. */
      dropped: z.array(z.strictObject({ code: z.enum(droppedCodes), count: z.int().min(1) })),
    }),
  ),
  failed: z.array(z.strictObject({ name: z.string(), code: z.enum(errorCodes) })),
  cancelled: z.boolean(),
});

/** What is to be known of an exported file. */
const exportReport = {
  /** What the format has no place for, or what was kept out on purpose. */
  leftOut: z.array(z.enum(allOmissions)),
  notes: z.array(z.strictObject({ code: z.enum(exportNoteCodes), text: z.string() })),
};

const exportOrder = oneArticle.extend({ format: z.enum(exportFormatNames), options: exportOptionsSchema });

const exportOutcome = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("cancelled") }),
  z.strictObject({
    state: z.literal("done"),
    /** Names this export for `export.open` and `export.reveal`. */
    token: z.string(),
    fileName: z.string(),
    ...exportReport,
    /** How many blocks were read back and compared. */
    blocks: z.int(),
  }),
]);

const startReply = z.strictObject({
  settings: settingsSchema,
  library: libraryStateSchema,
  page: pageSchema,
  /** The piece that was open last, or on the first start the sample. */
  opened: openedSchema.nullable(),
  platform: z.string(),
  /** Whether, and with what, damaged settings were made good at this start. */
  settingsHealed: z.enum(["no", "last-good", "defaults"]),
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
  /** Makes a piece; where the library cannot take its file, it begins without one (`base` null). */
  "article.create": { input: nothing, output: openedSchema },
  /** `whole` opens a piece as it is, although that stopped the program before. */
  "article.open": {
    input: z.strictObject({ id: z.string().min(1).max(200), whole: z.boolean() }),
    output: openedSchema,
  },
  /** The piece is on screen: opening it did not stop the program. */
  "article.shown": { input: id, output: nothing },
  /** What a piece's file holds now, without taking it up. */
  "article.peek": { input: id, output: oneArticle },
  /**
   * Saves a state. `base` is the seq of the last state known to be in the file, null where there is no
   * file yet. `explained`: a gesture since the last save says why text went. `recreate`: the file may
   * be made again where it was deleted.
   */
  "article.save": {
    input: z.strictObject({
      article: articleText,
      base: z.int().min(0).nullable(),
      explained: z.boolean(),
      recreate: z.boolean(),
    }),
    output: z.strictObject({
      seq: z.int(),
      /** ISO 8601. */
      savedAt: z.string(),
      /** The copy that kept what another program had written meanwhile. */
      conflictCopy: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    }),
  },
  /** Writes a state that cannot be saved in its place to a file of the journalist's choice. */
  "article.saveElsewhere": { input: oneArticle, output: z.strictObject({ saved: z.boolean() }) },
  /** Left by the journalist: gets its final name, or goes without a trace where nothing was written. */
  "article.close": { input: id, output: nothing },
  /** The journalist lets a piece go whose file is gone; nothing is made again. */
  "article.letGo": { input: id, output: nothing },
  /** Makes a new piece of what can still be read in a damaged file, which stays as it is. */
  "article.salvage": { input: id, output: id },
  "article.delete": { input: id, output: z.strictObject({ binId: z.string() }) },
  "article.restore": { input: z.strictObject({ binId: z.string().min(1).max(200) }), output: id },
  /** Removes everything in the bin for good; names what could not be removed. */
  "bin.empty": { input: nothing, output: z.strictObject({ count: z.int(), failed: z.array(z.string()) }) },
  /** Removes one piece in the bin for good. */
  "bin.remove": { input: z.strictObject({ binId: z.string().min(1).max(200) }), output: nothing },
  "article.reveal": { input: id, output: nothing },
  /** Keeps a state beside its file; answers when it is durable. `base` as in `article.save`. */
  "recovery.keep": {
    input: z.strictObject({
      id: z.uuid(),
      seq: z.int().min(0),
      base: z.int().min(0).nullable(),
      article: articleText,
    }),
    output: nothing,
  },
  /** The texts kept aside that are not in their files; `article.open` opens one. */
  "recovery.list": { input: nothing, output: z.strictObject({ drafts: z.array(draftSchema) }) },
  /** Puts such a text aside; for 30 days it can be fetched back. */
  "recovery.discard": { input: id, output: nothing },
  "recovery.fetchBack": { input: id, output: nothing },
  "versions.list": { input: id, output: z.strictObject({ versions: z.array(versionRowSchema) }) },
  "versions.read": { input: oneVersion, output: oneArticle },
  /** Keeps a state; where the newest version holds it already, that one gets the name. */
  "versions.keep": {
    input: z.strictObject({ article: articleText, reason: askedReasonSchema, name: z.string().max(200) }),
    output: versionRowSchema,
  },
  /** "" takes a version's name away. */
  "versions.name": { input: oneVersion.extend({ name: z.string().max(200) }), output: nothing },
  /** Erases every version of a piece; answers how many there were. */
  "versions.erase": { input: id, output: z.strictObject({ count: z.int() }) },
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
  /**
   * Takes the files that the program was started with, or given since: those of the library are to be
   * shown, the others are imported.
   */
  "files.given": { input: nothing, output: importOutcome.extend({ shown: z.array(z.string()) }) },
  /** Asks for a picture's file and takes it into the library; null where none was chosen. */
  "media.choose": { input: nothing, output: z.strictObject({ picture: addedPictureSchema.nullable() }) },
  /** Takes in a picture that was dropped or pasted, by its bytes. */
  "media.add": { input: z.strictObject({ bytes: z.instanceof(Uint8Array) }), output: addedPictureSchema },
  /**
   * The page as it would be exported: its text, and where a frame finds it. `layout` answers which one was
   * used, where none was chosen or the chosen one is not there.
   */
  "preview.render": {
    input: oneArticle.extend({ options: exportOptionsSchema }),
    output: z.strictObject({ url: z.string(), page: z.string(), layout: z.string() }),
  },
  "export.run": { input: exportOrder, output: exportOutcome },
  /**
   * Exports the pieces that the list has for these words and status, all of them or those of the ids, into a
   * folder that is asked for. How far it is comes as `progress`, and `task.cancel` stops it.
   */
  "export.many": {
    input: listQuerySchema.pick({ words: true, status: true }).extend({
      ids: z.array(rowSchema.shape.id).max(100_000).nullable(),
      format: z.enum(exportFormatNames),
      options: exportOptionsSchema,
    }),
    output: z.discriminatedUnion("state", [
      z.strictObject({ state: z.literal("cancelled") }),
      z.strictObject({
        state: z.literal("done"),
        /** Names the folder for `export.open`. */
        token: z.string(),
        /** How many were asked for. */
        total: z.int(),
        exported: z.int(),
        /** How many of them have something to be known of, such as an embargo. */
        noted: z.int(),
        failed: z.array(z.strictObject({ name: z.string(), code: z.enum(errorCodes) })),
        /** True where the journalist ended it before its end. */
        stopped: z.boolean(),
      }),
    ]),
  },
  /** What a file would leave out and what is to be known of it, without making one. */
  "export.foresee": { input: exportOrder, output: z.strictObject(exportReport) },
  /**
   * The pages of a piece as PDF bytes, as `export.run` would write them now. `task` names the work for `task.cancel`.
   */
  "print.pages": {
    input: oneArticle.extend({ task: z.uuid(), paper: z.enum(papers), layout: exportOptionsSchema.shape.layout }),
    output: z.strictObject({ pdf: z.instanceof(Uint8Array) }),
  },
  /** Prints on paper, asking with the system's dialog. */
  "print.run": {
    input: oneArticle.extend({ paper: z.enum(papers), layout: exportOptionsSchema.shape.layout }),
    output: z.strictObject({ state: z.enum(["printed", "cancelled"]) }),
  },
  "export.copy": { input: oneArticle.extend({ as: z.enum(copyKinds) }), output: nothing },
  "export.open": { input: z.strictObject({ token: z.string().max(100) }), output: nothing },
  "export.reveal": { input: z.strictObject({ token: z.string().max(100) }), output: nothing },
  "layouts.list": { input: nothing, output: z.strictObject({ layouts: z.array(layoutRowSchema) }) },
  /** Makes a layout of the library's own from any other, and shows its files. */
  "layouts.copy": { input: id, output: id },
  "settings.set": { input: settingsPatchSchema, output: settingsSchema },
  "link.open": { input: z.strictObject({ href: z.string().max(8192) }), output: nothing },
  /** Pastes where the caret of the window is, as its menu would. */
  "text.paste": { input: z.strictObject({ plain: z.boolean() }), output: nothing },
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
