import type { importing as source } from "../ar/importing.ts";
import type { Complete } from "../complete.ts";

export const importing = {
  dropTitle: "Drop the files to import them",
  dropText: "Text files in any Arabic encoding, an article each. Pictures go onto the text of an article",
  imported_one: "{{count, number}} article imported",
  imported_other: "{{count, number}} articles imported",
  failed_one: "{{count, number}} file could not be imported",
  failed_other: "{{count, number}} files could not be imported",
  salvaged: "{{list}} is damaged; what could be read of its text was extracted. No file was touched.",
  missingPictures_one: "{{count, number}} picture did not come whole with {{list}}. Its caption is in its place.",
  missingPictures_other:
    "{{count, number}} pictures did not come whole with {{list}}. Their captions are in their places.",
  cancelled: "The import was stopped. What came in before that stays in the list.",
  andMore_one: "and {{count, number}} more file",
  andMore_other: "and {{count, number}} more files",
} as const satisfies Complete<typeof source>;
