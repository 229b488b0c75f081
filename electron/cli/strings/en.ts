import { exportFormatNames } from "../../../core/exporting/exportFormats.ts";
import type { DroppedCode } from "../../../core/importing/dropped.ts";
import type { CliStrings } from "./ar.ts";

const names = (formats: readonly string[]) => formats.join(", ");

const dropped: Record<DroppedCode, string> = {
  urgent: "“Urgent” before the headline, now a mark of the article",
  pictures: "pictures that cannot be read or added; their places are kept",
  "remote-pictures": "pictures that are not with the file; their places are kept",
  embeds: "videos and frames, left out",
  forms: "forms, of which the text is kept",
  hidden: "hidden texts, left out",
  page: "lines of the page around the story, left out",
  links: "links that may not be followed; their text is kept",
  comments: "comments, left out",
  changes: "tracked changes, taken as accepted",
  footnotes: "notes, moved to the end of the text",
  margins: "headers and footers, left out",
  objects: "charts, equations and objects, of which the words are kept",
  markup: "pieces of HTML, of which the text is kept",
  entries: "entries without a field, put among the lines set aside",
  structure: "tangled parts, of which the words are kept without their form",
};

export const en: CliStrings = {
  language: "en",
  errors: {
    "bad-request": "The request was not understood; nothing was changed.",
    "not-found": "There is nothing here by that name. Check the name and path.",
    gone: "The article's file was deleted outside Midad and was not created again.",
    conflict: "The name is taken; what is there was not overwritten.",
    denied: "Access is not allowed. Nothing was changed.",
    "disk-full": "The disk is full, so it was not written. What was there before is intact.",
    "read-only": "It is read-only, so it was not written.",
    "offline-library": "The library folder cannot be reached.",
    damaged: "The article is damaged and cannot be read. It was left as it is.",
    "nothing-to-salvage": "The file is damaged and holds no text to extract. It was left as it is.",
    "newer-version": "It was written by a newer Midad. Update the program to read it.",
    "not-article": "It is not a Midad article. If it is a text, import it first.",
    "not-text": "It is not a readable text, so it was not imported.",
    "not-document": "The Word file is damaged or holds what Word does not write; nothing in it was opened.",
    "unsupported-document": "This kind of document is not read (doc, PDF, RTF, ODT). Save it as docx or HTML.",
    "too-complex": "It took longer to read than any file should, so it was stopped and not imported.",
    empty: "It is empty, so there is nothing to import.",
    "too-large": "It is larger than what is read, so it was not imported.",
    "not-image": "It is not a readable picture.",
    "svg-image": "SVG drawings are not added to articles.",
    "image-too-large": "The picture is larger than what is read.",
    "layout-broken":
      "There is an error in the files of its layout, so it was not exported. Name the layout with --layout to be told where.",
    "export-check": "Read back after writing, the file did not match its article, so it was not kept.",
    "needs-window": "A PDF is printed by the program's window: export it there, or choose another format here.",
    "needs-card": "Only a card, which has a size, becomes a picture; this layout is as long as its text.",
    "print-failed": "The pages were not finished, so nothing was written.",
    "bad-pack": "The pack is damaged or holds what no pack holds; nothing in it was opened.",
    "not-ninjs": "This JSON file is no news item in ninjs, so it was not imported.",
    "pack-too-large": "The pack is larger than 256 MB or holds more than 2,000 pictures.",
    io: "The disk could not be read or written.",
    internal: "An unexpected error in Midad.",
  },
  omissions: {
    headline: "headline",
    section: "section",
    summary: "summary",
    genre: "genre",
    keywords: "keywords",
    urgency: "urgency",
    publishedAt: "time of publication",
    slug: "slug",
    publication: "publication",
    edNote: "note to the editor",
    links: "addresses of links",
    marks: "bold, italic and the like",
    pictures: "pictures",
    kicker: "kicker",
    deck: "deck",
    byline: "byline",
    agencies: "agency or source",
    body: "text",
  },
  notes: {
    embargo: (until) => `Warning: the piece is under embargo until ${until}`,
    "no-headline": () => "Warning: the piece has no headline",
    "no-address": () =>
      "The addresses of the page or its pictures on the web are not known and were left out of its data",
    "unsafe-link": (text) => `Warning: a link whose address may not be published; its text was kept: ${text}`,
    "missing-picture": (text) => `Warning: a picture is not with the file: ${text}`,
    "no-alt": (text) => `Warning: a picture without alternative text: ${text}`,
    "undecoded-picture": (text) =>
      `Warning: a picture that could not be decoded kept its size and lost its metadata: ${text}`,
    "unknown-block": (text) => `Warning: a part written by a newer version; its text was kept: ${text}`,
    "open-mark": (text) => `Warning: something is still to be filled in or checked: ${text}`,
  },
  statuses: { draft: "draft", review: "review", ready: "ready", exported: "exported" },
  about: (name, why) => `${name}: ${why}`,
  isFolder: "It is a folder, not a file.",
  setAside: (lines) => `lines of the site were set aside: ${lines.join(", ")}`,
  dropped: (list) =>
    `not everything came in as it was: ${list.map(({ code, count }) => `${dropped[code]} (${count})`).join("; ")}`,
  salvaged: "the file is damaged; what could be read of its text was extracted",
  missingPictures: (count) => `pictures that did not come whole with the article: ${count}; their captions were kept`,
  lostLetters: "the text has \ufffd in the place of lost letters: look it over",
  leftOut: (fields) => `not in the file: ${fields.join(", ")}`,
  unknownCommand: (name) => `Unknown command: ${name}`,
  unknownOption: (name) => `Unknown option: --${name}`,
  needsValue: (name) => `--${name} needs a value`,
  takesNoValue: (name) => `--${name} takes no value`,
  noFiles: "No file was named",
  noFilesExpected: (name) => `Not expected here: ${name}`,
  unknownFormat: (format) => `Unknown format: ${format} (${names(exportFormatNames)})`,
  unknownLayout: (name, known) => `Unknown layout: ${name} (${known.join(", ")}, or the folder of one)`,
  unknownValue: (option, value, known) => `Unknown value of --${option}: ${value} (${known.join(" or ")})`,
  unknownLanguage: (language) => `Unknown language: ${language} (ar or en)`,
  unknownPublication: (name, known) =>
    known.length === 0
      ? `Unknown publication: ${name}. There are none in Midad's settings`
      : `Unknown publication: ${name} (${known.join(", ")})`,
  stopped: (done, all) => `stopped after ${done} of ${all}. What was written is whole; the rest was not touched.`,
  oneToStdout: "Only one piece can be written to standard output",
  seeHelp: "For help: midad --help",
  help: `Midad without a window.

  midad import FILE… [--library DIR]
      Imports texts (UTF-8, UTF-16 or Windows-1256) or .midad and .midadz articles into the
      library and prints the path of each new article. Word documents (docx), saved web pages
      (html), Markdown (md) and ninjs items (json), too; what did not come in as it was is told.

  midad export PIECE.midad|DIR… [--format FORMAT] [--layout ID|DIR]
      [--publication NAME] [--fonts] [--pictures beside|inside] [--picture-format webp|jpg]
      [--metadata none|credit|all] [--out DIR|-] [--force]
      Exports articles, or all in a folder, as whole pages (html, the default) or in another
      format; reads each file back, compares it with its article, and prints its path.
      --format   ${names(exportFormatNames.slice(0, 8))}
                 ${names(exportFormatNames.slice(8))}
      --layout   the page's layout: one of Midad's or of the piece's library, or a folder with
                 the files of one; else the one for the kind of piece
      --publication  one of the publications in Midad's settings, for addresses on the web and
                 names of months; else the one of each piece
      --fonts    the page carries the fonts that its layout names
      --out -    to standard output (one piece)
      --pictures         in a folder beside the page (beside, the default) or inside it
      --picture-format   what photographs become: webp (the default) or jpg
      --metadata         what stays of the pictures' metadata: nothing (none, the default),
                         description and rights (credit), or everything, with the place
                         and the serial numbers (all)
      --force    overwrites an earlier file of the same name; else the name gets a number

  midad list [--library DIR] [--json]
      Lists the articles, newest first: time, status, section, headline, file.

  --lang ar|en    language of the messages; else from LC_ALL, LC_MESSAGES or LANG
  -h, --help      this page

The library, where none is named: Midad in the documents folder.
Exit codes: 0 all done, 1 some files failed, 2 not understood, 3 the library cannot be reached,
130 stopped.
`,
};
