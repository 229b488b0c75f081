import type { errors as source } from "../ar/errors.ts";
import type { Complete } from "../complete.ts";

export const errors = {
  "bad-request":
    "The program did not accept this request; nothing in your articles changed. Try again, and restart Midad if it happens again.",
  "not-found":
    "The file is no longer in its place: it may have been moved or deleted outside Midad. Nothing else changed. Look for it in the bin.",
  gone: "The article's file was deleted or moved outside Midad, and it is not created again without your word. Your text is here and in a kept draft. Create the file again or save elsewhere.",
  conflict:
    "The file was changed outside Midad after it was opened, so it was not overwritten. Your text is still here: save it elsewhere, then compare the two.",
  denied:
    "Midad has no permission to use this place. Nothing changed. Change the folder's permissions or choose another folder.",
  "disk-full":
    "The disk is full, so nothing new was written. The previous version of the file is safe. Free some space, then try again.",
  "read-only":
    "The file or folder is read-only, so nothing was written. What it holds is safe. Allow writing, or save elsewhere.",
  "offline-library":
    "The library folder cannot be reached now. What it holds was not touched. Reconnect the disk or network, or choose another folder.",
  damaged:
    "The file is damaged and cannot be read. It was left as it is and not overwritten. Extract what is left of its text from the article list, or put a backup in its place if you have one.",
  "nothing-to-salvage":
    "There is no readable text in this damaged file, so no article was created. The file is as it was. If you have a backup, put it in its place.",
  "newer-version": "This file was written by a newer Midad. It was not touched. Update the program to open it.",
  "not-article": "This file is not a Midad article. It was not touched. If it is text, import it from the File menu.",
  "not-text":
    "This file is not readable text, so it was not imported. The file is unchanged. Save it as text (txt), then import it again.",
  "not-document":
    "This Word file is damaged, or holds what Word does not write, so nothing in it was opened. The file is unchanged. Open it in Word, save a new docx copy, then import that.",
  "unsupported-document":
    "This kind of document is not read (old or password-locked Word files, PDF, RTF, ODT). The file is unchanged. Save it as docx or HTML, then import it.",
  "too-complex":
    "This file took too long to read, or has more parts than anybody writes, so it was stopped. Nothing changed. Copy its text and paste it into a new article.",
  empty: "The file is empty, so there is nothing to import. Nothing changed. Check that you chose the right file.",
  "too-large":
    "The file is larger than what is read (20 MB for text, 64 MB for an article). Nothing changed. Split it into smaller files, then try again.",
  "not-image":
    "This file is no picture of a kind that is read (JPEG, PNG, WebP, GIF, AVIF), or it is damaged, so it was not added. The file is unchanged. Save it as JPEG, then add it again.",
  "svg-image":
    "SVG drawings are documents that can carry code, so they are not added to articles. The file is unchanged. Save the drawing as PNG, then add it again.",
  "image-too-large":
    "The picture is larger than 50 MB, so it was not added. The file is unchanged. Make it smaller, then add it again.",
  "export-check":
    "The exported file was read back and did not match the article, so it was not accepted. The article itself is safe. Export again, or in another format.",
  "layout-broken":
    "There is an error in the files of this layout, so it is not used until it is mended. The article is safe. The preview panel shows where; or choose another layout.",
  "needs-window":
    "A PDF is printed by the program's window, and there is none here, so nothing was written. The article is safe. Export it from Midad's window, or in another format.",
  "needs-card":
    "Only a card, which has a size, becomes a picture; this layout is as long as its text, so nothing was written. The article is safe. Choose a card layout, then export again.",
  "print-failed":
    "The pages were not finished: the printing window stopped or took too long. The article is safe and nothing was written. Try again, and restart Midad if it happens again.",
  "bad-pack":
    "The pack is damaged, or holds what no Midad pack holds, so nothing in it was opened. The file is as it was, and nothing in your articles changed. Ask whoever sent it to send it again.",
  "not-ninjs":
    "This JSON file is no news item in ninjs, or it is damaged, so it was not imported. The file is unchanged. Ask whoever sent it for ninjs or plain text.",
  "pack-too-large":
    "The article and its pictures are larger than 256 MB, which is more than one pack carries. The article and its pictures are as they were. Make the pictures smaller or split the article, then try again.",
  io: "Reading from or writing to the disk failed. What was saved before is safe. Check that the disk is connected, then try again.",
  internal:
    "Something unexpected happened inside Midad. What was saved before is safe. Try again, and restart the program if it happens again.",
} as const satisfies Complete<typeof source>;
