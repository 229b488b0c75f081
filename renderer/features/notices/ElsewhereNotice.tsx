import { shownName } from "../../../core/arabic/fileName.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { formatClock, formatList, quoted } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Notice } from "../../ui/Notice.tsx";

/** Another machine has the open piece open too: advice, and nothing is locked. */
export function ElsewhereNotice() {
  const { session } = useDesk();
  const { t, language } = useStrings();
  const elsewhere = useSession((state) => state.elsewhere);
  if (elsewhere.length === 0) return null;
  const names = elsewhere.map(({ name, since }) =>
    t("saving.elsewhereOne", { name: quoted(shownName(name), language), time: formatClock(since) }),
  );
  return (
    <Notice tone="quiet" closeLabel={t("ui.close")} onClose={session.dismissElsewhere}>
      {t("saving.openElsewhere", { list: formatList(names, language) })}
    </Notice>
  );
}
