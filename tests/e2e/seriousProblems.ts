import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

const told = ({ id, nodes }: AxeResult["violations"][number]) =>
  `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`;

/** Everything that axe finds in a page, whatever its weight. */
export async function allProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<AxeResult>(`axe.run({ resultTypes: ["violations"] })`);
  return found.violations.map(told);
}

/** What axe finds serious. It goes in through the debugger: the page's own policy lets no script in. */
export async function seriousProblems(window: Page): Promise<string[]> {
  await window.evaluate(axe);
  // What is still fading in has colours that nobody reads.
  await window.evaluate(async () => {
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(transitions.map((one) => one.finished));
  });
  const found = await window.evaluate<AxeResult>(
    `axe.run({ exclude: [["iframe"]] }, { resultTypes: ["violations"], iframes: false })`,
  );
  return found.violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(told);
}
