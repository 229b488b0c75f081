import { expect, it } from "vitest";
import { type Command, commands, menus } from "../../../core/commands/commands.ts";

const all: readonly Command[] = commands;

/** Keys without the order of those held down; the system's clipboard has its own as well. */
const own = all.flatMap(({ id, keys }) => (keys ? [{ id, keys: keys.toLowerCase().split("+").sort().join("+") }] : []));
const system = ["c", "x", "v", "a", "y"].map((keys) => ["cmdorctrl", ...keys.split("+")].sort().join("+"));

it("no two commands have the same keys, and none those of the clipboard", () => {
  const keys = own.map((command) => command.keys);
  expect(keys.filter((one, index) => keys.indexOf(one) !== index)).toEqual([]);
  expect(own.filter((command) => system.includes(command.keys))).toEqual([]);
});

it("no two commands have the same id, or the same name in one menu", () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const language of ["ar", "en"] as const) {
    const names = all.map(({ menu, label }) => `${menu}: ${label[language]}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});

it("every command stands in a menu", () => {
  for (const { menu } of all) expect(Object.keys(menus)).toContain(menu);
});
