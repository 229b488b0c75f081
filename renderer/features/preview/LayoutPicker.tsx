import { layoutFor } from "../../../core/exporting/layouts/usualLayout.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { useLayouts } from "../../session/useLayouts.ts";
import { LayoutChooser, type LayoutChooserProps } from "./LayoutChooser.tsx";

/** The choice of the layout where no page says which one it has: of those that can be used. */
export function LayoutPicker({ chosen, onChoose }: Pick<LayoutChooserProps, "chosen" | "onChoose">) {
  const { session } = useDesk();
  const layouts = useLayouts().filter(({ usable }) => usable);
  const piece = session.article() ?? { genre: "news" as const, urgency: null };
  const ids = layouts.map(({ id }) => id);
  const used = layoutFor(piece, chosen, ids);
  return (
    <LayoutChooser layouts={layouts} used={layouts.find(({ id }) => id === used)} chosen={chosen} onChoose={onChoose} />
  );
}

/** The same, for every page from now on. */
export function LayoutSetting() {
  const { settings } = useDesk();
  const chosen = useSetting((all) => all.layout);
  return <LayoutPicker chosen={chosen} onChoose={(layout) => void settings.set({ layout })} />;
}
