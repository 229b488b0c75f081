import { type ExportFormat, exportFormatNames } from "../../../core/exporting/exportFormats.ts";
import {
  defaultExportOptions,
  type ExportOptions,
  exportOptionsSchema,
} from "../../../core/exporting/exportOptions.ts";
import { readOptions } from "../readOptions.ts";
import type { CliStrings } from "../strings/ar.ts";
import { UsageError } from "../usageError.ts";

const exportChoices = exportOptionsSchema.shape;

const optionTable = {
  format: { type: "string" },
  layout: { type: "string" },
  fonts: { type: "boolean" },
  out: { type: "string" },
  publication: { type: "string" },
  pictures: { type: "string" },
  "picture-format": { type: "string" },
  metadata: { type: "string" },
  force: { type: "boolean" },
} as const;

/** What a command line asks to be exported, and how. Plain data: it is handed to other threads. */
export interface ExportPlan {
  format: ExportFormat;
  /** As typed. */
  layout: string | undefined;
  /** As typed. */
  publication: string | undefined;
  /** The folder, or `-` for standard output. */
  out: string;
  force: boolean;
  choices: ExportOptions;
  files: string[];
}

function oneOf<Value extends string>(name: string, known: readonly Value[], asked: string, say: CliStrings): Value {
  const value = known.find((one) => one === asked);
  if (value === undefined) throw new UsageError(say.unknownValue(name, asked, known));
  return value;
}

/** @throws UsageError */
export function exportPlan(args: readonly string[], say: CliStrings): ExportPlan {
  const { options, files } = readOptions(args, optionTable, say);
  const { format: asked = "html", layout, fonts = false, out = ".", force = false } = options;
  const { pictures, "picture-format": pictureFormat, metadata, publication } = options;
  const format = exportFormatNames.find((known) => known === asked);
  if (!format) throw new UsageError(say.unknownFormat(asked));
  const choices: ExportOptions = {
    // Looked for by the command itself, which knows where the pieces lie.
    layout: null,
    fonts,
    pictures: oneOf("pictures", exportChoices.pictures.options, pictures ?? defaultExportOptions.pictures, say),
    pictureFormat: oneOf(
      "picture-format",
      exportChoices.pictureFormat.options,
      pictureFormat ?? defaultExportOptions.pictureFormat,
      say,
    ),
    metadata: oneOf("metadata", exportChoices.metadata.options, metadata ?? defaultExportOptions.metadata, say),
  };
  if (files.length === 0) throw new UsageError(say.noFiles);
  return { format, layout, publication, out, force, choices, files };
}
