import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { lastLines, run } from "./command.mjs";
import { Problem } from "./problem.mjs";

const basePackages = ["libgtk-3-0", "libnss3", "libasound2", "libgbm1"];

/**
 * The shared libraries Electron needs, and a virtual display where there is no real one. As root on Debian and its
 * children they are installed; otherwise the command to do so is shown.
 *
 * @param {string} electronPath
 * @param {boolean} virtualDisplay whether Xvfb is needed
 * @param {import("./report.mjs").Progress} progress
 * @returns {Promise<import("./report.mjs").Outcome>}
 */
export async function installSystemLibraries(electronPath, virtualDisplay, progress) {
  const missing = await missingParts(electronPath, virtualDisplay);
  if (missing.length === 0) return { text: "all there", idle: true };
  const packages = await packagesFor(missing);
  if (process.getuid?.() !== 0 || !isInPath("apt-get")) throw missingProblem(missing, packages);
  const update = await aptGet(["update"], progress);
  const named = await packagesFor(missing);
  const install = await aptGet(["install", "-y", "--no-install-recommends", ...named], progress);
  // An update that reached no server ends well all the same, and only its warnings say why a package is unknown.
  if (install.code !== 0) throw aptProblem(update.output + install.output);
  const still = await missingParts(electronPath, virtualDisplay);
  if (still.length > 0) throw missingProblem(still, named);
  return { text: `installed ${named.join(" ")}` };
}

/**
 * @param {string} electronPath
 * @param {boolean} virtualDisplay
 * @returns {Promise<string[]>} libraries by file name, and Xvfb
 */
async function missingParts(electronPath, virtualDisplay) {
  const missing =
    process.platform === "linux" ? missingLibraries((await run({ command: "ldd", args: [electronPath] })).output) : [];
  return virtualDisplay && !isInPath("Xvfb") ? [...missing, "Xvfb"] : missing;
}

/**
 * @param {string} output of ldd
 * @returns {string[]} names of the libraries it did not find
 */
export function missingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? "");
}

/** @param {string} program */
function isInPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {string[]} missing */
async function packagesFor(missing) {
  const libraries = missing.some((part) => part !== "Xvfb") ? await Promise.all(basePackages.map(currentName)) : [];
  return missing.includes("Xvfb") ? [...libraries, "xvfb"] : libraries;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries for their 64-bit time_t, and the old name of some installs another
 * library in their place.
 *
 * @param {string} name
 */
async function currentName(name) {
  const { code } = await run({ command: "apt-cache", args: ["show", `${name}t64`] });
  return code === 0 ? `${name}t64` : name;
}

/**
 * @param {string[]} args
 * @param {import("./report.mjs").Progress} progress
 */
async function aptGet(args, progress) {
  progress.begin(`apt-get ${args.join(" ")}`);
  return run({
    command: "apt-get",
    args: ["-o", "APT::Status-Fd=3", "-o", "DPkg::Lock::Timeout=300", ...args],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    extraPipe: true,
    onText: (text) => {
      // "dlstatus:" while downloading, then "pmstatus:" while installing: apt's README.progress-reporting.
      for (const [, percent] of text.matchAll(/^(?:dl|pm)status:[^:]*:([\d.]+):/gm)) {
        progress.at(Math.floor(Number(percent)), 100, "%");
      }
    },
  });
}

/** @param {string} output of apt-get */
function aptProblem(output) {
  const errors = output.split("\n").filter((line) => /^[EW]: /.test(line));
  return new Problem(
    "The system libraries could not be installed with apt-get",
    errors.slice(0, 8).join("\n") || lastLines(output, 8),
    "See that this machine reaches its package sources (/etc/apt), then run the same command again.",
  );
}

/**
 * @param {string[]} missing
 * @param {string[]} packages
 */
function missingProblem(missing, packages) {
  const sudo = process.getuid?.() === 0 ? "" : "sudo ";
  const commands = isInPath("apt-get")
    ? `Run this, then the same command again:\n${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages.join(" ")}`
    : "Install what holds these with your system's package manager (GTK 3, NSS, ALSA, GBM; Xvfb), then run the same command again.";
  return new Problem("Electron needs what this system does not have", `missing: ${missing.join(", ")}`, commands);
}
