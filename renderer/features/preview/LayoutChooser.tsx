import { ChevronDown, LayoutTemplate } from "lucide-react";
import type { LayoutRow } from "../../../core/contract/layouts.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { icon } from "../../ui/icon.ts";
import { Menu, type MenuChoice } from "../../ui/Menu.tsx";

/** No folder, and so no layout, can be called this. */
const byKind = "/";

export interface LayoutChooserProps {
  layouts: readonly LayoutRow[];
  /** The one that pages have now. */
  used: LayoutRow | undefined;
  /** An id; null for the layout that goes with the kind of piece. */
  chosen: string | null;
  onChoose(layout: string | null): void;
}

/** Which layout pages have. */
export function LayoutChooser({ layouts, used, chosen, onChoose }: LayoutChooserProps) {
  const { t, language } = useStrings();
  const isChosen = layouts.some(({ id }) => id === chosen);
  const usedName = used?.name[language];

  function hintOf({ for: use, size, own }: LayoutRow): string | undefined {
    const kind = use === "print" ? t("preview.print") : size && t("preview.size", size);
    return [kind, own && t("preview.own")].filter(Boolean).join(" · ") || undefined;
  }
  const choice = (layout: LayoutRow): MenuChoice => ({
    id: layout.id,
    label: layout.name[language],
    hint: hintOf(layout),
  });
  const usual: MenuChoice = { id: byKind, label: t("preview.byKind"), hint: isChosen ? undefined : usedName };
  const shipped = layouts.filter(({ own }) => !own);
  const pages = shipped.filter((layout) => layout.for === "page").map(choice);
  const others = shipped.filter((layout) => layout.for !== "page").map(choice);
  const own = layouts.filter((layout) => layout.own).map(choice);

  return (
    <Menu
      label={t("preview.layout")}
      groups={[[usual], pages, others, own]}
      selected={isChosen && chosen !== null ? chosen : byKind}
      onChoose={(id) => onChoose(id === byKind ? null : id)}
    >
      <Button
        aria-label={`${t("preview.layout")}: ${usedName ?? ""}`}
        icon={<LayoutTemplate {...icon} aria-hidden />}
        trail={<ChevronDown size={15} strokeWidth={1.75} aria-hidden />}
      >
        {usedName ?? t("preview.layout")}
      </Button>
    </Menu>
  );
}
