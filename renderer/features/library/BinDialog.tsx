import { useStore } from "zustand";
import { directionOf } from "../../../core/arabic/directionOf.ts";
import { useDesk } from "../../session/desk.ts";
import { formatList, quoted } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { showToast } from "../../ui/toasts.ts";
import type { BinQuestions } from "./binQuestion.ts";

/** Says exactly what goes for good before it does. */
export function BinDialog({ questions }: { questions: BinQuestions }) {
  const { client } = useDesk();
  const { t, language, sayFailure } = useStrings();
  const asked = useStore(questions.store, (state) => state.asked);
  if (asked === null) return null;
  const { binId, count, names } = asked;
  const others = count - names.length;

  async function removeOne(id: string) {
    const outcome = await client.call("bin.remove", { binId: id });
    if (outcome.ok) showToast({ tone: "quiet", text: t("library.binRemoved", { name: names[0] ?? "" }) });
    else showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
  }

  async function removeAll() {
    const outcome = await client.call("bin.empty", {});
    if (!outcome.ok) return void showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
    const { failed } = outcome.value;
    showToast({ tone: "quiet", text: t("library.binEmptied", { count: outcome.value.count }) });
    if (failed.length === 0) return;
    const list = formatList(
      failed.map((name) => quoted(name, language)),
      language,
    );
    showToast({ tone: "urgent", text: t("library.binNotEmptied", { list }) });
  }

  return (
    <ConfirmDialog
      title={t("library.binQuestion", { count })}
      confirmLabel={t(binId === null ? "library.binEmptyNow" : "library.binRemoveNow")}
      cancelLabel={t("ui.cancel")}
      onCancel={questions.drop}
      onConfirm={() => {
        questions.drop();
        void (binId === null ? removeAll() : removeOne(binId));
      }}
    >
      <ul>
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pieces may have one name, and the list never moves
          <li key={at}>
            <bdi dir={directionOf(name)}>{name}</bdi>
          </li>
        ))}
        {others > 0 && <li>{t("library.binOthers", { count: others })}</li>}
      </ul>
      <p>{t("library.binForGood")}</p>
    </ConfirmDialog>
  );
}
