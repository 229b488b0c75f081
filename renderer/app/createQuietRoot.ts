import { createRoot, type Root } from "react-dom/client";

/** Each letter brings these, and no handler here asks React for them. */
const unheard = ["keypress", "textInput", "selectionchange"];
/** Of these one is asked for by a field of a form or a list, but never around the text, which has its own. */
const unheardFromTheText = ["keydown", "keyup", "input"];

/** The element that is written in is the target of all that keys bring; a field or button in it has its own. */
const isFromTheText = ({ target }: Event): boolean =>
  target instanceof Element && target.hasAttribute("contenteditable");

type How = boolean | AddEventListenerOptions;

/** Keeps what asks a target for those events from getting them, until the undo that is returned. */
export function listenToLess(target: EventTarget, isLeftOut = isFromTheText): () => void {
  const listen = target.addEventListener.bind(target);
  target.addEventListener = (type: string, listener: EventListener, how?: How) => {
    if (unheard.includes(type)) return;
    const chosen = (event: Event) => isLeftOut(event) || listener(event);
    listen(type, unheardFromTheText.includes(type) ? chosen : listener, how);
  };
  return () => void Reflect.deleteProperty(target, "addEventListener");
}

/**
 * React's root, deaf to what nobody asks it for. React listens at its root to every kind of event there is, and
 * at each looks for whoever is to be told: ten times a letter for no one, which is felt while one writes.
 */
export function createQuietRoot(element: HTMLElement): Root {
  const ends = [listenToLess(element), listenToLess(document)];
  const root = createRoot(element);
  for (const end of ends) end();
  return root;
}
