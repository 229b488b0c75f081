import type { PictureFile } from "../../core/exporting/pictures.ts";
import type { EncodingWish } from "./decoder.ts";
import { encodePicture } from "./encodePicture.ts";

/** What the process is asked. */
export interface PictureTask {
  task: number;
  bytes: Uint8Array;
  wish: EncodingWish;
}

/** What it answers. */
export type PictureAnswer = { task: number } & ({ file: PictureFile } | { failure: string });

// What a picture breaks here is this process, not the editor.
process.parentPort.on("message", ({ data }: { data: PictureTask }) => {
  const { task, bytes, wish } = data;
  const answer = (result: { file: PictureFile } | { failure: string }) =>
    process.parentPort.postMessage({ task, ...result } satisfies PictureAnswer);
  encodePicture(bytes, wish).then(
    (file) => answer({ file }),
    (error: unknown) => answer({ failure: String(error) }),
  );
});
