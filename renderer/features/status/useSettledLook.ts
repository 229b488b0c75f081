import { useEffect, useState } from "react";
import { useDesk } from "../../session/desk.ts";
import type { SessionState } from "../../session/session.ts";
import { type SaveLook, saveLook } from "./saveLook.ts";

/** In ms. Shorter than the second in which a draft is promised, longer than between two letters of a quick writer. */
const settling = 400;

const lookOf = ({ save }: SessionState): SaveLook | null => save && saveLook(save);

/**
 * The look to show. A draft is kept several times while one writes on, and each time the next letter is not in
 * it yet: saying so every time would only flicker. So `kept` is said when it stays true; everything else at once.
 * It listens by itself, as each of these turns would otherwise draw the status anew for nothing to be seen.
 */
export function useSettledLook(): SaveLook | null {
  const { store } = useDesk().session;
  const [settled, setSettled] = useState(() => lookOf(store.getState()));
  useEffect(() => {
    let shown = lookOf(store.getState());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (look: SaveLook | null) => {
      clearTimeout(timer);
      timer = undefined;
      shown = look;
      setSettled(look);
    };
    const follow = (state: SessionState) => {
      const look = lookOf(state);
      const waits = look === "kept" && shown === "unsaved";
      if (waits) timer ??= setTimeout(() => show("kept"), settling);
      else if (timer !== undefined || look !== shown) show(look);
    };
    setSettled(shown);
    const leave = store.subscribe(follow);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [store]);
  return settled;
}
