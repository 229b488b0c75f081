/** What ends a token while typing or pasting: the commas of both scripts, semicolons, line ends, tabs. */
const ends = /[،,؛;\r\n\t]+/;

/** What `text` holds: whole tokens, and the rest that is still being typed. Spaces inside are kept. */
export function splitTokens(text: string): { whole: string[]; rest: string } {
  const parts = text.split(ends);
  const rest = parts.pop() ?? "";
  return { whole: parts.map((part) => part.trim()).filter((part) => part !== ""), rest: rest.trimStart() };
}

/** `tokens` with `added` after them, each once. */
export function addTokens(tokens: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...tokens, ...added])];
}
