import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import type { Desk } from "../desk.ts";

export function binHandlers({ place, tasks, log }: Desk): Pick<Handlers, "bin.empty" | "bin.remove"> {
  return {
    async "bin.empty"() {
      const { library } = place;
      const failed: string[] = [];
      let count = 0;
      await tasks.each(library.binIds(), async (binId) => {
        try {
          await library.removeForever(binId);
          count += 1;
        } catch (error) {
          if (!(error instanceof MidadError)) throw error;
          log(`not removed from the bin: ${error.failure.code}`);
          failed.push(library.nameInBin(binId));
        }
      });
      return { count, failed };
    },
    async "bin.remove"({ binId }) {
      await place.library.removeForever(binId);
      return {};
    },
  };
}
