import { type RefObject, useCallback, useEffect, useState } from "react";

/** Steps through what changed inside an element, in reading order; `at` is -1 before the first step. */
export function useChangeSteps(place: RefObject<HTMLElement | null>, compared: unknown) {
  const [at, setAt] = useState(-1);
  const changes = useCallback(() => [...(place.current?.querySelectorAll("[data-change]") ?? [])], [place]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another comparison begins before its first change
  useEffect(() => setAt(-1), [compared]);

  useEffect(() => {
    const change = changes()[at];
    change?.setAttribute("aria-current", "true");
    change?.scrollIntoView({ block: "center" });
    return () => change?.removeAttribute("aria-current");
  }, [changes, at]);

  const step = useCallback(
    (by: 1 | -1) => {
      const count = changes().length;
      // Past either end it goes on at the other.
      if (count > 0) setAt((now) => (now === -1 && by === -1 ? count - 1 : (now + by + count) % count));
    },
    [changes],
  );
  return { at, step };
}
