import { layoutFor } from "../../../core/exporting/layouts/usualLayout.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { useLayouts } from "../../session/useLayouts.ts";
import { LayoutChooser } from "./LayoutChooser.tsx";

/** The choice of the layout where no page says which one it has. */
export function LayoutSetting() {
  const { session } = useDesk();
  const layouts = useLayouts();
  const chosen = useSetting((all) => all.layout);
  const article = session.article();
  const ids = layouts.map(({ id }) => id);
  const used = article && layoutFor(article, chosen, ids);
  return <LayoutChooser layouts={layouts} used={layouts.find(({ id }) => id === used)} />;
}
