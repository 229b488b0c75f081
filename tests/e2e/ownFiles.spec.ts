import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bodyText } from "../../core/article/article.ts";
import { bodyOf, expect, giveCommand, headlineOf, type Machine, savedSign, startArticle, test } from "./app.ts";

const own = (machine: Machine, name: string) => join(machine.home, ".config", "Midad", name);

/** A machine on which Midad has run once, in English. */
async function usedMachine(machine: Machine): Promise<void> {
  await machine.start();
  await machine.close();
  machine.changeSettings({ interfaceLanguage: "en" });
  await machine.start();
  await machine.close();
}

test("a damaged settings file is put aside, the last good settings are back, and it is said", async ({ machine }) => {
  await usedMachine(machine);
  writeFileSync(own(machine, "config.json"), readFileSync(own(machine, "config.json"), "utf8").slice(0, 40));
  const { window } = await machine.start();
  await expect(window.getByRole("button", { name: "New article" }).first()).toBeVisible();
  await expect(window.getByText("the last good settings are back")).toBeVisible();
  expect(readdirSync(own(machine, "")).filter((name) => name.startsWith("config.damaged-"))).toHaveLength(1);
});

test("without a good copy the defaults stand, and the pieces are there", async ({ machine }) => {
  await usedMachine(machine);
  writeFileSync(own(machine, "config.json"), "");
  writeFileSync(own(machine, "config.last-good.json"), "{");
  const { window } = await machine.start();
  await expect(window.getByText("عادت الإعدادات إلى أصلها")).toBeVisible();
  await expect(window.getByRole("grid", { name: "المواد، الأحدث أولًا" }).getByRole("row").first()).toBeVisible();
});

test("a choice that cannot be written holds, and it is said that it will not last", async ({ machine }) => {
  const { app, window } = await machine.start();
  chmodSync(own(machine, ""), 0o555);
  await giveCommand(app, "settings.open");
  await window.getByText("داكنة", { exact: true }).click();
  await expect(window.getByText("تعذّر حفظ الإعدادات على القرص")).toBeVisible();
  await expect(window.locator("html")).toHaveAttribute("data-theme", "dark");
  chmodSync(own(machine, ""), 0o755);
});

// A wrong thing in the place of each file and folder that the program keeps for itself.
const wrongThings: [string, (machine: Machine) => void][] = [
  ["a folder for the settings", (machine) => mkdirSync(own(machine, "config.json"))],
  ["a folder for the last good settings", (machine) => mkdirSync(own(machine, "config.last-good.json"))],
  ["a file for the recovery copies", (machine) => writeFileSync(own(machine, "recovery"), "x")],
  ["a file for the versions", (machine) => writeFileSync(own(machine, "versions"), "x")],
  ["a file for the logs", (machine) => writeFileSync(own(machine, "logs"), "x")],
  ["a file for the browser's storage", (machine) => writeFileSync(own(machine, "Local Storage"), "x")],
];

for (const [name, put] of wrongThings) {
  test(`starts and saves with ${name}`, async ({ machine }) => {
    await machine.start();
    await machine.close();
    for (const file of ["config.json", "config.last-good.json", "recovery", "versions", "logs", "Local Storage"]) {
      rmSync(own(machine, file), { recursive: true, force: true });
    }
    put(machine);
    const { app, window } = await machine.start();
    await startArticle(window);
    await headlineOf(window).fill("رغم ذلك");
    await bodyOf(window).click();
    await window.keyboard.type("يُحفظ");
    await giveCommand(app, "article.save");
    await expect(savedSign(window)).toBeVisible();
    const article = machine.articles().find(({ headline }) => headline === "رغم ذلك");
    expect(article && bodyText(article)).toBe("يُحفظ");
  });
}
