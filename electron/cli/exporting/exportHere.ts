import { blockingCalls } from "../../library/blockingCalls.ts";
import { gatheredSyncs } from "../../library/gatheredSyncs.ts";
import { diskOver } from "../../library/nodeDisk.ts";
import type { CliStrings } from "../strings/ar.ts";
import { exportWork, type PieceJob } from "./exportWork.ts";
import type { ThreadStart } from "./threadMessages.ts";

/** Who exports pieces, one of several. */
export interface Exporting {
  /** How many pieces it has in work. */
  readonly load: number;
  export(piece: PieceJob): Promise<void>;
}

/**
 * Exports pieces in this thread, by a disk for one that has several in work.
 * @throws UsageError as `exportWork`
 */
export async function exportHere({ plan, first, ...where }: ThreadStart, say: CliStrings): Promise<Exporting> {
  const work = await exportWork(plan, first, { ...where, disk: gatheredSyncs(diskOver(blockingCalls)) }, say);
  let load = 0;
  return {
    get load() {
      return load;
    },
    async export(piece) {
      load += 1;
      try {
        await work(piece);
      } finally {
        load -= 1;
      }
    },
  };
}
