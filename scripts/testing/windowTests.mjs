import { cpSync } from "node:fs";
import { join } from "node:path";
import { run } from "../setup/command.mjs";
import { house, inHouse } from "../setup/house.mjs";
import { nodeScript } from "../setup/nodeScript.mjs";
import { Problem } from "../setup/problem.mjs";
import { probeElectron } from "../setup/sandbox.mjs";
import { countPlaywright, honest, readCounts } from "./counts.mjs";
import { openWorkplace } from "./ordinaryUser.mjs";

/**
 * Runs the window tests in a real Electron: as an ordinary user and with the sandbox on wherever this machine allows it.
 *
 * Environment for the tests: MIDAD_ELECTRON_PATH, MIDAD_ELECTRON_WHY, MIDAD_APP_DIR (this checkout), MIDAD_SANDBOX
 * (on or off), MIDAD_OUTPUT (a writable folder, whose content is found in test-results afterwards), DISPLAY, and a HOME and TMPDIR
 * of their own.
 *
 * @param {import("../setup/setUp.mjs").WindowSystem} system
 * @param {import("../setup/report.mjs").Report} report
 * @param {string[]} specs what to run; everything where none is named
 * @returns {Promise<import("./counts.mjs").Counts>}
 */
export async function runWindowTests(system, report, specs = []) {
  const workplace = await openWorkplace(system.electron.path);
  const env = homeEnv(system.env, workplace.folder);
  const { sandbox, ranOn } = await settleSandbox(system, env, workplace);
  report.say(ranOn);
  const output = join(workplace.folder, "output");
  const tests = await run({
    ...workplace.as(nodeScript("@playwright/test/cli.js", "test", ...specs, "--reporter=list,json")),
    shown: true,
    env: {
      ...env,
      MIDAD_ELECTRON_PATH: system.electron.path,
      MIDAD_ELECTRON_WHY: system.electron.reason,
      MIDAD_APP_DIR: house,
      MIDAD_SANDBOX: sandbox ? "on" : "off",
      MIDAD_OUTPUT: output,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(output, "window.json"),
    },
  });
  keep(output);
  report.say(ranOn);
  return honest(tests.code, readCounts(join(output, "window.json"), countPlaywright));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 */
function homeEnv(env, folder) {
  const rest = Object.entries(env).filter(
    ([name]) => !/^(XDG_|DBUS_|XAUTHORITY$|npm_|USER$|LOGNAME$|MAIL$)/.test(name),
  );
  const temporary = join(folder, "tmp");
  return {
    ...Object.fromEntries(rest),
    HOME: join(folder, "home"),
    TMPDIR: temporary,
    TMP: temporary,
    TEMP: temporary,
  };
}

/**
 * @param {import("../setup/setUp.mjs").WindowSystem} system
 * @param {NodeJS.ProcessEnv} env
 * @param {import("./ordinaryUser.mjs").Workplace} workplace
 * @returns {Promise<{ sandbox: boolean, ranOn: string }>} whether the sandbox works, tried and not guessed, and the words for it
 */
async function settleSandbox({ electron }, env, { as, ordinary, words }) {
  const confined = ordinary ? await probeElectron({ as, electronPath: electron.path, env, sandbox: true }) : null;
  if (confined && "electron" in confined && confined.sandboxed) {
    return { sandbox: true, ranOn: inWords(confined, electron.reason, `${words}sandbox on`) };
  }
  const open = await probeElectron({ as, electronPath: electron.path, env, sandbox: false });
  if ("failure" in open) {
    throw new Problem("Electron does not start", open.failure, `Start it by hand to see more: ${electron.path}`);
  }
  const cause = ordinary ? `, since this machine does not allow it${reasonIn(confined)}` : "";
  return { sandbox: false, ranOn: inWords(open, electron.reason, `${words}sandbox OFF${cause}`) };
}

/** @param {import("../setup/sandbox.mjs").Probe | { failure: string } | null} probe */
function reasonIn(probe) {
  const fatal = probe && "failure" in probe ? /FATAL:[^\]]*\] ?([^.\n]{1,200})/.exec(probe.failure)?.[1] : undefined;
  return fatal ? `: ${fatal}` : "";
}

/**
 * @param {import("../setup/sandbox.mjs").Probe} probe
 * @param {string} reason
 * @param {string} how
 */
function inWords({ electron, chrome, node }, reason, how) {
  return `Window tests on Electron ${electron} (Chromium ${chrome}, Node ${node}), ${reason}; ${how}.`;
}

/** @param {string} output what the tests left, of which the user nobody's part must become ours */
function keep(output) {
  cpSync(output, inHouse("test-results"), { recursive: true });
}
