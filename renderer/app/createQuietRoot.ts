import { createRoot, type Root } from "react-dom/client";

/** Each letter brings these, and no handler here asks React for them. */
const unheard = ["keypress", "textInput", "selectionchange"];
/** Of these only the way up is asked for. */
const unheardOnTheWayDown = ["input"];

type How = boolean | AddEventListenerOptions;

/** Keeps what asks a target for those events from getting them, until the undo that is returned. */
export function listenToLess(target: EventTarget): () => void {
  const listen = target.addEventListener.bind(target);
  target.addEventListener = (type: string, listener: EventListenerOrEventListenerObject | null, how?: How) => {
    if (unheard.includes(type) || (how === true && unheardOnTheWayDown.includes(type))) return;
    listen(type, listener, how);
  };
  return () => void Reflect.deleteProperty(target, "addEventListener");
}

/**
 * React's root, deaf to what nobody asks it for. React listens at its root to every kind of event there is, and
 * at each looks for whoever is to be told: four times a letter for no one, which is felt while one writes.
 */
export function createQuietRoot(element: HTMLElement): Root {
  const ends = [element, document].map(listenToLess);
  const root = createRoot(element);
  for (const end of ends) end();
  return root;
}
