import { useEffect, useState } from "react";
import type { LayoutRow } from "../../core/contract/layouts.ts";
import { useDesk } from "./desk.ts";

/** Every layout there is, followed as the library's own change; none until they are known. */
export function useLayouts(): readonly LayoutRow[] {
  const { client } = useDesk();
  const [layouts, setLayouts] = useState<readonly LayoutRow[]>([]);
  useEffect(() => {
    let stopped = false;
    const load = async () => {
      const outcome = await client.call("layouts.list", {});
      if (!stopped && outcome.ok) setLayouts(outcome.value.layouts);
    };
    void load();
    const stop = client.on("layouts.changed", () => void load());
    return () => {
      stopped = true;
      stop();
    };
  }, [client]);
  return layouts;
}
