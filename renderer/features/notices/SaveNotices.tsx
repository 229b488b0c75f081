import { serializeArticle } from "../../../core/article/articleFile.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { articlePlainText } from "../../session/plainText.ts";
import type { Trouble } from "../../session/savers.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { showToast } from "../../ui/toasts.ts";

function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const { client, session } = useDesk();
  const { t, sayFailure } = useStrings();
  const closeRefused = useSession((state) => state.closeRefused);
  const { id, failure } = trouble;
  const name = trouble.headline.trim() || t("article.untitled");

  async function retry() {
    // A library that went away is looked for only when asked: what stands in its place may be another.
    if (failure?.code === "offline-library") await client.call("library.retry", {});
    await session.saveAll();
  }

  async function saveElsewhere() {
    const article = session.articleOf(id);
    if (!article) return;
    const outcome = await client.call("article.saveElsewhere", { article: serializeArticle(article) });
    if (!outcome.ok) showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
    else if (outcome.value.saved) showToast({ tone: "done", text: t("saving.savedElsewhere") });
  }

  async function copyText() {
    const article = session.articleOf(id);
    if (!article) return;
    const outcome = await client.call("text.copy", { text: articlePlainText(article) });
    if (outcome.ok) showToast({ tone: "done", text: t("saving.textCopied") });
    else showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
  }

  return (
    <Notice
      tone="urgent"
      title={t(failure ? "saving.failedTitle" : "saving.stalledTitle", { name })}
      actions={
        <>
          <Button onPress={() => void retry()}>{t("saving.retry")}</Button>
          <Button onPress={() => void saveElsewhere()}>{t("saving.elsewhere")}</Button>
          <Button onPress={() => void copyText()}>{t("saving.copyText")}</Button>
          {closeRefused && (
            <Button kind="danger" onPress={() => void session.closeAnyway()}>
              {t("saving.closeAnyway")}
            </Button>
          )}
        </>
      }
    >
      {failure ? `${sayFailure(failure)} ${t("saving.failedSafe")}` : t("saving.stalledText")}
      {closeRefused && ` ${t("saving.closingText")}`}
    </Notice>
  );
}

/** What is not safe yet, and what can be done about it; nothing while all is well. */
export function SaveNotices() {
  const { session } = useDesk();
  const { t } = useStrings();
  const troubles = useSession((state) => state.troubles);
  const conflictCopy = useSession((state) => state.conflictCopy);
  return (
    <>
      {troubles.map((trouble) => (
        <TroubleNotice key={trouble.id} trouble={trouble} />
      ))}
      {conflictCopy !== null && (
        <Notice tone="warning" closeLabel={t("ui.close")} onClose={session.dismissConflict}>
          {t("saving.conflict", { name: conflictCopy })}
        </Notice>
      )}
    </>
  );
}
