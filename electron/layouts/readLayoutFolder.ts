import { join } from "node:path";
import {
  type LayoutFileName,
  type LayoutProblemCode,
  layoutFileNames,
} from "../../core/exporting/layouts/layoutProblem.ts";
import { type LayoutFiles, type ParsedLayout, parseLayout } from "../../core/exporting/layouts/parseLayout.ts";
import { type Disk, systemCode } from "../library/disk.ts";

/** Far larger than any layout, with a logo and fonts in it; in bytes, a file. */
const fileLimit = 4 * 1024 * 1024;

/** What was read of a layout's folder; the same `seen` means the same files. */
export interface ReadLayout {
  parsed: ParsedLayout;
  seen: string;
}

type ReadText = { ok: true; text: string | null } | { ok: false; code: LayoutProblemCode };

/** A link is not followed: it could put any file of this machine into every exported page. */
async function readText(disk: Disk, path: string): Promise<ReadText> {
  try {
    if ((await disk.lstat(path)).kind !== "file") return { ok: false, code: "unreadable-file" };
    const bytes = await disk.readFile(path, fileLimit);
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, code: "not-text" };
    const code = systemCode(error);
    if (code === "") throw error;
    return code === "ENOENT" ? { ok: true, text: null } : { ok: false, code: "unreadable-file" };
  }
}

/**
 * Reads a layout from its folder.
 * @param id the name it is to have
 */
export async function readLayoutFolder(disk: Disk, folder: string, id: string): Promise<ReadLayout> {
  const files: Record<LayoutFileName, string | null> = { "layout.json": null, "page.html": null, "style.css": null };
  for (const file of layoutFileNames) {
    const read = await readText(disk, join(folder, file));
    if (!read.ok) {
      const problem = { file, line: 0, code: read.code, what: "" };
      return { parsed: { ok: false, problem }, seen: JSON.stringify(problem) };
    }
    files[file] = read.text;
  }
  return { parsed: parseLayout(id, files satisfies LayoutFiles), seen: JSON.stringify(files) };
}
