/** What is wrong with an exported file. Holds no text: it goes to the log. */
export interface ExportProblem {
  what:
    | "count"
    | "kind"
    | "text"
    | "direction"
    /** A picture too few or too many, or one with another address, size or description; `at` counts pictures. */
    | "picture"
    /** The page's or wrapper's own language, direction, title, charset or style. */
    | "document"
    | "json-ld"
    /** The level or the marker of an item of a list, or the level of a heading; `at` counts these. */
    | "list"
    /** A link too few or too many, or one that leads elsewhere; `at` counts links. */
    | "link"
    /** The rows, merged cells, headings or direction of a table; `at` counts tables. */
    | "table"
    /** A field of the file's own data that is missing, added or says something else; `at` counts fields. */
    | "field"
    /** Markup that neither the exporter nor the layout writes. */
    | "foreign";
  /** The line it was first seen at, 0-based in reading order; 0 for the file as a whole. */
  at: number;
}
