import { useStore } from "zustand";
import { shortLine } from "../../../core/checks/tk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { openPlacesQuestion } from "./openPlacesQuestion.ts";

/** How many of the places are shown; the text shows them all. */
const shown = 5;

/** Before what is still open is handed over: what it is, and the way back to it. */
export function OpenPlacesDialog({ onBack }: { onBack(): void }) {
  const { t } = useStrings();
  const { asked } = useStore(openPlacesQuestion);
  if (!asked) return null;
  const { places, answer } = asked;
  return (
    <ConfirmDialog
      title={t("marks.askTitle", { count: places.length })}
      confirmLabel={t("marks.export")}
      cancelLabel={t("marks.back")}
      tone="primary"
      onConfirm={() => answer(true)}
      onCancel={() => {
        answer(false);
        onBack();
      }}
    >
      <ul>
        {places.slice(0, shown).map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is asked about
          <li key={index}>
            <bdi>{shortLine(place)}</bdi>
          </li>
        ))}
        {places.length > shown && <li>{t("marks.more", { count: places.length - shown })}</li>}
      </ul>
    </ConfirmDialog>
  );
}
