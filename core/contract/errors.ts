import { z } from "zod";

/**
 * Every way a call can fail. The list is closed: each code has a sentence in both languages that
 * says what happened, what is safe and what to do.
 */
export const errorCodes = [
  "bad-request",
  "not-found",
  "gone",
  "conflict",
  "denied",
  "disk-full",
  "read-only",
  "offline-library",
  "damaged",
  "nothing-to-salvage",
  "newer-version",
  "not-article",
  "not-text",
  "not-document",
  "unsupported-document",
  "too-complex",
  "empty",
  "too-large",
  "not-image",
  "svg-image",
  "image-too-large",
  "export-check",
  "layout-broken",
  "needs-window",
  "needs-card",
  "print-failed",
  "bad-pack",
  "not-ninjs",
  "pack-too-large",
  "io",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const failureSchema = z.strictObject({
  code: z.enum(errorCodes),
  /** A file's or folder's name to show in the sentence, never a path to act on. */
  name: z.string().max(1000).optional(),
});
export type Failure = z.infer<typeof failureSchema>;

/** An expected failure on its way to the journalist. `message` is English, for the log. */
export class MidadError extends Error {
  readonly failure: Failure;

  constructor(code: ErrorCode, message: string, name?: string) {
    super(message);
    this.name = "MidadError";
    this.failure = name === undefined ? { code } : { code, name };
  }
}

/** What a call comes back as: Electron drops all but `message` of a thrown error, so none is thrown. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };
