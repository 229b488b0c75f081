import type { Handlers } from "../../../core/contract/dispatcher.ts";
import type { Desk } from "../desk.ts";

type Names = "recovery.keep" | "recovery.list" | "recovery.discard" | "recovery.fetchBack";

export function recoveryHandlers({ place, recovery, opening }: Desk): Pick<Handlers, Names> {
  return {
    // Not parsed here: this comes every second while somebody types, and whoever reads a copy parses it.
    async "recovery.keep"({ id, seq, base, article }) {
      await recovery.keep({ id, seq, base, text: article }, place.library.ours(id));
      return {};
    },
    async "recovery.list"() {
      return { drafts: await opening.drafts() };
    },
    async "recovery.discard"({ id }) {
      await recovery.discard(id);
      return {};
    },
    async "recovery.fetchBack"({ id }) {
      await recovery.fetchBack(id);
      return {};
    },
  };
}
