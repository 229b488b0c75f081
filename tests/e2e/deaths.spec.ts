import { spawn } from "node:child_process";
import type { ElectronApplication, Page } from "@playwright/test";
import { bodyText } from "../../core/article/article.ts";
import { sizes } from "../faults/sizes.ts";
import { bodyOf, expect, giveCommand, headlineOf, Machine, savedSign, startArticle, test } from "./app.ts";

const { deaths } = sizes;
/** ms between two characters: twelve a second, as a fast hand types. */
const stroke = 83;

const text = Array.from({ length: 400 }, (_, word) => `كلمة${word}`).join(" ");

type Death = "renderer crashed" | "main process killed" | "whole tree killed";

/** The processes below one, by what their command lines hold. */
const below = (top: number, holding: string) =>
  `ps -eo pid=,ppid=,args= | awk -v top=${top} '{parent[$1]=$2; args[$1]=$0} END {for (p in parent) {q=p; while (q > 1 && q != top) q=parent[q]; if (q == top && p != top && args[p] ~ /${holding}/) print p}}'`;

/** Ends what the death says, `ms` from now, from outside: nothing in Midad knows of it. */
function dieAfter(ms: number, death: Death, app: ElectronApplication): Promise<void> {
  const main = app.process().pid ?? 0;
  const kills = {
    "renderer crashed": `kill -9 $(${below(main, "type=renderer")})`,
    "main process killed": `kill -9 ${main}`,
    // Some of them end by themselves when the first one does.
    "whole tree killed": `all=$(${below(main, ".")}); kill -9 ${main} && { kill -9 $all || true; }`,
  };
  const killer = spawn("sh", ["-c", `sleep ${ms / 1000}; ${kills[death]}`], { stdio: "ignore" });
  return new Promise((resolve, reject) =>
    killer.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`nothing to kill: ${death}`)))),
  );
}

/** Types until it dies; answers when each character was typed, in ms. */
async function typeUntilDeath(window: Page, isDead: () => boolean): Promise<number[]> {
  const times: number[] = [];
  const began = Date.now();
  for (const character of text) {
    if (isDead()) return times;
    const pause = began + (times.length + 1) * stroke - Date.now();
    const typed = await window.keyboard.type(character, pause > 0 ? { delay: pause } : {}).then(
      () => true,
      () => false,
    );
    if (!typed) return times;
    times.push(Date.now());
  }
  return times;
}

/** What is on screen, asked through the main process: after a crash the test's own page is a dead one. */
async function screenNow(app: ElectronApplication): Promise<{ fields: string[]; body: string }> {
  const script = `({
    fields: [...document.querySelectorAll("main textarea")].map(({ value }) => value),
    body: document.querySelector("main [contenteditable]")?.textContent ?? "",
  })`;
  const nothing = { fields: [], body: "" };
  return app
    .evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
      script,
    )
    .catch(() => nothing);
}

// One home for all deaths of a kind: each start must find a sound library whatever the death before left behind.
for (const death of ["renderer crashed", "main process killed", "whole tree killed"] as const) {
  test(`${death} ${deaths} times while typing: at most a second is lost, and what came back is said to have`, async () => {
    test.setTimeout(60_000 + deaths * 30_000);
    const machine = new Machine();
    let worst = 0;
    try {
      for (let round = 0; round < deaths; round++) {
        const { app, window } = await machine.start();
        await startArticle(window);
        await headlineOf(window).fill(`موت ${round}`);
        await giveCommand(app, "article.save");
        await expect(savedSign(window)).toBeVisible();
        await bodyOf(window).click();
        let isDead = false;
        // Spread over the seconds in which copies and saves come: before the first copy, between them, during a save.
        const died = dieAfter(400 + ((round * 7919 + death.length * 131) % 97) * 60, death, app).then(() => {
          isDead = true;
        });
        if (death === "renderer crashed") window.once("crash", () => (isDead = true));
        const times = await typeUntilDeath(window, () => isDead);
        await died;
        const end = Date.now();

        let back: string;
        if (death === "renderer crashed") {
          const owed = times.filter((time) => time < end - 1000).length;
          const timeout = 30_000;
          await expect.poll(async () => (await screenNow(app)).fields, { timeout }).toContain(`موت ${round}`);
          await expect.poll(async () => (await screenNow(app)).body.length).toBeGreaterThanOrEqual(owed);
          back = (await screenNow(app)).body;
          await machine.kill();
        } else {
          await machine.kill();
          const inFile = machine.articles().find(({ headline }) => headline === `موت ${round}`);
          const again = await machine.start();
          await expect(headlineOf(again.window)).toHaveValue(`موت ${round}`);
          back = (await bodyOf(again.window).textContent()) ?? "";
          const said = again.window.getByText("توقف مداد قبل أن تصل آخر تعديلاتك إلى الملف");
          if (inFile && bodyText(inFile) !== back) await expect(said).toBeVisible();
          await machine.close();
        }
        expect(text.startsWith(back), `what came back was typed: ${back.slice(-40)}`).toBe(true);
        const missing = back.length >= times.length ? 0 : (end - (times[back.length] ?? end)) / 1000;
        worst = Math.max(worst, missing);
        expect(missing, `round ${round}: ${times.length} typed, ${back.length} came back`).toBeLessThanOrEqual(1);
      }
    } finally {
      await machine.remove();
    }
    const told = `${deaths} deaths, at most ${worst.toFixed(2)} s lost`;
    test.info().annotations.push({ type: death, description: told });
    process.stdout.write(`${death}: ${told}\n`);
  });
}
