import { $findTableNode, TableCellNode, TableNode, TableRowNode } from "@lexical/table";
import { $getNodeByKey, $getSelection, type LexicalEditor, mergeRegister, type NodeKey } from "lexical";

/** Lexical guesses the direction of rows, cells and their lines; here they follow the table and the article. */
function inherit(element: Element): void {
  if (element.getAttribute("dir") === "auto" && element.closest("table")) element.removeAttribute("dir");
}

function $show(editor: LexicalEditor, key: NodeKey): void {
  const element = editor.getElementByKey(key);
  const node = $getNodeByKey(key);
  for (const one of element ? [element, ...element.children] : []) inherit(one);
  const table = node && $findTableNode(node);
  const shown = table && editor.getElementByKey(table.getKey());
  if (table) shown?.style.setProperty("--columns", String(table.getColumnCount()));
}

/** An undo puts the guesses back, and tells no listener of it. */
function watchGuesses(root: HTMLElement): () => void {
  const observer = new MutationObserver((records) => {
    for (const { target } of records) if (target instanceof Element) inherit(target);
  });
  observer.observe(root, { attributeFilter: ["dir"], subtree: true });
  return () => observer.disconnect();
}

function $tableAtCaret(): NodeKey | null {
  const node = $getSelection()?.getStartEndPoints()?.[0].getNode();
  return (node && $findTableNode(node)?.getKey()) ?? null;
}

/** Tells the style sheet what it must know of tables: how many columns each has, and which one the caret is in. */
export function registerShownTables(editor: LexicalEditor): () => void {
  let marked: NodeKey | null = null;
  return mergeRegister(
    ...[TableNode, TableRowNode, TableCellNode].map((kind) =>
      editor.registerMutationListener(kind, (mutations) => {
        editor.read(() => {
          for (const [key, mutation] of mutations) if (mutation !== "destroyed") $show(editor, key);
        });
      }),
    ),
    editor.registerRootListener((root) => (root ? watchGuesses(root) : undefined)),
    editor.registerUpdateListener(({ editorState }) => {
      const next = editorState.read($tableAtCaret);
      if (next !== marked && marked !== null) editor.getElementByKey(marked)?.removeAttribute("data-at-caret");
      if (next !== null) editor.getElementByKey(next)?.setAttribute("data-at-caret", "");
      marked = next;
    }),
  );
}
