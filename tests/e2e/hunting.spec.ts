import { test } from "@playwright/test";
import { Hunter } from "./hunting/Hunter.ts";
import { inWords, stepsOf } from "./hunting/steps.ts";

/** `npm test` hunts a little and always the same; `npm run test:hunt` names the seeds. */
const seeds = (process.env.MIDAD_HUNT ?? "1,2").split(",").map(Number);
const stepsOfHunt = 90;

for (const seed of seeds) {
  test(`hunt ${seed}: after each step file and preview are what is on the paper, and undo takes back all of them`, async () => {
    test.setTimeout(300_000);
    const hunter = new Hunter();
    const taken: string[] = [];
    try {
      await hunter.start();
      for (const step of stepsOf(seed, stepsOfHunt)) {
        taken.push(inWords(step));
        await hunter.take(step);
        await hunter.check();
      }
      await hunter.undoAll();
    } catch (error) {
      throw new Error(`${taken.length} steps taken, the last of them:\n${taken.slice(-6).join("\n")}`, {
        cause: error,
      });
    } finally {
      await hunter.remove();
    }
  });
}
