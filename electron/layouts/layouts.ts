import type { Article } from "../../core/article/article.ts";
import { MidadError } from "../../core/contract/errors.ts";
import type { LayoutRow } from "../../core/contract/layouts.ts";
import type { Layout } from "../../core/exporting/layouts/layout.ts";
import { cardLayout, layoutFor } from "../../core/exporting/layouts/usualLayout.ts";
import type { Disk } from "../library/disk.ts";
import { copyLayout } from "./copyLayout.ts";
import type { LayoutSource } from "./lookFor.ts";
import { type OwnLayout, OwnLayouts, type OwnLayoutsOptions } from "./ownLayouts.ts";
import { shippedIds, shippedLayout } from "./shippedLayouts.ts";

function rowOf(layout: Layout): LayoutRow {
  const { id, name, for: use, size } = layout;
  return { id, name, for: use, size, own: false, problem: null, usable: true };
}

function ownRowOf(id: string, { layout, problem }: OwnLayout): LayoutRow {
  if (layout) return { ...rowOf(layout), own: true, problem };
  return { id, name: { ar: id, en: id }, for: "page", size: null, own: true, problem, usable: false };
}

/** Every layout there is: those of the program and the library's own, which may stand in the place of one of those. */
export class Layouts {
  readonly #own: OwnLayouts;
  readonly #disk: Disk;

  constructor(options: OwnLayoutsOptions) {
    this.#disk = options.disk;
    this.#own = new OwnLayouts(options);
  }

  /** Looks at the library's own, as after a change of library. */
  refresh(): Promise<void> {
    return this.#own.refresh();
  }

  list(): LayoutRow[] {
    const own = this.#own.all();
    const shipped = shippedIds.filter((id) => !own.has(id)).flatMap((id) => shippedLayout(id) ?? []);
    return [...shipped.map(rowOf), ...[...own].map(([id, layout]) => ownRowOf(id, layout))];
  }

  /** The layout of an id; null where there is none. @throws MidadError `layout-broken` for one that cannot be used */
  #find(id: string): Layout | null {
    const own = this.#own.all().get(id);
    if (!own) return shippedLayout(id) ?? null;
    if (own.layout) return own.layout;
    throw new MidadError("layout-broken", `the layout has never been good: ${own.problem?.code}`, id);
  }

  #known(id: string): Layout {
    const layout = this.#find(id);
    if (layout) return layout;
    throw new MidadError("internal", "the program came without layouts");
  }

  /**
   * The layout a piece is shown and exported in: the one chosen, or where none is, or it is not in this
   * library, the one for its kind.
   * @throws MidadError `layout-broken`
   */
  for(article: Article, chosen: string | null): Layout {
    return this.#known(layoutFor(article, chosen, [...this.#own.all().keys(), ...shippedIds]));
  }

  /** The layouts that `lookFor` asks for, of a piece for which one is chosen, or none. */
  source(article: Article, chosen: string | null): LayoutSource {
    return { layout: () => this.for(article, chosen), card: () => this.#known(cardLayout) };
  }

  /** Makes an own layout of another. @throws MidadError `not-found`, and all of `copyLayout`'s */
  async copy(id: string): Promise<{ id: string; folder: string }> {
    const layout = this.#find(id);
    if (!layout) throw new MidadError("not-found", "no such layout", id);
    const copied = await this.#own.inLine(async (library) => {
      if (library === null) throw new MidadError("offline-library", "no library to put a layout into");
      return copyLayout(this.#disk, library, layout, shippedIds);
    });
    await this.#own.refresh();
    return copied;
  }

  close(): void {
    this.#own.close();
  }
}
