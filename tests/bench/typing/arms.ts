import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { v7 as uuid } from "uuid";
import { build } from "vite";
import { emptyArticle } from "../../../core/article/article.ts";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Block } from "../../../core/article/blocks.ts";
import { house, Machine } from "../../e2e/app.ts";
import type { PeerName } from "./peers/peers.ts";
import { bodyHtml, makeBody } from "./text.ts";
import { type Place, Typist } from "./typist.ts";

/** An editor with a text in it, ready to be typed in. */
export interface Arm {
  name: ArmName;
  app: ElectronApplication;
  typist: Typist;
  /** Seconds of CPU time that all processes of the program have taken so far. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

export const armNames = {
  midad: "Midad, whole app",
  other: "Midad, other checkout",
  bare: "bare contenteditable",
  editor: "Midad's editor alone",
  tiptap: "TipTap",
  ckeditor: "CKEditor 5",
} as const;
export type ArmName = keyof typeof armNames;

/** Where the rivals' scripts are, as set-up has left them; none where they could not be fetched. */
const rivals = process.env.MIDAD_BENCH_RIVALS;
const rivalScripts: Partial<Record<ArmName, string>> = { tiptap: "tiptap.js", ckeditor: "ckeditor.js" };

/** Another checkout, built, to be measured beside this one: what a change costs or brings. */
const otherCheckout = process.env.MIDAD_BENCH_OTHER;

export function hasArm(name: ArmName): boolean {
  if (name === "other") return Boolean(otherCheckout);
  return !rivalScripts[name] || Boolean(rivals);
}

/**
 * Frames as soon as there is something to draw: with sixty a second, every key would be charged a wait
 * of 8 ms on average that has nothing to do with what it costs.
 */
const flags = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

class BenchMachine extends Machine {
  readonly #program: string;

  /** @param program the folder of what is started in it */
  constructor(program: string) {
    super();
    this.#program = program;
  }

  override arguments(): string[] {
    return [...flags, ...super.arguments().slice(0, -1), this.#program];
  }
}

async function armOf(
  name: ArmName,
  { app, window, place }: { app: ElectronApplication; window: Page; place: Place },
  stop: () => Promise<void>,
): Promise<Arm> {
  const typist = new Typist(window);
  await typist.begin(place);
  const cpu = () =>
    app.evaluate(({ app: inner }) =>
      inner.getAppMetrics().reduce((sum, { cpu: { cumulativeCPUUsage = Number.NaN } }) => sum + cumulativeCPUUsage, 0),
    );
  return { name, app, typist, cpu, stop };
}

/** How many other pieces are in the library beside the one that is written in. */
const otherPieces = 60;

function fillLibrary(folder: string, body: Block[]): string {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, content: Block[]) => {
    const path = join(folder, `${name}.midad`);
    const article = { ...emptyArticle(uuid(), new Date().toISOString()), headline: name, body: content };
    writeFileSync(path, serializeArticle(article));
    return path;
  };
  for (let piece = 0; piece < otherPieces; piece++) put(`خبر ${piece}`, makeBody(120, piece + 100));
  return put("القياس", body);
}

/** The built program as a journalist has it: library, preview, autosave and counts on. */
async function startMidad(name: "midad" | "other", body: Block[], place: Place): Promise<Arm> {
  const machine = new BenchMachine(name === "midad" ? house : (otherCheckout ?? ""));
  const path = fillLibrary(machine.library, body);
  const { app, window } = await machine.start(path);
  await window.waitForFunction(
    (blocks) => document.querySelector('[contenteditable="true"]')?.children.length === blocks,
    body.length,
  );
  await window.locator("iframe").first().waitFor();
  return armOf(name, { app, window, place }, () => machine.remove());
}

let bundle: Promise<{ script: string; style: string }> | null = null;

/** The page of the other editors, made of the same style sheets as Midad's window. */
function peerBundle(): Promise<{ script: string; style: string }> {
  bundle ??= (async () => {
    const outDir = join(process.env.TMPDIR ?? tmpdir(), "midad-peers");
    await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        outDir,
        emptyOutDir: true,
        target: "chrome130",
        lib: { entry: join(import.meta.dirname, "peers/peers.ts"), formats: ["iife"], name: "peerPage" },
        rolldownOptions: { output: { entryFileNames: "peers.js", assetFileNames: "peers[extname]" } },
      },
    });
    return { script: join(outDir, "peers.js"), style: join(outDir, "peers.css") };
  })();
  return bundle;
}

async function startPeer(name: PeerName, body: Block[], place: Place): Promise<Arm> {
  const { script, style } = await peerBundle();
  const machine = new BenchMachine(join(import.meta.dirname, "peers"));
  const app = await _electron.launch({
    executablePath: process.env.MIDAD_ELECTRON_PATH ?? "",
    args: machine.arguments(),
    env: machine.environment(),
    chromiumSandbox: process.env.MIDAD_SANDBOX === "on",
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  await page.addStyleTag({ path: style });
  const rival = rivalScripts[name];
  if (rival) await page.addScriptTag({ path: join(rivals ?? "", rival) });
  await page.addScriptTag({ path: script });
  await page.evaluate(
    async ([peer, text]) => {
      await window.peers[peer](text);
      await document.fonts.ready;
    },
    [name, { html: bodyHtml(body), body }] as const,
  );
  return armOf(name, { app, window: page, place }, async () => {
    await app.close();
    await machine.remove();
  });
}

export function startArm(name: ArmName, body: Block[], place: Place): Promise<Arm> {
  return name === "midad" || name === "other" ? startMidad(name, body, place) : startPeer(name, body, place);
}
