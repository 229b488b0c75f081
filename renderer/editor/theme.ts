import type { EditorThemeClasses } from "lexical";
import styles from "./ArticleBody.module.css";
import tables from "./tables/tables.module.css";

const text = (name: string): string => styles[name] ?? "";

/** Classes for what has no element of its own in the editor. */
export const theme: EditorThemeClasses = {
  text: {
    italic: text("italic"),
    underline: text("underline"),
    strikethrough: text("strike"),
    underlineStrikethrough: text("underlineStrike"),
  },
  table: tables.table ?? "",
  tableCell: tables.cell ?? "",
  tableCellHeader: tables.header ?? "",
  tableCellSelected: tables.selected ?? "",
  tableSelection: tables.selecting ?? "",
  tableScrollableWrapper: tables.scroll ?? "",
  list: { nested: { listitem: text("nest") } },
};
