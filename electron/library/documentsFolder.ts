import { isAbsolute, join } from "node:path";
import type { Disk } from "./disk.ts";

export interface Machine {
  disk: Disk;
  env: Record<string, string | undefined>;
  /** The user's home folder. */
  home: string;
}

/** A line of user-dirs.dirs; the value is in double quotes, as a shell would read it. */
const line = /^\s*XDG_DOCUMENTS_DIR\s*=\s*"((?:[^"\\]|\\.)*)"/m;

/**
 * The user's documents, as Electron finds them too: on Linux by xdg-user-dirs, where the folder may
 * have an Arabic name, else ~/Documents.
 */
export async function documentsFolder({ disk, env, home }: Machine): Promise<string> {
  const standard = join(home, "Documents");
  const config = join(env.XDG_CONFIG_HOME || join(home, ".config"), "user-dirs.dirs");
  try {
    const found = line.exec(new TextDecoder().decode(await disk.readFile(config)))?.[1];
    const folder = found?.replace(/^\$HOME(?=\/|$)/, () => home).replace(/\\(.)/g, "$1");
    return folder !== undefined && isAbsolute(folder) ? folder : standard;
  } catch {
    // Not there on macOS, Windows and bare machines: the standard name is right.
    return standard;
  }
}
