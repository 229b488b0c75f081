// Runs a program that must not outlive the script that started it, however that script ends: the channel to the
// script closes even when it is killed with -9, and the program and its whole process group are then ended.
import { spawn } from "node:child_process";
import { constants } from "node:os";

/** Long enough for a program to tidy up, short enough not to be noticed. */
const graceMs = 3000;
const onWindows = process.platform === "win32";

/** @type {import("./setup/command.mjs").Leashed} */
const { command, args, user, extraPipe } = JSON.parse(process.argv[2] ?? "");

const child = spawn(command, args, {
  // 3 is the channel to the script, so what the program knows as 3 comes in here as 4.
  stdio: ["inherit", "inherit", "inherit", ...(extraPipe ? [4] : [])],
  detached: !onWindows,
  ...user,
});

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  signal("SIGTERM");
  setTimeout(() => signal("SIGKILL"), graceMs).unref();
}

/** @param {NodeJS.Signals} name */
function signal(name) {
  if (child.pid === undefined) return;
  try {
    if (onWindows) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
    else process.kill(-child.pid, name);
  } catch {
    // The whole group has ended already.
  }
}

process.on("disconnect", end);
for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, end);

child.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on("exit", (code, name) => {
  if (ending) signal("SIGKILL");
  process.exit(code ?? 128 + (name ? constants.signals[name] : 0));
});
