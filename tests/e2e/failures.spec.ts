import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { bodyText } from "../../core/article/article.ts";
import { parseArticle } from "../../core/article/articleFile.ts";
import {
  bodyOf,
  chooseSavePath,
  expect,
  giveCommand,
  headlineOf,
  type Machine,
  readClipboard,
  savedSign,
  startArticle,
  test,
} from "./app.ts";

const headline = "خبر على قرص متعب";

interface Harm {
  name: string;
  harm(machine: Machine): void;
  mend(machine: Machine): void;
}

const away = (machine: Machine) => `${machine.library} بعيد`;

function ownFile(machine: Machine): string {
  const name = readdirSync(machine.library).find((file) => file.startsWith("مقال"));
  if (name === undefined) throw new Error("the piece has no file");
  return join(machine.library, name);
}

const harms: Harm[] = [
  {
    name: "read-only",
    harm: ({ library }) => chmodSync(library, 0o555),
    mend: ({ library }) => chmodSync(library, 0o755),
  },
  {
    name: "out of reach",
    harm: (machine) => renameSync(machine.library, away(machine)),
    mend: (machine) => renameSync(away(machine), machine.library),
  },
  {
    name: "replaced by an empty one",
    harm: (machine) => {
      renameSync(machine.library, away(machine));
      mkdirSync(machine.library);
    },
    mend: (machine) => {
      // Whatever came into it would be text in a place that nobody chose.
      expect(readdirSync(machine.library)).toEqual([]);
      rmdirSync(machine.library);
      renameSync(away(machine), machine.library);
    },
  },
  {
    name: "sound, but the piece's own file is read-only",
    harm: (machine) => chmodSync(ownFile(machine), 0o444),
    mend: (machine) => chmodSync(ownFile(machine), 0o644),
  },
];

/** The notice that a save failed. */
const banner = (window: Page) =>
  window
    .getByRole("alert")
    .or(window.getByRole("status"))
    .filter({ hasText: `تعذّر حفظ «\u2067${headline}\u2069»` });

for (const { name, harm, mend } of harms) {
  test(`with a library folder that is ${name}: said within a second, nothing lost, writing goes on`, async ({
    app,
    window,
    machine,
  }) => {
    await startArticle(window);
    await headlineOf(window).fill(headline);
    await bodyOf(window).click();
    await window.keyboard.type("قبل العطل.");
    await giveCommand(app, "article.save");
    await expect(savedSign(window)).toBeVisible();

    harm(machine);
    await window.keyboard.type(" بعده.");
    await giveCommand(app, "article.save");
    await expect(banner(window)).toBeVisible({ timeout: 1000 });
    await expect(savedSign(window)).toHaveCount(0);

    await window.keyboard.type(" والكتابة ماضية.");
    const text = "قبل العطل. بعده. والكتابة ماضية.";
    await expect(bodyOf(window)).toHaveText(text);
    await expect(bodyOf(window)).toBeFocused();

    await banner(window).getByRole("button", { name: "نسخ النص" }).click();
    await expect.poll(async () => (await readClipboard(app)).text).toContain(text);

    const elsewhere = join(machine.home, "نسخة.midad");
    await chooseSavePath(app, elsewhere);
    await banner(window).getByRole("button", { name: "حفظ في مكان آخر" }).click();
    await expect(window.getByText("حُفظت نسخة في المكان الذي اخترته")).toBeVisible();
    const copy = parseArticle(readFileSync(elsewhere, "utf8"));
    expect(copy.ok && bodyText(copy.article)).toBe(text);

    mend(machine);
    await banner(window).getByRole("button", { name: "إعادة المحاولة" }).click();
    await expect(banner(window)).toHaveCount(0);
    await expect(savedSign(window)).toBeVisible();
    await expect(bodyOf(window)).toHaveText(text);
    const saved = machine.articles().filter((article) => article.headline === headline);
    expect(saved.map(bodyText)).toEqual([text]);
  });
}
