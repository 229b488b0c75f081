import type { editor as source } from "../ar/editor.ts";
import type { Complete } from "../complete.ts";

export const editor = {
  label: "Article text",
  placeholder: "Write here, or paste a whole story",
  kept: "Written by a newer Midad, kept as it is",
  pasteTooLarge: "What you copied is too large to paste, and none of it was. Import it from a file.",
  toolbar: "Text tools",
  blockMenu: "Kind of paragraph",
  blockMenuNow: "Kind of paragraph: {{block}}",
  marks: "Words",
  blocks: "Paragraphs",
  directions: "Paragraph direction",
  history: "Undo and redo",
  link: "Link",
  linkAddress: "Link address",
  linkAdd: "Add link",
  linkChange: "Save link",
  linkOpen: "Open",
  linkRemove: "Remove",
  linkRefused: "This is not an address that can be opened. Type that of a site or a mailbox.",
} as const satisfies Complete<typeof source>;
