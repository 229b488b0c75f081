import type { AddedPicture } from "../../core/contract/media.ts";
import type { MediaStore } from "../library/mediaStore.ts";
import { pictureWords } from "./pictureWords.ts";

/** Takes a picture into the library and answers with what its file says of it. @throws as `MediaStore.add` */
export async function takePicture(store: MediaStore, bytes: Uint8Array): Promise<AddedPicture> {
  const { media, width, height } = await store.add(bytes);
  const { caption, credit, alt, isTurned } = pictureWords(bytes);
  return {
    media,
    ...(isTurned ? { width: height, height: width } : { width, height }),
    ...(caption !== "" && { caption }),
    ...(credit !== "" && { credit }),
    ...(alt !== "" && { alt }),
  };
}
