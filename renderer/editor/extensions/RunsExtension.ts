import { defineExtension } from "@lexical/extension";
import { $getNodeByKey, $isTextNode, TextNode } from "lexical";
import { $runTraits } from "../nodes/runState.ts";

function setOrRemove(dom: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) dom.removeAttribute(name);
  else dom.setAttribute(name, value);
}

/**
 * Shows isolates and languages of runs. `dir` makes an element an isolate in HTML, so a run on screen is
 * ordered as it will be in the page. By a listener, because the `dom` of an extension that is not the
 * outermost is not heard.
 */
export const RunsExtension = defineExtension({
  name: "midad/runs",
  register: (editor) =>
    editor.registerMutationListener(TextNode, (changes) => {
      editor.read(() => {
        for (const [key, change] of changes) {
          const dom = change === "destroyed" ? null : editor.getElementByKey(key);
          const node = $getNodeByKey(key);
          if (!dom || !$isTextNode(node)) continue;
          const { isolate, language } = $runTraits(node);
          setOrRemove(dom, "dir", isolate);
          setOrRemove(dom, "lang", language);
          dom.toggleAttribute("data-isolate", isolate !== undefined);
        }
      });
    }),
});
