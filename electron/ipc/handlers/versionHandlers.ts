import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { articleFrom } from "../articleText.ts";
import type { Desk } from "../desk.ts";

type Names = "versions.list" | "versions.read" | "versions.keep" | "versions.name" | "versions.erase";

export function versionHandlers({ versions, keeper }: Desk): Pick<Handlers, Names> {
  return {
    async "versions.list"({ id }) {
      await keeper.flush();
      return { versions: await versions.list(id) };
    },
    async "versions.read"({ id, version }) {
      return { article: await versions.read(id, version) };
    },
    async "versions.keep"({ article, reason, name }) {
      return versions.keep(articleFrom(article), { reason, name });
    },
    async "versions.name"({ id, version, name }) {
      await versions.name(id, version, name);
      return {};
    },
    async "versions.erase"({ id }) {
      return { count: await versions.erase(id) };
    },
  };
}
