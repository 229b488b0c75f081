/** Colours by the names they are declared under, each `#rrggbb`. */
export type Colours = Readonly<Record<string, string>>;

function declaredIn(block: string): Colours {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

/** What `:root` declares within the blocks that begin with a text, or in the open. */
function rootAfter(style: string, opening: string): Colours {
  const blocks = `\n${style}`.split(`\n${opening}:root {`).slice(1);
  return Object.assign({}, ...blocks.map((block) => declaredIn(block.slice(0, block.indexOf("}")))));
}

/** The colours of a layout's style sheet in either scheme and on paper, where the scheme of the screen is left behind. */
export function coloursOf(style: string): Record<"light" | "dark" | "print", Colours> {
  const light = rootAfter(style, "");
  const dark = { ...light, ...rootAfter(style, "@media (prefers-color-scheme: dark) {\n  ") };
  return { light, dark, print: { ...dark, ...rootAfter(style, "@media print {\n  ") } };
}

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour laid over another one, `share` of 1 opaque. */
export function over(colour: string, ground: string, share: number): string {
  const under = channels(ground);
  const mixed = channels(colour).map((value, index) => Math.round(value * share + (under[index] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
