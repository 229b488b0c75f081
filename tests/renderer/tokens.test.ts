import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../renderer/styles/tokens.css", import.meta.url), "utf8");
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name as string,
    { light: light as string, dark: dark as string },
  ]),
);

/** WCAG 2.2, relative luminance of an sRGB colour written `#rrggbb`. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["desk", "panel", "paper", "raised", "hover"];
const texts: Record<string, string[]> = {
  ink: [...grounds, "accent-soft", "urgent-soft", "warning-soft", "found"],
  "ink-2": [...grounds, "accent-soft", "urgent-soft", "warning-soft"],
  "ink-3": ["desk", "panel", "paper", "raised"],
  accent: [...grounds, "accent-soft"],
  urgent: [...grounds, "urgent-soft"],
  warning: [...grounds, "warning-soft"],
  done: grounds,
  "found-ink": ["found-current"],
  "accent-ink": ["accent", "accent-strong"],
};

describe.each(["light", "dark"] as const)("text in the %s theme", (theme) => {
  const cases = Object.entries(texts).flatMap(([text, on]) => on.map((ground) => [text, ground] as const));

  it.each(cases)("%s on %s passes WCAG AA", (text, ground) => {
    const [front, back] = [pairs.get(text)?.[theme], pairs.get(ground)?.[theme]];
    expect(front && back && contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });
});
