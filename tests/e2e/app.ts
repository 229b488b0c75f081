import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, test as base, type ElectronApplication, expect, type Locator, type Page } from "@playwright/test";
import type { Article } from "../../core/article/article.ts";
import { parseArticle } from "../../core/article/articleFile.ts";
import { type CommandId, commandOf } from "../../core/commands/commands.ts";
import type { Settings } from "../../core/settings/settings.ts";

export { expect };

export const house = process.env.MIDAD_APP_DIR ?? resolve(import.meta.dirname, "../..");
export const seedPath = join(house, "tests/fixtures/seed-story.txt");
export const output = process.env.MIDAD_OUTPUT ?? join(house, "test-results");

/** A journalist's machine: a home folder of its own, and Midad started in it, once or again. */
export class Machine {
  readonly home = mkdtempSync(join(tmpdir(), "midad-home-"));
  readonly library = join(this.home, "Documents", "Midad");
  /** Set for the program beyond what every test sets. */
  variables: Record<string, string> = {};
  #app: ElectronApplication | null = null;
  #process: ChildProcess | null = null;

  constructor() {
    mkdirSync(join(this.home, "Documents"));
  }

  arguments(): string[] {
    return ["--disable-gpu", ...(process.env.MIDAD_SANDBOX === "off" ? ["--no-sandbox"] : []), house];
  }

  environment(): Record<string, string> {
    return {
      ...(process.env as Record<string, string>),
      HOME: this.home,
      XDG_CONFIG_HOME: join(this.home, ".config"),
      LANG: "C.UTF-8",
      ...this.variables,
    };
  }

  /** The number of the program's main process. */
  pid(): number | undefined {
    return this.#process?.pid;
  }

  /** @param files named in the command line */
  async start(...files: string[]): Promise<{ app: ElectronApplication; window: Page }> {
    const executablePath = process.env.MIDAD_ELECTRON_PATH;
    if (!executablePath) throw new Error("run the window tests with `npm test`, which sets Electron up");
    const app = await _electron.launch({
      executablePath,
      args: [...this.arguments(), ...files],
      env: this.environment(),
      // Left to itself, Playwright switches the sandbox off and tests another program.
      chromiumSandbox: process.env.MIDAD_SANDBOX === "on",
    });
    this.#app = app;
    this.#process = app.process();
    const window = await app.firstWindow();
    await window.getByRole("banner").waitFor();
    return { app, window };
  }

  /** Kills the program without warning, all of its processes with it, and waits until it is dead. */
  async kill(): Promise<void> {
    const process = this.#process;
    this.#app = null;
    if (process === null || process.exitCode !== null || process.signalCode !== null) return;
    const ended = new Promise((resolve) => process.once("exit", resolve));
    process.kill("SIGKILL");
    await ended;
  }

  /** Changes the settings of a program that is not running. */
  changeSettings(patch: Partial<Settings>): void {
    const path = join(this.home, ".config", "Midad", "config.json");
    const file = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify({ ...file, settings: { ...file.settings, ...patch } }));
  }

  /** Closes the window as the journalist does, and waits until the program has ended. */
  async close(): Promise<void> {
    await this.#app?.close();
    this.#app = null;
  }

  /**
   * Everything in the library folder that has not been deleted, as it stands on the disk now.
   * @param damaged names of files that are known not to be readable
   */
  articles(damaged: readonly string[] = []): Article[] {
    for (let look = 1; ; look += 1) {
      try {
        return this.#readArticles(damaged);
      } catch (error) {
        // A file that was moved between listing and reading is under its new name in the next listing.
        if ((error as NodeJS.ErrnoException).code !== "ENOENT" || look === 100) throw error;
      }
    }
  }

  #readArticles(damaged: readonly string[]): Article[] {
    const files = readdirSync(this.library, { recursive: true, encoding: "utf8" });
    return files
      .filter((file) => file.endsWith(".midad") && !file.startsWith(".midad") && !damaged.includes(file))
      .map((file) => {
        const parsed = parseArticle(readFileSync(join(this.library, file), "utf8"));
        if (!parsed.ok) throw new Error(`an article on disk is ${parsed.problem}`);
        return parsed.article;
      });
  }

  /** Ends the program whatever state it is in: a window with unsaved text would rightly refuse to close. */
  async remove(): Promise<void> {
    await this.kill();
    try {
      rmSync(this.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    } catch {
      // Helper processes of a killed program may go on writing their caches for a while; the run
      // clears its whole temporary folder at its end.
    }
  }
}

