import { useMemo } from "react";
import { useStore } from "zustand";
import type { LineMark } from "../../ui/TextLine.tsx";
import type { Finding } from "./finding.ts";
import type { LineName } from "./paperLines.ts";

/** What is found in the lines above the text, to be marked there. */
export function useFieldMarks({ store }: Finding): Readonly<Record<LineName, readonly LineMark[]>> {
  const hits = useStore(store, (view) => view.lineHits);
  const at = useStore(store, (view) => view.lineAt);
  return useMemo(() => {
    const marks: Record<LineName, LineMark[]> = { kicker: [], headline: [], deck: [] };
    for (const [number, { line, hit }] of hits.entries()) {
      marks[line].push({ start: hit.start, end: hit.end, isCurrent: number === at });
    }
    return marks;
  }, [hits, at]);
}
