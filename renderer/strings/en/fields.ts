import type { fields as source } from "../ar/fields.ts";
import type { Complete } from "../complete.ts";

export const fields = {
  strip: "Article details",
  panel: "All details",
  kickerPlaceholder: "Kicker",
  headlinePlaceholder: "Write the headline",
  deckPlaceholder: "Deck or summary shown under the headline",
  sectionPlaceholder: "Choose a section",
  noSection: "No section",
  agenciesPlaceholder: "Add a source",
  datelinePlaceholder: "Example: Baghdad",
  bylinePlaceholder: "Add a name",
  keywordsPlaceholder: "Add a keyword",
  edNotePlaceholder: "Neither published nor exported: for the desk only",
  edNoteHint: "This note appears in no export.",
  tokensHint: "Separate with a comma or Enter",
  editSections: "Edit the section list…",
  editAgencies: "Edit the agency list…",
  headlineLength_one: "{{count, number}} letter",
  headlineLength_other: "{{count, number}} letters",
  setAside: {
    title_one: "One line that came with the text was removed",
    title_other: "{{count, number}} lines that came with the text were removed",
    restore: "Put back",
    restoreLine: "Put back the line {{name, quoted}}",
    dismiss: "Hide",
  },
  pasted: "The pasted text was spread over headline, details and body",
  source: "Source: {{list}}",
  pasteRaw: "Paste as it is",
} as const satisfies Complete<typeof source>;
