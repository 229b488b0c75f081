import { useEffect, useState } from "react";
import { displayName } from "../../../core/arabic/fileName.ts";
import type { EventPayload } from "../../../core/contract/events.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { formatClock, formatList, quoted } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Notice } from "../../ui/Notice.tsx";

type Elsewhere = EventPayload<"article.elsewhere">;

/** Another machine has the open piece open too: advice, and nothing is locked. */
export function ElsewhereNotice() {
  const { client } = useDesk();
  const { t, language } = useStrings();
  const id = useSession((state) => state.head?.id);
  const [news, setNews] = useState<Elsewhere | null>(null);
  useEffect(() => client.on("article.elsewhere", setNews), [client]);
  if (news === null || news.id !== id || news.others.length === 0) return null;
  const names = news.others.map(({ name, since }) =>
    t("saving.elsewhereOne", { name: quoted(displayName(name), language), time: formatClock(since, language) }),
  );
  return (
    <Notice tone="quiet" closeLabel={t("ui.close")} onClose={() => setNews(null)}>
      {t("saving.openElsewhere", { list: formatList(names, language) })}
    </Notice>
  );
}
