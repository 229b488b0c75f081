import { dirname, join } from "node:path";
import { MidadError } from "../../core/contract/errors.ts";
import type { Layout } from "../../core/exporting/layouts/layout.ts";
import type { ParsedLayout } from "../../core/exporting/layouts/parseLayout.ts";
import type { Disk } from "../library/disk.ts";
import { layoutsFolder } from "./ownLayouts.ts";
import { readLayoutFolder } from "./readLayoutFolder.ts";
import { shippedLayout } from "./shippedLayouts.ts";

/** For pieces named by their paths: the layouts of the library a piece lies in, that is of the folders above it, else the program's. */
export class LayoutsNear {
  readonly #disk: Disk;
  readonly #found = new Map<string, ParsedLayout | null>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /**
   * The layout of an id; null where there is none.
   * @param folder where the piece lies
   */
  async find(folder: string, id: string): Promise<ParsedLayout | null> {
    const key = JSON.stringify([folder, id]);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const shipped = shippedLayout(id);
    const found = (await this.#own(folder, id)) ?? (shipped ? { ok: true as const, layout: shipped } : null);
    this.#found.set(key, found);
    return found;
  }

  /** The first there is of these. @throws MidadError `layout-broken` where that one is */
  async first(folder: string, ids: readonly string[]): Promise<Layout> {
    for (const id of ids) {
      const found = await this.find(folder, id);
      if (found?.ok) return found.layout;
      if (found) throw new MidadError("layout-broken", `${id}: ${found.problem.code}`, id);
    }
    throw new MidadError("internal", "the program came without layouts");
  }

  async #own(folder: string, id: string): Promise<ParsedLayout | null> {
    if (!/^[^/\\.][^/\\]{0,199}$/.test(id)) return null;
    for (let above = folder; ; above = dirname(above)) {
      const own = join(above, layoutsFolder, id);
      const stat = await this.#disk.lstat(own).catch(() => null);
      if (stat?.kind === "folder") return (await readLayoutFolder(this.#disk, own, id)).parsed;
      if (dirname(above) === above) return null;
    }
  }
}
