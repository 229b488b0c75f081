/** A picture that came along with a file, or lies in the folder beside it. */
export type Attachment = { bytes: Uint8Array } | { beside: string };

/** More pictures than any story has; those after them are left out. */
export const mostAttachments = 200;

const prefix = "attachment:";

/**
 * Gathers the pictures of a file while it is read. Until they are in the library, their blocks name them by
 * a `source` that no file can bring: of addresses only http and https become one.
 */
export class Attachments {
  readonly list: Attachment[] = [];

  /** The `source` that stands for a picture; null where there are too many. */
  add(attachment: Attachment): string | null {
    if (this.list.length >= mostAttachments) return null;
    this.list.push(attachment);
    return `${prefix}${this.list.length - 1}`;
  }
}

/** Which picture a `source` stands for; null for an address. */
export function attachmentAt(source: string | undefined): number | null {
  return source?.startsWith(prefix) ? Number(source.slice(prefix.length)) : null;
}
