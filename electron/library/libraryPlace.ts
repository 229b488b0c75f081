import type { EventPayload } from "../../core/contract/events.ts";
import type { Disk } from "./disk.ts";
import { type Library, openLibrary } from "./library.ts";

export interface PlaceOptions {
  disk: Disk;
  log(message: string): void;
  onChanged(): void;
  /** As `LibraryOptions.onForgotten`. */
  onForgotten(ids: readonly string[]): void;
  onOutside(news: EventPayload<"article.outside">): void;
  onState(state: EventPayload<"library.state">): void;
}

/** The library that is open now. Changing the folder closes the old one only when the new one stands. */
export class LibraryPlace {
  readonly #options: PlaceOptions;
  #library: Library;
  #undo: () => void;

  private constructor(library: Library, options: PlaceOptions) {
    this.#options = options;
    this.#library = library;
    this.#undo = this.#follow();
  }

  static async open(folder: string, options: PlaceOptions, create: boolean): Promise<LibraryPlace> {
    const { disk, log, onForgotten } = options;
    return new LibraryPlace(await openLibrary({ folder, disk, log, onForgotten, create }), options);
  }

  get library(): Library {
    return this.#library;
  }

  async moveTo(folder: string): Promise<void> {
    const { disk, log, onForgotten } = this.#options;
    const next = await openLibrary({ folder, disk, log, onForgotten, create: true });
    this.#undo();
    await this.#library.close();
    this.#library = next;
    this.#undo = this.#follow();
  }

  #follow(): () => void {
    const undos = [
      this.#library.onChanged(() => this.#options.onChanged()),
      this.#library.onOutside((news) => this.#options.onOutside(news)),
      this.#library.onState((state) => this.#options.onState(state)),
    ];
    return () => {
      for (const undo of undos) undo();
    };
  }
}
