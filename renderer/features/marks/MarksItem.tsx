import { Flag } from "lucide-react";
import { useMemo } from "react";
import { directionOf } from "../../../core/arabic/directionOf.ts";
import { isolateCloser, isolateOpeners } from "../../../core/arabic/isolatedText.ts";
import { type MarkedWords, shortLine } from "../../../core/checks/tk.ts";
import { useSession } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { BarButton } from "../../ui/BarButton.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { type MarkTour, type OpenPlace, placesInFields } from "./markTour.ts";

export interface MarksItemProps {
  /** The open marks of the text. */
  inText: readonly (MarkedWords & { id: string })[];
  tour: MarkTour;
}

/** A line of the article inside of a sentence or list of the interface, which it must not turn around. */
function lineOf(place: MarkedWords): string {
  const line = shortLine(place);
  return `${isolateOpeners[directionOf(line)]}${line}${isolateCloser}`;
}

/** How many places are still to be filled in or checked, and the way to each. Nothing where there are none. */
export function MarksItem({ inText, tour }: MarksItemProps) {
  const { t } = useStrings();
  const kicker = useSession((state) => state.head?.kicker ?? "");
  const headline = useSession((state) => state.head?.headline ?? "");
  const deck = useSession((state) => state.head?.deck ?? "");
  const inFields = useMemo(() => placesInFields({ kicker, headline, deck }), [kicker, headline, deck]);
  const places: OpenPlace[] = [...inFields, ...inText.map((mark) => ({ ...mark, field: null }))];
  if (places.length === 0) return null;
  const choices = places.map((place) => ({
    id: place.id,
    label: lineOf(place),
    hint: place.field ? t(`article.field.${place.field}`) : undefined,
  }));
  return (
    <Menu
      label={t("marks.list")}
      groups={[choices]}
      placement="top start"
      onChoose={(id) => {
        const chosen = places.find((place) => place.id === id);
        if (chosen) tour.go(chosen);
      }}
    >
      <BarButton tone="warning">
        <Flag size={14} strokeWidth={1.75} aria-hidden />
        {t("marks.toCheck", { count: places.length })}
      </BarButton>
    </Menu>
  );
}
