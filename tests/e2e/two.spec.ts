import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { bodyOf, expect, headlineOf, type Machine, startArticle, test } from "./app.ts";

const command = (machine: Machine, ...files: string[]): [string, string[]] => [
  process.env.MIDAD_ELECTRON_PATH ?? "",
  [...machine.arguments(), ...files],
];
const surroundings = (machine: Machine) => ({ env: machine.environment(), cwd: machine.home });

/** Starts Midad once more on the same machine and waits for that start to end. */
function secondStart(machine: Machine, ...files: string[]): SpawnSyncReturns<Buffer> {
  return spawnSync(...command(machine, ...files), { ...surroundings(machine), timeout: 30_000 });
}

test("a second start brings the first window forward, even from the taskbar, and ends", async ({ machine }) => {
  const { app } = await machine.start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(secondStart(machine).status).toBe(0);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())))
    .toEqual([true]);
});

test("a text given to a second start is imported into the first and opened", async ({ machine }) => {
  const { window } = await machine.start();
  writeFileSync(join(machine.home, "برقية.txt"), "عنوان البرقية\n\nنص البرقية كما وصل من الوكالة اليوم.\n");
  expect(secondStart(machine, "برقية.txt").status).toBe(0);
  await expect(headlineOf(window)).toHaveValue("عنوان البرقية");
});

test("a piece of the library is opened, not copied, and twice is once", async ({ machine }) => {
  const { window } = await machine.start();
  const [sample] = readdirSync(machine.library).filter((name) => /.\.midad$/.test(name));
  const headline = await headlineOf(window).inputValue();
  await startArticle(window);
  for (let time = 0; time < 2; time++) {
    expect(secondStart(machine, join(machine.library, sample ?? "")).status).toBe(0);
    await expect(headlineOf(window)).toHaveValue(headline);
  }
  // The empty piece that was left is gone without a trace, and nothing was added.
  await expect.poll(() => machine.articles().length).toBe(1);
});

test("a piece from outside the library comes in as a new one, and the file given stays as it was", async ({
  machine,
}) => {
  const { window } = await machine.start();
  const [sample = ""] = readdirSync(machine.library).filter((name) => /.\.midad$/.test(name));
  const given = join(machine.home, "من زميل.midad");
  const bytes = readFileSync(join(machine.library, sample));
  writeFileSync(given, bytes);
  const headline = await headlineOf(window).inputValue();
  await startArticle(window);
  expect(secondStart(machine, given).status).toBe(0);
  await expect(headlineOf(window)).toHaveValue(headline);
  await expect.poll(() => new Set(machine.articles().map(({ id }) => id)).size).toBe(2);
  expect(readFileSync(given).equals(bytes)).toBe(true);
});

test("files named at the first start are there when the window is", async ({ machine }) => {
  writeFileSync(join(machine.home, "أول.txt"), "عنوان أول\n\nنص طويل بما يكفي ليكون خبرًا.\n");
  const { window } = await machine.start(join(machine.home, "أول.txt"));
  await expect(headlineOf(window)).toHaveValue("عنوان أول");
});

test("a file that cannot be read is named and stops nothing", async ({ machine }) => {
  const { window } = await machine.start();
  expect(secondStart(machine, "لا وجود له.txt").status).toBe(0);
  await expect(window.getByText("لا وجود له.txt")).toBeVisible();
  await expect(bodyOf(window)).toBeVisible();
});

const data = (machine: Machine, name: string) => join(machine.home, ".config", "Midad", name);
const lockOf = (machine: Machine) => readlinkSync(data(machine, "SingletonLock"));

test("kill -9 does not keep Midad from starting", async ({ machine }) => {
  await machine.start();
  await machine.kill();
  const left = lockOf(machine);
  const { window } = await machine.start();
  await expect(bodyOf(window)).toBeVisible();
  expect(lockOf(machine)).not.toBe(left);
});

// What changed host names, numbers given anew, and homes copied by other programs leave behind.
const leftovers: [string, (machine: Machine) => void][] = [
  [
    "a lock of a process that is gone",
    (machine) => symlinkSync(`${hostname()}-999999`, data(machine, "SingletonLock")),
  ],
  ["a lock of another program's number", (machine) => symlinkSync(`${hostname()}-1`, data(machine, "SingletonLock"))],
  ["a lock of a silent host", (machine) => symlinkSync("other-host-4711", data(machine, "SingletonLock"))],
  ["a lock that is a plain file", (machine) => writeFileSync(data(machine, "SingletonLock"), "x")],
  ["a folder for the lock's socket", (machine) => mkdirSync(data(machine, "SingletonSocket"))],
];

for (const [name, put] of leftovers) {
  test(`${name} does not keep Midad from starting`, async ({ machine }) => {
    await machine.start();
    await machine.kill();
    for (const file of ["SingletonLock", "SingletonSocket", "alive"]) rmSync(data(machine, file), { force: true });
    put(machine);
    const { window } = await machine.start();
    await expect(bodyOf(window)).toBeVisible();
    // And it is the first of us: the next start comes to it.
    expect(secondStart(machine).status).toBe(0);
    expect(lockOf(machine)).toBe(`${hostname()}-${machine.pid()}`);
  });
}

