/// <reference types="vite/client" />
import "../../../../renderer/styles/base.css";
import "./page.css";
import type { Block } from "../../../../core/article/blocks.ts";
import styles from "../../../../renderer/editor/ArticleBody.module.css";
import { createArticleEditor } from "../../../../renderer/editor/createArticleEditor.ts";

/** What an editor is given to show. */
export interface PeerText {
  html: string;
  body: Block[];
}

/** From this many blocks on Midad spares the engine those out of sight; the others get the same favour. */
const longText = 100;

/** A paper on a desk as in Midad's window, with an element to write in. */
function layOut(): HTMLElement {
  const desk = document.createElement("div");
  desk.className = "desk";
  const paper = document.createElement("div");
  paper.className = "paper";
  const text = document.createElement("div");
  paper.append(text);
  desk.append(paper);
  document.body.append(desk);
  return text;
}

/** Gives an editable the style sheet of Midad's own: no ring, and blocks out of sight are not laid out. */
function favour(text: HTMLElement): void {
  text.classList.add(styles.body ?? "");
  text.style.outline = "none";
  text.spellcheck = false;
  text.dir = "rtl";
  text.toggleAttribute("data-long", text.children.length > longText);
}

interface TipTap {
  Editor: new (options: object) => { view: { dom: HTMLElement } };
  StarterKit: unknown;
}
interface CKEditor {
  InlineEditor: {
    create(element: HTMLElement, options: object): Promise<{ editing: { view: CKView } }>;
  };
  [plugin: string]: unknown;
}
interface CKView {
  change(work: (writer: { addClass(name: string, element: unknown): void; setAttribute: CKSet }) => void): void;
  document: { getRoot(): unknown };
  getDomRoot(): HTMLElement;
}
type CKSet = (name: string, value: string, element: unknown) => void;

const windowWith = globalThis as unknown as { tiptap: TipTap; CKEDITOR: CKEditor };

export const peers = {
  /** The limit: what the engine itself takes. */
  bare({ html }: PeerText): void {
    const text = layOut();
    text.contentEditable = "true";
    text.style.whiteSpace = "pre-wrap";
    text.innerHTML = html;
    favour(text);
  },
  /** Midad's editor without the program around it: nothing is saved, previewed or counted, and no React draws. */
  editor({ body }: PeerText): void {
    const text = layOut();
    text.contentEditable = "true";
    favour(text);
    const editor = createArticleEditor({ idle: () => () => undefined });
    editor.load(body, "rtl");
    editor.mount(text);
  },
  tiptap({ html }: PeerText): void {
    const { Editor, StarterKit } = windowWith.tiptap;
    const { view } = new Editor({ element: layOut(), extensions: [StarterKit], content: html });
    favour(view.dom);
  },
  async ckeditor({ html }: PeerText): Promise<void> {
    const kit = windowWith.CKEDITOR;
    const names = ["Essentials", "Paragraph", "Heading", "Bold", "Italic", "Link", "List", "BlockQuote"];
    const editor = await kit.InlineEditor.create(layOut(), {
      licenseKey: "GPL",
      plugins: names.map((name) => kit[name]),
      language: { ui: "en", content: "ar" },
      initialData: html,
    });
    // It draws its own root: what is set past its writer is gone with the next key.
    const { view } = editor.editing;
    view.change((writer) => {
      const root = view.document.getRoot();
      writer.addClass(styles.body ?? "", root);
      writer.setAttribute("spellcheck", "false", root);
      if (view.getDomRoot().children.length > longText) writer.setAttribute("data-long", "", root);
    });
    view.getDomRoot().style.outline = "none";
  },
};

export type PeerName = keyof typeof peers;

declare global {
  interface Window {
    peers: typeof peers;
  }
}
window.peers = peers;
