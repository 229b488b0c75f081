import type { ElementContent } from "hast";
import { type Break, type Mark, marks, type Text } from "../../article/inline.ts";
import { h } from "../h.ts";

const tags: Record<Mark, string> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  sub: "sub",
  sup: "sup",
};

type Run = Text | Break;

function carries(run: Run, mark: Mark): boolean {
  return run.type === "text" && (run.marks?.includes(mark) ?? false);
}

/** An isolate is `bdi`, whose own default is the direction of its first strong letter. */
function leafHast(run: Run): ElementContent {
  if (run.type === "break") return h("br");
  const lang = run.language === undefined ? {} : { lang: run.language };
  if (run.isolate) return h("bdi", { ...lang, ...(run.isolate === "auto" ? {} : { dir: run.isolate }) }, run.text);
  return run.language === undefined ? { type: "text", value: run.text } : h("span", lang, run.text);
}

/** Runs in groups that carry the mark or do not. */
function groupBy(runs: readonly Run[], mark: Mark): Run[][] {
  const groups: Run[][] = [];
  let marked: boolean | null = null;
  for (const run of runs) {
    if (carries(run, mark) === marked) groups.at(-1)?.push(run);
    else groups.push([run]);
    marked = carries(run, mark);
  }
  return groups;
}

/** Neighbours that agree on the outermost mark share its element: «<strong>أ<em>ب</em></strong>». */
function wrap(runs: readonly Run[], [mark, ...inner]: readonly Mark[]): ElementContent[] {
  if (mark === undefined) return runs.map(leafHast);
  return groupBy(runs, mark).flatMap((group) => {
    const nodes = wrap(group, inner);
    return group[0] && carries(group[0], mark) ? [h(tags[mark], nodes)] : nodes;
  });
}

/** Runs of text and line breaks, marks as `strong`, `em`, `u`, `s`, `sub`, `sup`. */
export function runsHast(runs: readonly Run[]): ElementContent[] {
  // Most runs carry none, and need not be asked for each.
  const carried = marks.filter((mark) => runs.some((run) => carries(run, mark)));
  return wrap(runs, carried);
}
