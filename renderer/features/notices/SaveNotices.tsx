import { useShallow } from "zustand/react/shallow";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { articlePlainText } from "../../session/plainText.ts";
import type { Trouble } from "../../session/savers.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ElsewhereNotice } from "./ElsewhereNotice.tsx";
import { StandingNotice } from "./StandingNotice.tsx";
import { useComparing } from "./useComparing.ts";
import { useWaysOut } from "./useWaysOut.ts";

function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const { client, session } = useDesk();
  const { t, sayFailure } = useStrings();
  const closeRefused = useSession((state) => state.closeRefused);
  const { saveElsewhere, copyText } = useWaysOut();
  const { id, failure, kept } = trouble;
  const name = trouble.headline.trim() || t("article.untitled");

  async function retry() {
    // A library that went away is looked for only when asked: what stands in its place may be another.
    if (failure?.code === "offline-library") await client.call("library.retry", {});
    await session.saveAll();
  }

  const newest = () => session.articleOf(id);

  return (
    <Notice
      tone="urgent"
      title={t(failure ? "saving.failedTitle" : "saving.stalledTitle", { name })}
      actions={
        <>
          <Button onPress={() => void retry()}>{t("saving.retry")}</Button>
          <Button
            onPress={() => {
              const article = newest();
              if (article) void saveElsewhere(serializeArticle(article));
            }}
          >
            {t("saving.elsewhere")}
          </Button>
          <Button
            onPress={() => {
              const article = newest();
              if (article) void copyText(articlePlainText(article));
            }}
          >
            {t("saving.copyText")}
          </Button>
          {closeRefused && (
            <Button kind="danger" onPress={() => void session.closeAnyway()}>
              {t("saving.closeAnyway")}
            </Button>
          )}
        </>
      }
    >
      {failure
        ? `${sayFailure(failure)} ${t(kept ? "saving.failedKept" : "saving.failedSafe")}`
        : t("saving.stalledText")}
      {closeRefused && ` ${t("saving.closingText")}`}
    </Notice>
  );
}

/** The piece followed what another program wrote: said once, and undoable in the text. */
function FollowedNotice() {
  const { session } = useDesk();
  const { t } = useStrings();
  const compare = useComparing();
  const followed = useSession((state) => state.followed);
  if (followed === null) return null;
  return (
    <Notice
      tone="quiet"
      actions={<Button onPress={() => compare.withBefore(followed)}>{t("saving.showBefore")}</Button>}
      closeLabel={t("ui.close")}
      onClose={session.dismissFollowed}
    >
      {t("saving.followed")}
    </Notice>
  );
}

/** What is not safe yet, and what can be done about it; nothing while all is well. */
export function SaveNotices() {
  const { session } = useDesk();
  const { t } = useStrings();
  // Reckoned anew with every state of a saver; what is in it seldom changes.
  const troubles = useSession(useShallow((state) => state.troubles));
  const conflictCopy = useSession((state) => state.conflictCopy);
  const compare = useComparing();
  return (
    <>
      <ElsewhereNotice />
      <StandingNotice />
      <FollowedNotice />
      {troubles.map((trouble) => (
        <TroubleNotice key={trouble.id} trouble={trouble} />
      ))}
      {conflictCopy !== null && (
        <Notice
          tone="warning"
          actions={
            <Button onPress={() => void compare.withPiece(conflictCopy.id, t("saving.conflictText"))}>
              {t("saving.compare")}
            </Button>
          }
          closeLabel={t("ui.close")}
          onClose={session.dismissConflict}
        >
          {t("saving.conflict", { name: conflictCopy.name })}
        </Notice>
      )}
    </>
  );
}
