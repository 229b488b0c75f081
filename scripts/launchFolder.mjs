// What the substitute Electron runs in place of the default_app it lacks: `electron <folder or file>` starts the
// program there. An ES module, because Electron waits for one before "ready", so the program can still register its
// schemes; from a CommonJS file its import would come too late.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const given = process.argv.slice(1).find((argument) => !argument.startsWith("-"));
if (given === undefined || !existsSync(given)) {
  process.stderr.write(given === undefined ? "usage: electron <folder or file>\n" : `there is no ${given}\n`);
  app.exit(1);
} else {
  Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
  const place = resolve(given);
  const main = statSync(place).isDirectory() ? adopt(place) : place;
  try {
    await import(pathToFileURL(main).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    app.exit(1);
  }
}

/**
 * Gives Electron the program's name, version and folders, as if they had been its own from the start.
 *
 * @param {string} folder of the program
 * @returns {string} its main file
 */
function adopt(folder) {
  const program = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  // Electron has these for its own default_app, and does not declare them.
  const inner = /** @type {typeof app & { setAppPath(path: string): void, setVersion(version: string): void }} */ (app);
  inner.setAppPath(folder);
  inner.setName(program.productName ?? program.name);
  inner.setVersion(program.version);
  if (!app.commandLine.hasSwitch("user-data-dir")) app.setPath("userData", join(app.getPath("appData"), app.getName()));
  return join(folder, program.main ?? "index.js");
}
