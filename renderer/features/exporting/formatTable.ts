import {
  Blocks,
  Braces,
  Code,
  CodeXml,
  FileCode,
  FileText,
  FileType,
  Globe,
  Image,
  Images,
  type LucideIcon,
  Package,
  Printer,
} from "lucide-react";
import type { CommandId } from "../../../core/commands/commands.ts";
import { type ExportFormat, exportFormatNames } from "../../../core/exporting/exportFormats.ts";

/** What a file is for; in this order they are listed. */
export const formatGroups = ["site", "reading", "exchange"] as const;
export type FormatGroup = (typeof formatGroups)[number];

interface FormatFace {
  group: FormatGroup;
  icon: LucideIcon;
  /** The command that exports to it at once, whose keys the menu shows. */
  command?: CommandId;
  /** Used so seldom that the menu leaves it to the dialog. */
  isRare?: true;
}

/** How each format is shown, wherever one is chosen. Its words are `exporting.<id>` and `exporting.<id>Hint`. */
export const formatTable: Record<ExportFormat, FormatFace> = {
  html: { group: "site", icon: Globe, command: "export.html" },
  fragment: { group: "site", icon: Code },
  wordpress: { group: "site", icon: Blocks, command: "export.wordpress" },
  markdown: { group: "reading", icon: FileCode, command: "export.markdown", isRare: true },
  docx: { group: "reading", icon: FileType, command: "export.docx" },
  pdf: { group: "reading", icon: Printer, command: "export.pdf" },
  text: { group: "reading", icon: FileText },
  pack: { group: "exchange", icon: Package, command: "export.pack" },
  ninjs: { group: "exchange", icon: Braces, command: "export.ninjs", isRare: true },
  nitf: { group: "exchange", icon: CodeXml, command: "export.nitf", isRare: true },
  newsml: { group: "exchange", icon: CodeXml, command: "export.newsml", isRare: true },
  png: { group: "site", icon: Image, isRare: true },
  png2x: { group: "site", icon: Images, isRare: true },
};

/** The formats of each group that has any. */
export const groupedFormats: readonly { group: FormatGroup; formats: ExportFormat[] }[] = formatGroups
  .map((group) => ({ group, formats: exportFormatNames.filter((name) => formatTable[name].group === group) }))
  .filter(({ formats }) => formats.length > 0);
