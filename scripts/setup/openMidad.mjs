import { spawn } from "node:child_process";
import { constants } from "node:os";
import { house } from "./house.mjs";
import { endWith, Problem } from "./problem.mjs";
import { createReport } from "./report.mjs";
import { canSandbox } from "./sandbox.mjs";
import { setUpProgram, setUpWindow } from "./setUp.mjs";

/**
 * `npm start`: sets up what is missing, then opens Midad. Ends with Midad's exit code.
 *
 * @param {string[]} args handed to Midad
 */
export function openMidad(args) {
  return endWith(async () => {
    const report = createReport({ out: process.stdout });
    await setUpProgram(report);
    const system = await setUpWindow(report);
    try {
      return await runElectron(system, [...(await electronFlags(system, report)), house, ...args]);
    } finally {
      system.stop();
    }
  });
}

/**
 * @param {import("./setUp.mjs").WindowSystem} system
 * @param {import("./report.mjs").Report} report
 */
async function electronFlags({ electron, env, virtual }, report) {
  const flags = [];
  if (virtual) {
    report.say("There is no display here: the window opens on a virtual one (Xvfb), where nobody sees it.");
    flags.push("--disable-gpu");
  } else if (process.platform === "linux" && !env.DISPLAY) flags.push("--ozone-platform=wayland");
  if (process.platform !== "linux") return flags;
  if (process.getuid?.() === 0) {
    report.say(
      "Running as root, where Chromium's sandbox cannot work: it is off. Better start Midad as an ordinary user.",
    );
    flags.push("--no-sandbox");
  } else if (env.MIDAD_SANDBOX === "off") {
    report.say("The sandbox is off, since MIDAD_SANDBOX=off asks for it.");
    flags.push("--no-sandbox");
  } else if (!(await canSandbox(electron.path))) throw sandboxProblem();
  return flags;
}

function sandboxProblem() {
  return new Problem(
    "This system does not let Chromium's sandbox work",
    "programs of ordinary users may not make user namespaces here",
    "Allow them until the next start of the machine (Ubuntu: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0;\n" +
      "Debian: sudo sysctl kernel.unprivileged_userns_clone=1), or open Midad without the sandbox: MIDAD_SANDBOX=off npm start",
  );
}

/**
 * @param {import("./setUp.mjs").WindowSystem} system
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function runElectron({ electron, env }, args) {
  const child = spawn(electron.path, args, { env, stdio: "inherit" });
  // Ctrl+C reaches Electron too, and Midad saves before it ends: wait for it.
  process.on("SIGINT", () => {});
  for (const name of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(name, () => child.kill(name));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
