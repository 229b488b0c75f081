import { openLibrary } from "../../electron/library/library.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { killedId, stateAt } from "./killedPiece.ts";

// Saves one piece as fast as it can, tells each acknowledgement, and waits to be killed.

const [folder = ""] = process.argv.slice(2);
const library = await openLibrary({ folder, disk: nodeDisk, log: () => {} });
await library.ready();
let { seq } = await library.read(killedId);
for (;;) {
  const saved = await library.save(stateAt(seq + 1), seq);
  seq = saved.seq;
  process.stdout.write(`${seq}\n`);
  if (seq % 3 === 0) await library.settle(killedId);
}
