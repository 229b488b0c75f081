/** How a shipped style sheet begins that shares what `assets/layouts/base.css` says. */
const baseLine = '@import "../base.css";\n';

/**
 * A shipped style sheet that stands alone: the base in the place of the line that asks for it.
 * A page loads no other sheet, and a newsroom's copy has none beside it.
 */
export function withBase(style: string, base: string): string {
  return style.startsWith(baseLine) ? base + style.slice(baseLine.length) : style;
}
