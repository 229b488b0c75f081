import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { bodyOf, expect, headlineOf, type Machine, startArticle, test } from "./app.ts";

/** Starts Midad once more on the same machine and waits for that start to end. */
function secondStart(machine: Machine, ...files: string[]): SpawnSyncReturns<Buffer> {
  return spawnSync(process.env.MIDAD_ELECTRON_PATH ?? "", [...machine.arguments(), ...files], {
    ...{ env: machine.environment(), cwd: machine.home, timeout: 30_000 },
  });
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

// What kill -9 and changed host names leave behind.
const locks: [string, string][] = [
  ["of a process that is gone", `${hostname()}-999999`],
  ["of a number that another program has by now", `${hostname()}-1`],
  ["of another host that is silent", "some-other-host-4711"],
];

for (const [name, target] of locks) {
  test(`a stale lock ${name} does not keep Midad from starting`, async ({ machine }) => {
    await machine.start();
    await machine.kill();
    const lock = join(machine.home, ".config", "Midad", "SingletonLock");
    rmSync(join(machine.home, ".config", "Midad", "alive"), { force: true });
    try {
      unlinkSync(lock);
    } catch {
      // Killed before it was made, or cleared already.
    }
    symlinkSync(target, lock);
    const { window } = await machine.start();
    await expect(bodyOf(window)).toBeVisible();
  });
}

test("a piece that another machine has open is said to be, until it leaves", async ({ machine }) => {
  const { app, window } = await machine.start();
  const id = machine.articles()[0]?.id ?? "";
  const folder = join(machine.library, ".midad", "open", id);
  await expect.poll(() => readdirSync(join(machine.library, ".midad", "open"))).toEqual([id]);
  mkdirSync(folder, { recursive: true });
  const note = join(folder, "019b5c00-0000-7000-8000-0000000000ee.json");
  writeFileSync(note, JSON.stringify({ name: "جهاز سارة", since: new Date().toISOString() }));
  const look = () =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.emit("focus");
    });
  await look();
  await expect(window.getByText("هذه المادة مفتوحة أيضًا على")).toBeVisible();
  rmSync(note);
  await look();
  await expect(window.getByText("هذه المادة مفتوحة أيضًا على")).toBeHidden();
});
