import type { Exported } from "./exportedFiles.ts";
import { isThere, type Program } from "./programs.ts";
import { record } from "./table.ts";

/** Looks at some files with a program, where it is there. */
export async function look(
  files: readonly Exported[],
  program: Program,
  find: (file: Exported) => string[] | Promise<string[]>,
): Promise<void> {
  for (const file of files) {
    const { format, layout, name: piece } = file;
    record({ format, layout, piece, program, faults: isThere(program) ? await find(file) : null });
  }
}

/** The files of some formats. */
export function of(files: readonly Exported[], ...formats: string[]): Exported[] {
  return files.filter(({ format }) => formats.includes(format));
}
