import type { importing as source } from "../ar/importing.ts";
import type { Complete } from "../complete.ts";

export const importing = {
  dropTitle: "Drop the files to import them",
  dropText:
    "Word documents, saved web pages, Markdown, text files, ninjs items and midad or midadz articles, an article each. Pictures go onto the text of an article",
  imported_one: "{{count, number}} article imported",
  imported_other: "{{count, number}} articles imported",
  failed_one: "{{count, number}} file could not be imported",
  failed_other: "{{count, number}} files could not be imported",
  salvaged: "{{list}} is damaged; what could be read of its text was extracted. No file was touched.",
  missingPictures_one: "{{count, number}} picture did not come whole with {{list}}. Its caption is in its place.",
  missingPictures_other:
    "{{count, number}} pictures did not come whole with {{list}}. Their captions are in their places.",
  changed: "Not everything in {{list}} came in as it was. The file itself was not touched.",
  dropped: {
    urgent: "“Urgent” before the headline, now a mark of the article that its details show",
    pictures: "pictures that cannot be read or added; their places are kept ({{number, number}})",
    "remote-pictures": "pictures that are not with the file; their places are kept ({{number, number}})",
    embeds: "videos and frames, left out ({{number, number}})",
    forms: "forms, of which the text is kept ({{number, number}})",
    hidden: "hidden texts, left out ({{number, number}})",
    page: "lines of the page around the story, left out ({{number, number}})",
    links: "links that may not be followed; their text is kept ({{number, number}})",
    comments: "comments, left out ({{number, number}})",
    changes: "tracked changes, taken as accepted ({{number, number}})",
    footnotes: "notes, moved to the end of the text ({{number, number}})",
    margins: "headers and footers, left out ({{number, number}})",
    objects: "charts, equations and objects, of which the words are kept ({{number, number}})",
    markup: "pieces of HTML, of which the text is kept ({{number, number}})",
    entries: "entries without a field, put among the lines set aside ({{number, number}})",
    structure: "tangled parts, of which the words are kept without their form ({{number, number}})",
  },
  cancelled: "The import was stopped. What came in before that stays in the list.",
  andMore_one: "and {{count, number}} more file",
  andMore_other: "and {{count, number}} more files",
} as const satisfies Complete<typeof source>;