export interface Fixtures {
  machine: Machine;
  started: { app: ElectronApplication; window: Page };
  app: ElectronApplication;
  window: Page;
  /** The library folder's path. */
  library: string;
  /** Starts a new, empty piece and waits until it can be written in. */
  newArticle: () => Promise<void>;
  /** The editor's text area. */
  body: Locator;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  machine: async ({}, use) => {
    const machine = new Machine();
    await use(machine);
    await machine.remove();
  },
  started: async ({ machine }, use) => use(await machine.start()),
  app: async ({ started }, use) => use(started.app),
  window: async ({ started }, use) => use(started.window),
  library: async ({ machine }, use) => use(machine.library),
  body: async ({ window }, use) => use(bodyOf(window)),
  newArticle: async ({ window }, use) => use(() => startArticle(window)),
});

export const bodyOf = (window: Page) => window.locator('[contenteditable="true"]');
export const headlineOf = (window: Page) => window.getByRole("textbox", { name: "العنوان", exact: true }).first();

/** Starts a new piece and waits until the paper is empty. */
export async function startArticle(window: Page): Promise<void> {
  await window.getByRole("button", { name: "مادة جديدة" }).first().click();
  await expect(headlineOf(window)).toHaveValue("");
  await expect(bodyOf(window)).toHaveText("");
}

/** Gives a command in the native menu, as a click there does. */
export async function giveCommand(app: ElectronApplication, id: CommandId): Promise<void> {
  const { ar, en } = commandOf(id).label;
  await app.evaluate(
    ({ Menu }, labels) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
      const item = items.find(({ label }) => labels.includes(label));
      if (!item) throw new Error(`no menu item ${labels[0]}`);
      item.click();
    },
    [ar, en],
  );
}

/** The line in the status bar that says whether the text is safe. */
export const savedSign = (window: Page) => window.getByRole("contentinfo").getByText(/^(محفوظ|حُفظت)/);

/** Answers native save dialogs with a path from now on, as if the journalist had chosen it; null gives up. */
export async function chooseSavePath(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const seen = globalThis as { askedToSaveAs?: string[] };
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const options = given.at(-1) as Electron.SaveDialogOptions;
      seen.askedToSaveAs = [...(seen.askedToSaveAs ?? []), options.defaultPath ?? ""];
      return { canceled: filePath === null, filePath: filePath ?? "" };
    };
  }, path);
}

/** The names that save dialogs have offered so far. */
export function offeredNames(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as { askedToSaveAs?: string[] }).askedToSaveAs ?? []);
}

/** Answers the next native open dialog with paths. */
export async function chooseOpenPaths(app: ElectronApplication, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
  }, paths);
}

interface ClipboardData {
  text?: string;
  html?: string;
}

// Electron's clipboard became the W3C's (items, promises) in a version later than the oldest one
// tests run on; both speak here.

/** Puts text, and HTML where given, on the system's clipboard. */
export async function setClipboard(app: ElectronApplication, data: ClipboardData): Promise<void> {
  await app.evaluate(async (electron, given) => {
    const types: [string, string | undefined][] = [
      ["text/plain", given.text],
      ["text/html", given.html],
    ];
    const items = Object.fromEntries(types.filter(([, value]) => value !== undefined)) as Record<string, string>;
    const write = electron.clipboard.write as (value: unknown) => unknown;
    await write("ClipboardItem" in electron ? [new electron.ClipboardItem(items)] : given);
  }, data);
}

/** What is on the system's clipboard. */
export async function readClipboard(app: ElectronApplication): Promise<Required<ClipboardData>> {
  return app.evaluate(async ({ clipboard }) => {
    const old = clipboard as unknown as { readHTML?: () => string };
    if (old.readHTML) return { text: await clipboard.readText(), html: old.readHTML() };
    const [item] = await clipboard.read();
    const blob = (await item?.getType("text/html")) as Blob | undefined;
    return { text: await clipboard.readText(), html: (await blob?.text()) ?? "" };
  });
}
