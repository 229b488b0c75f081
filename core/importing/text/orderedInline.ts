import { orderedParts } from "../../arabic/orderedParts.ts";
import type { Inline, Mark, Text } from "../../article/inline.ts";

const signs: Readonly<Record<string, Mark>> = { "*": "bold", _: "italic", "~": "strike" };
/** As chats read them: round words, not inside one, and not round spaces. */
const marked = /(?<![\p{L}\p{N}*_~])([*_~])(?=\S)([^*_~\n]*[^\s*_~])\1(?![\p{L}\p{N}*_~])/gu;

function runsOf(run: Text): Text[] {
  const runs: Text[] = [];
  let at = 0;
  const push = (text: string, mark?: Mark) => {
    if (text !== "") runs.push({ ...run, text, ...(mark && { marks: [mark] }) });
  };
  for (const match of run.text.matchAll(marked)) {
    push(run.text.slice(at, match.index));
    push(match[2] ?? "", signs[match[1] ?? ""]);
    at = match.index + match[0].length;
  }
  push(run.text.slice(at));
  return runs;
}

/** The stretches of a line as runs, an isolate a run. */
function orderedRuns(line: Text): Text[] {
  const runs: Text[] = [];
  let before: number | null = null;
  for (const { start, end, isolate, begins } of orderedParts(line.text)) {
    const text = line.text.slice(start, end);
    const last = runs.at(-1);
    if (last && begins !== null && begins === before) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ ...line, text, ...(isolate && { isolate }) });
    before = begins;
  }
  return runs;
}

/**
 * Inline content of plain text, its bidi controls read as isolates.
 * @param chatMarks whether *this*, _this_ and ~this~ are marks. Only on demand: in other texts the star
 *   belongs to a footnote or a product, and the stroke to a name of a file.
 */
export function orderedInline(content: readonly Inline[], chatMarks: boolean): Inline[] {
  return content.flatMap((node): Inline[] => {
    if (node.type !== "text") return [node];
    const runs = orderedRuns(node);
    return chatMarks ? runs.flatMap(runsOf) : runs;
  });
}
