/** What is wrong with an exported file. Holds no text: it goes to the log. */
export interface ExportProblem {
  what:
    | "count"
    | "kind"
    | "text"
    | "direction"
    /** A picture too few or too many, or one with another address, size or description; `at` counts pictures. */
    | "picture"
    /** The page's or wrapper's own language, direction, title or charset. */
    | "document"
    | "json-ld"
    /** A field of the file's own data that is missing, added or says something else; `at` counts fields. */
    | "field"
    /** Markup that the exporter never writes. */
    | "foreign";
  /** The line it was first seen at, 0-based in reading order; 0 for the file as a whole. */
  at: number;
}
