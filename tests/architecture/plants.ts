/** A way to break a wall of the house: files planted into a copy of it, and the check that must then fail. */
export interface Plant {
  rule: string;
  check: "types" | "imports" | "lint" | "styles" | "unused";
  /** Text to add: a new file, or appended to one that is there. */
  add?: Record<string, string>;
  /** Text to take out of a file that is there. */
  cut?: Record<string, RegExp>;
  /** What the check's output must name. */
  says: RegExp;
}

const importing = (path: string) => `import * as planted from "${path}";\nexport const planter = planted;\n`;

/** Every rule of the house that a machine keeps. `npm test` is red with any one of them planted. */
export const plants: readonly Plant[] = [
  {
    rule: "core has no document",
    check: "types",
    add: { "core/article/planted.ts": "export const title = document.title;\n" },
    says: /core\/article\/planted\.ts.*'document'/,
  },
  {
    rule: "core has no timers or network",
    check: "types",
    add: { "core/article/planted.ts": "export const later = setTimeout;\nexport const get = fetch;\n" },
    says: /planted\.ts.*'setTimeout'[\s\S]*planted\.ts.*'fetch'/,
  },
  {
    rule: "core has no Node",
    check: "types",
    add: { "core/article/planted.ts": importing("node:fs") },
    says: /core\/article\/planted\.ts.*node:fs/,
  },
  {
    rule: "a handler forgotten does not compile",
    check: "types",
    cut: { "electron/ipc/handlers/articleHandlers.ts": /async "article\.restore"[\s\S]*?\n {4}\},\n/ },
    says: /articleHandlers\.ts.*article\.restore/,
  },
  {
    rule: "a call that is not in the contract does not compile",
    check: "types",
    add: {
      "renderer/session/planted.ts":
        'import type { Client } from "../../core/contract/client.ts";\nexport const ask = (client: Client) => client.call("disk.format", {});\n',
    },
    says: /planted\.ts.*disk\.format/,
  },
  {
    rule: "the window has no Node",
    check: "types",
    add: { "renderer/app/planted.ts": "export const home = process.env.HOME;\n" },
    says: /renderer\/app\/planted\.ts.*'process'/,
  },
  {
    rule: "core imports no other room",
    check: "imports",
    add: { "core/article/planted.ts": importing("../../electron/strings.ts") },
    says: /core-is-pure: core\/article\/planted\.ts/,
  },
  {
    rule: "core imports no editor",
    check: "imports",
    add: { "core/article/planted.ts": importing("lexical") },
    says: /core-is-pure: core\/article\/planted\.ts/,
  },
  {
    rule: "renderer never imports electron",
    check: "imports",
    add: { "renderer/app/planted.ts": importing("../../electron/strings.ts") },
    says: /renderer-never-electron: renderer\/app\/planted\.ts/,
  },
  {
    rule: "renderer never imports electron's types either",
    check: "imports",
    add: { "renderer/app/planted.ts": 'import type { Menu } from "electron";\nexport type Planted = Menu;\n' },
    says: /renderer-never-electron: renderer\/app\/planted\.ts/,
  },
  {
    rule: "electron never imports renderer",
    check: "imports",
    add: { "electron/windows/planted.ts": importing("../../renderer/strings/ar/editor.ts") },
    says: /electron-sees-only-core: electron\/windows\/planted\.ts/,
  },
  {
    rule: "no cycles",
    check: "imports",
    add: {
      "core/article/planted.ts": 'import { b } from "./plantedToo.ts";\nexport const a = () => b;\n',
      "core/article/plantedToo.ts": 'import { a } from "./planted.ts";\nexport const b = () => a;\n',
    },
    says: /no-cycles: core\/article\/planted/,
  },
  {
    rule: "the preload takes only the channel names",
    check: "imports",
    add: { "electron/preload/planted.ts": importing("../../core/contract/calls.ts") },
    says: /preload-takes-only-channel-names: electron\/preload\/planted\.ts/,
  },
  {
    rule: "the work without a window needs no Electron",
    check: "imports",
    add: { "electron/library/planted.ts": importing("electron") },
    says: /no-electron-below-the-window: electron\/library\/planted\.ts/,
  },
  {
    rule: "files are touched through the Disk port only",
    check: "imports",
    add: { "electron/windows/planted.ts": importing("node:fs") },
    says: /one-disk: electron\/windows\/planted\.ts/,
  },
  {
    rule: "ui knows no feature",
    check: "imports",
    add: { "renderer/ui/planted.ts": importing("../session/session.ts") },
    says: /ui-knows-no-feature: renderer\/ui\/planted\.ts/,
  },
  {
    rule: "editor knows no feature",
    check: "imports",
    add: { "renderer/editor/planted.ts": importing("../session/session.ts") },
    says: /editor-knows-no-feature: renderer\/editor\/planted\.ts/,
  },
  {
    rule: "features do not know each other",
    check: "imports",
    add: {
      "renderer/features/library/planted.ts": importing("../fields/planted.ts"),
      "renderer/features/fields/planted.ts": "export const leaf = 1;\n",
    },
    says: /features-do-not-know-each-other: renderer\/features\/library\/planted\.ts/,
  },
  {
    rule: "nothing imports tests",
    check: "imports",
    add: { "electron/windows/planted.ts": importing("../../tests/architecture/plants.ts") },
    says: /nothing-imports-tests: electron\/windows\/planted\.ts/,
  },
  {
    rule: "ipcMain only in the bridge",
    check: "lint",
    add: { "electron/windows/planted.ts": 'import { ipcMain } from "electron";\n\nipcMain.removeAllListeners();\n' },
    says: /planted\.ts[\s\S]*noRestrictedImports/,
  },
  {
    rule: "shell only in the handlers",
    check: "lint",
    add: { "electron/windows/planted.ts": 'import { shell } from "electron";\n\nshell.beep();\n' },
    says: /planted\.ts[\s\S]*noRestrictedImports/,
  },
  {
    rule: "no programs are started",
    check: "lint",
    add: { "electron/windows/planted.ts": 'import { spawn } from "node:child_process";\n\nspawn("ls");\n' },
    says: /planted\.ts[\s\S]*noRestrictedImports/,
  },
  {
    rule: "no promise is left floating",
    check: "lint",
    add: { "core/article/planted.ts": "async function work() {}\n\nexport function start() {\n  work();\n}\n" },
    says: /planted\.ts[\s\S]*noFloatingPromises/,
  },
  {
    rule: "no test is skipped",
    check: "lint",
    add: {
      "tests/core/planted.test.ts":
        'import { expect, test } from "vitest";\n\ntest.skip("later", () => {\n  expect(1).toBe(1);\n});\n',
    },
    says: /planted\.test\.ts[\s\S]*noSkippedTests/,
  },
  {
    rule: "no physical sides in CSS",
    check: "styles",
    add: { "renderer/ui/planted.module.css": ".planted {\n  margin-left: 4px;\n}\n" },
    says: /planted\.module\.css[\s\S]*margin-left/,
  },
  {
    rule: "no colour outside the tokens",
    check: "styles",
    add: { "renderer/ui/planted.module.css": ".planted {\n  color: #ff0000;\n}\n" },
    says: /planted\.module\.css[\s\S]*color-no-hex/,
  },
  {
    rule: "direction never comes from CSS",
    check: "styles",
    add: { "renderer/ui/planted.module.css": ".planted {\n  direction: rtl;\n}\n" },
    says: /planted\.module\.css[\s\S]*direction/,
  },
  {
    rule: "no unused file",
    check: "unused",
    add: { "core/article/planted.ts": "export const nobody = 1;\n" },
    says: /core\/article\/planted\.ts/,
  },
];
