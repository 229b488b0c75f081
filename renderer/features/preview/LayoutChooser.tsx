import { ChevronDown, LayoutTemplate } from "lucide-react";
import type { LayoutRow } from "../../../core/contract/layouts.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { icon } from "../../ui/icon.ts";
import { Menu, type MenuChoice } from "../../ui/Menu.tsx";

/** No folder, and so no layout, can be called this. */
const byKind = "/";

/** Which layout pages have. `used`: the one the page on screen has. */
export function LayoutChooser({ layouts, used }: { layouts: readonly LayoutRow[]; used: LayoutRow | undefined }) {
  const { settings } = useDesk();
  const { t, language } = useStrings();
  const chosen = useSetting((all) => all.layout);
  const isChosen = layouts.some(({ id }) => id === chosen);
  const usedName = used?.name[language];

  function hintOf({ for: use, size, own }: LayoutRow): string | undefined {
    const card = size ? t("preview.card", size) : undefined;
    const kind = use === "print" ? t("preview.print") : card;
    return [kind, own ? t("preview.own") : undefined].filter(Boolean).join(" · ") || undefined;
  }
  const choice = (layout: LayoutRow): MenuChoice => ({
    id: layout.id,
    label: layout.name[language],
    hint: hintOf(layout),
  });
  const usual: MenuChoice = { id: byKind, label: t("preview.byKind"), hint: isChosen ? undefined : usedName };
  const shipped = layouts.filter(({ own }) => !own).map(choice);
  const own = layouts.filter((layout) => layout.own).map(choice);

  return (
    <Menu
      label={t("preview.layout")}
      groups={[[usual], shipped, own]}
      selected={isChosen && chosen !== null ? chosen : byKind}
      onChoose={(id) => void settings.set({ layout: id === byKind ? null : id })}
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
