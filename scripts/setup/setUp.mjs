import { build } from "./build.mjs";
import { installDependencies } from "./dependencies.mjs";
import { lacksDisplay, startVirtualDisplay } from "./display.mjs";
import { findElectron } from "./electron.mjs";
import { installSystemLibraries } from "./systemLibraries.mjs";

/**
 * What the program needs to run without a window: its dependencies, itself.
 *
 * @param {import("./report.mjs").Report} report
 */
export async function setUpProgram(report) {
  await report.step("dependencies", installDependencies);
  await report.step("build", build);
}

/**
 * @typedef {object} WindowSystem
 * @property {import("./electron.mjs").Electron} electron
 * @property {NodeJS.ProcessEnv} env to start it with: this process's, with the display
 * @property {boolean} virtual whether the display is one that nobody sees
 * @property {() => void} stop ends the virtual display
 *
 * What its window needs besides: Electron, the system's libraries, a display.
 *
 * @param {import("./report.mjs").Report} report
 * @param {object} [options]
 * @param {boolean} [options.ownDisplay] take a virtual display even where there is a real one
 * @returns {Promise<WindowSystem>}
 */
export async function setUpWindow(report, { ownDisplay = false } = {}) {
  const { electron } = await report.step("electron", findElectron);
  const virtual = process.platform === "linux" && (ownDisplay || (await lacksDisplay()));
  await report.step("libraries", (progress) => installSystemLibraries(electron.path, virtual, progress));
  const display = virtual ? await startVirtualDisplay() : null;
  return {
    electron,
    env: display ? { ...process.env, DISPLAY: display.name, WAYLAND_DISPLAY: undefined } : process.env,
    virtual,
    stop: () => display?.stop(),
  };
}
