import { defineExtension } from "@lexical/extension";
import { $isTextNode, type LexicalNode } from "lexical";
import { $runTraits } from "../nodes/runState.ts";

function setOrRemove(dom: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) dom.removeAttribute(name);
  else dom.setAttribute(name, value);
}

/** `dir` makes an element an isolate in HTML, so a run on screen is ordered as it will be in the page. */
function $decorateRun(node: LexicalNode, previous: LexicalNode | null, dom: HTMLElement): void {
  if (!$isTextNode(node)) return;
  const { isolate, language } = $runTraits(node);
  if (previous === null && isolate === undefined && language === undefined) return;
  setOrRemove(dom, "dir", isolate);
  setOrRemove(dom, "lang", language);
}

/** Shows isolates and languages of runs. */
export const RunsExtension = defineExtension({ name: "midad/runs", dom: { $decorateDOM: $decorateRun } });
