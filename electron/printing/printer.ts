import {
  BrowserWindow,
  type NativeImage,
  nativeImage,
  type PrintToPDFOptions,
  type Session,
  screen,
  session,
} from "electron";
import { MidadError } from "../../core/contract/errors.ts";
import type { ExportContext, PrintablePage } from "../../core/exporting/exporter.ts";
import { readImage } from "../../core/media/readImage.ts";
import type { Paper } from "../../core/settings/paper.ts";
import type { Disk } from "../library/disk.ts";
import { lockSession } from "../windows/doors.ts";
import { asSeen } from "./asSeen.ts";
import { numberPages } from "./numberPages.ts";
import { PrintQueue } from "./printQueue.ts";
import { emptyPage, PrintShelf } from "./printShelf.ts";
import type { PlacedPage } from "./replacePage.ts";

/** A page that takes longer is one that will not come, in ms. */
const longest = 60_000;

/** How long the window is kept for the next page, in ms: so long does an export session's thinking last. */
const kept = 3 * 60_000;

interface PrinterDependencies {
  disk: Disk;
  log(message: string): void;
}

const failed = (why: string) => new MidadError("print-failed", why);

const asDocument = (paper: Paper): PrintToPDFOptions => ({
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  pageSize: paper,
});

/** A picture in so many dots: a screen with a broken number of dots a px may be one off. */
function exactPng(picture: NativeImage, width: number, height: number): Uint8Array {
  const png = picture.toPNG({ scaleFactor: picture.getScaleFactors()[0] ?? 1 });
  const drawn = readImage(png);
  if (drawn?.width === width && drawn.height === height) return png;
  return nativeImage.createFromBuffer(png).resize({ width, height, quality: "best" }).toPNG();
}

/**
 * Makes PDFs, paper and pictures of exported pages, in one hidden window that runs no script and is used again
 * and again: made for the first page, made anew after a crash, gone after some minutes without work.
 */
export class Printer {
  readonly #queue = new PrintQueue();
  readonly #shelf: PrintShelf;
  readonly #log: (message: string) => void;
  #session: Promise<Session> | null = null;
  #window: BrowserWindow | null = null;
  #leaving: NodeJS.Timeout | undefined;

  constructor({ disk, log }: PrinterDependencies) {
    this.#shelf = new PrintShelf(disk);
    this.#log = log;
  }

  /** What an exporter is handed to print and draw with. */
  forExport(paper: Paper): Required<Pick<ExportContext, "printPage" | "drawPage">> {
    return {
      printPage: (page) => this.pdf(page, paper),
      drawPage: (page, size, scale) => this.picture(page, size, scale),
    };
  }

  /**
   * @param paper for a page whose own style names no size
   * @returns the bytes of a tagged PDF with an outline
   * @throws MidadError `print-failed`
   */
  pdf(page: PrintablePage, paper: Paper, signal?: AbortSignal): Promise<Uint8Array> {
    return this.#print(page, longest, signal, ({ webContents }, placed) => {
      const print = () => webContents.printToPDF(asDocument(paper));
      const work = async () => {
        const printed = await print();
        return (await numberPages(webContents, page, printed)) ? print() : printed;
      };
      return asSeen(webContents, "print", work, placed);
    });
  }

  /**
   * @param size in CSS px
   * @param scale dots for one CSS px, whatever the screen has
   * @returns the bytes of a PNG
   * @throws MidadError `print-failed`
   */
  picture(page: PrintablePage, size: { width: number; height: number }, scale: 1 | 2): Promise<Uint8Array> {
    const zoom = scale / screen.getPrimaryDisplay().scaleFactor;
    return this.#print(page, longest, undefined, async (window, { address }) => {
      const { webContents } = window;
      window.setContentSize(Math.round(size.width * zoom), Math.round(size.height * zoom));
      // A document of its own: what was drawn last of another's would do for a picture of it.
      await window.loadURL(address);
      // After the page is there: a zoom belongs to the address that is shown.
      webContents.setZoomFactor(zoom);
      const picture = await asSeen(webContents, "screen", () => webContents.capturePage());
      webContents.setZoomFactor(1);
      return exactPng(picture, size.width * scale, size.height * scale);
    });
  }

  /**
   * Asks with the system's dialog and prints.
   * @returns false where the journalist gave up
   * @throws MidadError `print-failed`
   */
  paper(page: PrintablePage, paper: Paper): Promise<boolean> {
    return this.#print(page, null, undefined, ({ webContents }, placed) => {
      const work = async () => {
        await numberPages(webContents, page, await webContents.printToPDF(asDocument(paper)));
        return new Promise<boolean>((resolve, reject) => {
          webContents.print({ printBackground: true, pageSize: paper }, (isDone, reason) => {
            if (isDone || /cancel/i.test(reason)) resolve(isDone);
            else reject(failed(`the system did not print: ${reason}`));
          });
        });
      };
      return asSeen(webContents, "print", work, placed);
    });
  }

  /** Ends the window: the program may end although a page is being printed. */
  close(): void {
    clearTimeout(this.#leaving);
    const window = this.#window;
    this.#window = null;
    if (window && !window.isDestroyed()) window.destroy();
  }

  #print<T>(
    page: PrintablePage,
    limit: number | null,
    signal: AbortSignal | undefined,
    use: (window: BrowserWindow, page: PlacedPage) => Promise<T>,
  ): Promise<T> {
    const placed = this.#shelf.put(page);
    const died = failed("the printing window died");
    let isOver = false;
    const once = async () => {
      clearTimeout(this.#leaving);
      const window = await this.#ready();
      let stopWatching = () => {};
      const gone = new Promise<never>((_, reject) => {
        const onGone = () => reject(died);
        window.webContents.once("render-process-gone", onGone);
        window.once("closed", onGone);
        stopWatching = () => {
          if (window.isDestroyed()) return;
          window.webContents.off("render-process-gone", onGone);
          window.off("closed", onGone);
        };
      });
      try {
        // Empty, and new: no page is in it yet.
        if (window.webContents.getURL() === "") await Promise.race([window.loadURL(emptyPage), gone]);
        return await Promise.race([use(window, placed), gone]);
      } finally {
        stopWatching();
      }
    };
    // A window that died while nobody used it may be found dead only now: a new one gets the page, once.
    const work = () =>
      once().catch((error: unknown) => {
        if (error !== died || isOver || limit === null) throw error;
        this.close();
        return once();
      });
    const onBroken = () => {
      isOver = true;
      this.close();
    };
    const job = { work, limit, onBroken, ...(signal && { signal }) };
    return this.#queue
      .run(job)
      .catch((error: unknown) => {
        this.#log(`not printed: ${String(error)}`);
        throw error instanceof MidadError ? error : failed(String(error));
      })
      .finally(() => {
        this.#shelf.take(placed);
        if (this.#queue.isIdle) this.#leaving = setTimeout(() => this.close(), kept).unref();
      });
  }

  async #ready(): Promise<BrowserWindow> {
    this.#session ??= this.#openSession();
    const own = await this.#session;
    if (this.#window?.isDestroyed() || this.#window?.webContents.isCrashed()) this.close();
    this.#window ??= new BrowserWindow({
      show: false,
      skipTaskbar: true,
      frame: false,
      enableLargerThanScreen: true,
      webPreferences: {
        session: own,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webgl: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    });
    return this.#window;
  }

  /** Keeps nothing on the disk, and knows no address but those of the shelf. */
  async #openSession(): Promise<Session> {
    const own = session.fromPartition("printing");
    await lockSession(own);
    own.protocol.handle("app", (request) => this.#shelf.answer(request));
    return own;
  }
}
