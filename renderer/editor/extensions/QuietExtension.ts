import { defineExtension } from "@lexical/extension";

/** What a letter brings besides its `keydown`, and nobody around the text has a use for. */
const inside = ["input", "keyup"] as const;

const stop = (event: Event): void => event.stopPropagation();

/**
 * Keeps a letter's lesser events in the text. React hears every event that passes its root, and looks for
 * whoever is to be told of it. `keydown` goes on, for the window's own keys.
 */
export const QuietExtension = defineExtension({
  name: "midad/quiet",
  register: (editor) =>
    editor.registerRootListener((root, before) => {
      for (const name of inside) {
        before?.removeEventListener(name, stop);
        root?.addEventListener(name, stop);
      }
    }),
});
