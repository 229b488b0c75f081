import { ChevronDown } from "lucide-react";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";

export interface ZoomMenuProps {
  /** In per cent; null where the page is as wide as its place. */
  chosen: number | null;
  /** The zoom that is shown, in per cent. */
  shown: number;
  onChoose(zoom: number | null): void;
}

const steps = [50, 75, 100, 125, 150, 200];

/** How large the page is shown. */
export function ZoomMenu({ chosen, shown, onChoose }: ZoomMenuProps) {
  const { t } = useStrings();
  const percent = (zoom: number) => t("preview.percent", { zoom });
  return (
    <Menu
      label={t("preview.zoom")}
      selected={chosen === null ? "fit" : String(chosen)}
      onChoose={(id) => onChoose(id === "fit" ? null : Number(id))}
      placement="bottom end"
      groups={[
        [{ id: "fit", label: t("preview.fit") }],
        steps.map((step) => ({ id: String(step), label: percent(step) })),
      ]}
    >
      <Button kind="quiet" trail={<ChevronDown size={14} strokeWidth={1.75} aria-hidden />}>
        {percent(shown)}
      </Button>
    </Menu>
  );
}
