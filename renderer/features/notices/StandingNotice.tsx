import type { ReactNode } from "react";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { showToast } from "../../ui/toasts.ts";
import { useComparing } from "./useComparing.ts";
import { useWaysOut } from "./useWaysOut.ts";

/** The open piece is not what its file holds: what happened, what is safe, and the journalist's choice. */
export function StandingNotice() {
  const { session } = useDesk();
  const { t, sayFailure } = useStrings();
  const standing = useSession((state) => state.standing);
  const id = useSession((state) => state.head?.id);
  const compare = useComparing();
  const { saveElsewhere } = useWaysOut();
  const isSaved = useSession((state) => state.save?.dirty === false);
  if (standing === null || id === undefined) return null;
  const { standings } = session;

  const say = (failure: Failure | null) => {
    if (failure) showToast({ tone: "urgent", text: sayFailure(failure) });
  };

  async function letGo(open: string) {
    await standings.letGo(open);
    showToast({ tone: "quiet", text: t("saving.letGoKept") });
  }

  async function elsewhere() {
    const article = session.article();
    if (article) await saveElsewhere(serializeArticle(article));
  }

  const actions: Record<typeof standing, ReactNode> = {
    // Once saved, the file is what is on screen; what it held before is among the versions.
    unsaved: isSaved ? null : <Button onPress={() => void compare.withFile(id, false)}>{t("saving.compare")}</Button>,
    changed: (
      <>
        <Button onPress={() => void compare.withFile(id, true)}>{t("saving.compare")}</Button>
        <Button onPress={() => void standings.keepMine(id)}>{t("saving.keepMine")}</Button>
        <Button onPress={() => void compare.takeFile(id)}>{t("saving.takeFile")}</Button>
      </>
    ),
    gone: (
      <>
        <Button onPress={() => void standings.keepMine(id)}>{t("saving.recreate")}</Button>
        <Button onPress={() => void elsewhere()}>{t("saving.elsewhere")}</Button>
        <Button onPress={() => void letGo(id)}>{t("saving.letGo")}</Button>
      </>
    ),
    plain: (
      <>
        <Button onPress={async () => say(await standings.openWhole(id))}>{t("saving.openWhole")}</Button>
        <Button onPress={() => void standings.keepMine(id)}>{t("saving.keepPlain")}</Button>
      </>
    ),
  };
  const mayClose = standing === "unsaved" ? { closeLabel: t("ui.close"), onClose: () => standings.set(id, null) } : {};
  return (
    <Notice tone={standing === "gone" ? "urgent" : "warning"} actions={actions[standing]} {...mayClose}>
      {t(`saving.standing.${standing}`)}
    </Notice>
  );
}
