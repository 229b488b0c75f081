import { existsSync } from "node:fs";
import { connect } from "node:net";
import { startLeashed } from "./command.mjs";
import { Problem } from "./problem.mjs";

const screen = "1600x1000x24";
const startLimitMs = 20_000;

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether there is no display a window could open on
 */
export async function lacksDisplay(env = process.env) {
  if (process.platform !== "linux" || env.WAYLAND_DISPLAY) return false;
  const number = /^(?:unix)?:(\d+)/.exec(env.DISPLAY ?? "")?.[1];
  if (number === undefined) return !env.DISPLAY;
  // A DISPLAY left over from a session that ended is no display.
  const socket = `/tmp/.X11-unix/X${number}`;
  return !(existsSync(socket) && (await answers(socket)));
}

/** @param {string} path of a socket */
function answers(path) {
  return new Promise((tell) => {
    const socket = connect(path);
    socket.on("connect", () => tell(true)).on("error", () => tell(false));
    socket.on("connect", () => socket.destroy());
  });
}

/**
 * Starts a virtual display that ends with this process.
 *
 * @returns {Promise<{ name: string, stop: () => void }>} the value for DISPLAY
 */
export function startVirtualDisplay() {
  const server = startLeashed({
    command: "Xvfb",
    args: ["-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
    extraPipe: true,
  });
  let complaint = "";
  server.stderr?.on("data", (text) => {
    complaint += text;
  });
  const number = /** @type {import("node:stream").Readable} */ (server.stdio[4]);
  const failed = (/** @type {string} */ why) =>
    new Problem(
      "The virtual display (Xvfb) did not start",
      why || "it gave no reason",
      "Start the command where there is a display, or mend Xvfb.",
    );
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      server.kill();
      reject(failed(`it was not ready after ${startLimitMs / 1000} s\n${complaint}`));
    }, startLimitMs);
    server.on("exit", () => {
      clearTimeout(limit);
      reject(failed(complaint));
    });
    number.once("data", (text) => {
      clearTimeout(limit);
      resolve({ name: `:${String(text).trim()}`, stop: () => server.kill() });
    });
  });
}
