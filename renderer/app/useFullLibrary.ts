import { useEffect, useState } from "react";
import { useDesk } from "../session/desk.ts";

/**
 * Whether the list stands in the page's place, and the way to put it there or away: for a window without room for it
 * beside the page. It leaves by itself once a piece is opened or compared, which is to be read then, or there is room.
 */
export function useFullLibrary(hasRoom: boolean): [isFull: boolean, setFull: (isFull: boolean) => void] {
  const { session, comparison } = useDesk();
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    if (hasRoom) setFull(false);
  }, [hasRoom]);
  useEffect(
    () =>
      session.store.subscribe(({ head }, before) => {
        if (head && head.id !== before.head?.id) setFull(false);
      }),
    [session],
  );
  useEffect(
    () =>
      comparison.store.subscribe((compared) => {
        if (compared) setFull(false);
      }),
    [comparison],
  );
  return [isFull && !hasRoom, setFull];
}
