import { ChevronDown } from "lucide-react";
import { formatNumber } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";

export interface ZoomMenuProps {
  /** In per cent; null where the page is as wide as its place. */
  chosen: number | null;
  /** The zoom that is shown, in per cent, in words. */
  shown: string;
  onChoose(zoom: number | null): void;
}

const steps = [50, 75, 100, 125, 150, 200];

/** How large the page is shown. */
export function ZoomMenu({ chosen, shown, onChoose }: ZoomMenuProps) {
  const { t, language } = useStrings();
  const percent = (zoom: number | string) => t("preview.percent", { zoom });
  return (
    <Menu
      label={t("preview.zoom")}
      selected={chosen === null ? "fit" : String(chosen)}
      onChoose={(id) => onChoose(id === "fit" ? null : Number(id))}
      placement="bottom end"
      groups={[
        [{ id: "fit", label: t("preview.fit") }],
        steps.map((step) => ({ id: String(step), label: percent(formatNumber(step, language)) })),
      ]}
    >
      <Button kind="quiet" trail={<ChevronDown size={14} strokeWidth={1.75} aria-hidden />}>
        {percent(shown)}
      </Button>
    </Menu>
  );
}
