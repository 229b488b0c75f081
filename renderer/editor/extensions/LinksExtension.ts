import { defineExtension, type Signal, signal } from "@lexical/extension";
import { $isLinkNode, $toggleLink, LinkExtension, type LinkNode } from "@lexical/link";
import {
  $createTextNode,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  createCommand,
  IS_APPLE,
  isDOMNode,
  type LexicalCommand,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
  registerEventListener,
} from "lexical";
import { Listeners } from "../listeners.ts";

/** Opens the dialog in which a link is added or changed. */
export const ASK_LINK_COMMAND: LexicalCommand<void> = createCommand("ASK_LINK_COMMAND");

/** The link that is asked for: its address now, empty for a new one. */
export interface LinkQuestion {
  href: string;
}

export function $linkAt(node: LexicalNode): LinkNode | null {
  return $findMatchingParent(node, $isLinkNode);
}

/** The link that a selection stands in, or null. */
export function $selectedLink(selection: RangeSelection): LinkNode | null {
  const link = $linkAt(selection.anchor.getNode());
  return link?.is($linkAt(selection.focus.getNode())) ? link : null;
}

/** Makes the selection a link; with nothing selected, the address itself becomes the text. */
export function $linkSelection(href: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $selectedLink(selection);
  if (link) {
    link.setURL(href);
    return;
  }
  if (selection.isCollapsed()) {
    const text = $createTextNode(href).setFormat(selection.format);
    selection.insertNodes([text]);
    text.select(0, href.length);
  }
  $toggleLink(href, { rel: null });
}

/** Takes the link away and leaves its text. */
export function $unlinkSelection(): void {
  const selection = $getSelection();
  const link = $isRangeSelection(selection) ? $selectedLink(selection) : null;
  if (!link) {
    $toggleLink(null);
    return;
  }
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

function $openAt(event: MouseEvent, open: Listeners<(href: string) => void>): boolean {
  const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
  const link = node && $linkAt(node);
  if (!link) return false;
  // Following a link is for the main process alone; the engine must never try.
  event.preventDefault();
  if (!(IS_APPLE ? event.metaKey : event.ctrlKey)) return false;
  for (const listener of open) listener(link.getURL());
  return true;
}

function $ask(asked: Signal<LinkQuestion | null>): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  asked.value = { href: $selectedLink(selection)?.getURL() ?? "" };
  return true;
}

/** Links: asked for by command, opened by Ctrl and a click, never followed by the engine. */
export const LinksExtension = defineExtension({
  name: "midad/links",
  dependencies: [LinkExtension],
  build: () => ({
    asked: signal<LinkQuestion | null>(null),
    open: new Listeners<(href: string) => void>(),
  }),
  register(editor, _config, state) {
    const { asked, open } = state.getOutput();
    return mergeRegister(
      editor.registerCommand(CLICK_COMMAND, (event) => $openAt(event, open), COMMAND_PRIORITY_LOW),
      editor.registerCommand(ASK_LINK_COMMAND, () => $ask(asked), COMMAND_PRIORITY_EDITOR),
      editor.registerRootListener((root) => {
        if (!root) return;
        return registerEventListener(root, "auxclick", (event) => {
          if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
        });
      }),
    );
  },
});
