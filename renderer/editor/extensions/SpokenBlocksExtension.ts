import { defineExtension, effect, signal } from "@lexical/extension";
import { type Klass, type LexicalNode, mergeRegister } from "lexical";
import { AttributionNode } from "../nodes/AttributionNode.ts";
import { DividerNode } from "../nodes/DividerNode.ts";
import { KeptBlockNode } from "../nodes/KeptBlockNode.ts";
import { PullQuoteNode } from "../nodes/PullQuoteNode.ts";

/** What blocks are called that have no name of their own in HTML. */
export type BlockNames = Readonly<Record<"divider" | "kept" | "pullQuote" | "attribution", string>>;

interface Spoken {
  node: Klass<LexicalNode>;
  selector: string;
  say(element: HTMLElement, names: BlockNames): void;
}

/** One that is read as a block of its kind, with its words. */
const kindOf = (name: keyof BlockNames) => (element: HTMLElement, names: BlockNames) => {
  element.setAttribute("role", "group");
  element.setAttribute("aria-roledescription", names[name]);
};

/** One that is named as a whole. */
const nameOf = (name: keyof BlockNames) => (element: HTMLElement, names: BlockNames) =>
  element.setAttribute("aria-label", names[name]);

const spoken: readonly Spoken[] = [
  { node: DividerNode, selector: "hr", say: nameOf("divider") },
  {
    node: KeptBlockNode,
    selector: "[data-kept]",
    say(element, names) {
      element.setAttribute("role", "group");
      nameOf("kept")(element, names);
    },
  },
  { node: PullQuoteNode, selector: "aside", say: kindOf("pullQuote") },
  { node: AttributionNode, selector: "[data-attribution]", say: kindOf("attribution") },
];

/** Names blocks for those who hear the text; on the screen their looks do it. */
export const SpokenBlocksExtension = defineExtension({
  name: "midad/spoken-blocks",
  build: () => signal<BlockNames | null>(null),
  register(editor, _config, state) {
    const names = state.getOutput();
    const say = ({ say: tell }: Spoken, element: HTMLElement | null) => {
      const now = names.peek();
      if (now && element) tell(element, now);
    };
    return mergeRegister(
      ...spoken.map((one) =>
        editor.registerMutationListener(one.node, (changes) => {
          for (const [key, change] of changes) if (change === "created") say(one, editor.getElementByKey(key));
        }),
      ),
      effect(() => {
        if (names.value === null) return;
        const root = editor.getRootElement();
        for (const one of spoken) {
          for (const element of root?.querySelectorAll<HTMLElement>(one.selector) ?? []) say(one, element);
        }
      }),
    );
  },
});