/** A home in which a Midad of another host gave a sign just now, and how the question about it is answered. */
async function aliveElsewhere(machine: Machine, answer: number): Promise<{ asked: string }> {
  await machine.start();
  await machine.kill();
  rmSync(data(machine, "SingletonLock"));
  symlinkSync("other-host-4711", data(machine, "SingletonLock"));
  writeFileSync(data(machine, "alive"), "other-host");
  const asked = join(machine.home, "asked");
  const stub = join(machine.home, "answer.cjs");
  // The question comes before anything can be said to the program from outside.
  writeFileSync(
    stub,
    `setImmediate(() => {
      require("electron").dialog.showMessageBox = async ({ message }) => {
        require("node:fs").writeFileSync(${JSON.stringify(asked)}, message);
        return { response: ${answer} };
      };
    });`,
  );
  machine.variables = { NODE_OPTIONS: `--require=${stub}` };
  return { asked };
}

test("where Midad is alive on another host, it is asked, and closing leaves all as it was", async ({ machine }) => {
  const { asked } = await aliveElsewhere(machine, 0);
  const settings = readFileSync(data(machine, "config.json"), "utf8");
  expect(secondStart(machine).status).toBe(0);
  expect(readFileSync(asked, "utf8")).toContain("other-host");
  expect(lockOf(machine)).toBe("other-host-4711");
  expect(readFileSync(data(machine, "alive"), "utf8")).toBe("other-host");
  expect(readFileSync(data(machine, "config.json"), "utf8")).toBe(settings);
});

test("where the other host has died, Midad can be opened here all the same", async ({ machine }) => {
  const { asked } = await aliveElsewhere(machine, 1);
  rmSync(join(machine.library, ".midad"), { recursive: true, force: true });
  // Not by Playwright, which keeps the answer from the program.
  const program = spawn(...command(machine), { ...surroundings(machine), stdio: "ignore" });
  try {
    // A note that the piece is open here is written when it is on screen.
    await expect.poll(() => existsSync(join(machine.library, ".midad", "open"))).toBe(true);
    expect(readFileSync(asked, "utf8")).toContain("other-host");
    expect(lockOf(machine)).toBe(`${hostname()}-${program.pid}`);
  } finally {
    program.kill("SIGKILL");
  }
});

test("a second start opens a window where there is none, as on macOS", async ({ machine }) => {
  const { app } = await machine.start();
  await app.evaluate(({ app: program, BrowserWindow }) => {
    program.removeAllListeners("window-all-closed");
    program.on("window-all-closed", () => {});
    BrowserWindow.getAllWindows()[0]?.destroy();
  });
  const opened = app.waitForEvent("window");
  writeFileSync(join(machine.home, "بعد.txt"), "عنوان بعد الإغلاق\n\nنص طويل بما يكفي ليكون خبرًا.\n");
  expect(secondStart(machine, "بعد.txt").status).toBe(0);
  await expect(headlineOf(await opened)).toHaveValue("عنوان بعد الإغلاق");
});

/** The note of another machine on the only piece there is. */
function noteOf(machine: Machine): { note: string; put: () => void } {
  const folder = join(machine.library, ".midad", "open", machine.articles()[0]?.id ?? "");
  const note = join(folder, "019b5c00-0000-7000-8000-0000000000ee.json");
  return {
    note,
    put() {
      mkdirSync(folder, { recursive: true });
      writeFileSync(note, JSON.stringify({ name: "جهاز سارة", since: new Date().toISOString() }));
    },
  };
}

const elsewhere = (window: Page) => window.getByText("هذه المادة مفتوحة أيضًا على");

/** What coming back to the window does. */
async function comeBack(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit("focus");
  });
}

test("a piece that another machine has open is said to be, until it leaves", async ({ machine }) => {
  const { app, window } = await machine.start();
  const notes = join(machine.library, ".midad", "open");
  await expect.poll(() => existsSync(notes) && readdirSync(notes)).toEqual([machine.articles()[0]?.id]);
  const { note, put } = noteOf(machine);
  put();
  await comeBack(app);
  await expect(elsewhere(window)).toBeVisible();
  await expect(elsewhere(window)).toContainText("جهاز سارة");
  rmSync(note);
  await comeBack(app);
  await expect(elsewhere(window)).toBeHidden();
});

test("it is said at the start too, once dismissed no more, and this machine's own note goes with it", async ({
  machine,
}) => {
  await machine.start();
  await machine.close();
  const { note, put } = noteOf(machine);
  expect(existsSync(join(machine.library, ".midad", "open"))).toBe(false);
  put();
  const { app, window } = await machine.start();
  await expect(elsewhere(window)).toBeVisible();
  const folder = dirname(note);
  const [own = ""] = readdirSync(folder).filter((name) => name !== basename(note));
  await window.getByRole("button", { name: "إغلاق", exact: true }).click();
  await expect(elsewhere(window)).toBeHidden();
  const looked = statSync(join(folder, own)).mtimeMs;
  await comeBack(app);
  await expect.poll(() => statSync(join(folder, own)).mtimeMs).toBeGreaterThan(looked);
  await expect(elsewhere(window)).toBeHidden();
  await machine.close();
  expect(readdirSync(folder)).toEqual([basename(note)]);
});
