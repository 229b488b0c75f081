import { basename } from "node:path";
import { dialog } from "electron";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import { imageLimit } from "../../../core/media/imageLimit.ts";
import { withDiskFailures } from "../../library/diskFailure.ts";
import { takePicture } from "../../media/takePicture.ts";
import { systemStrings } from "../../strings.ts";
import type { Desk } from "../desk.ts";

/** A chosen file's bytes; one that is too large is refused by its size, unread. */
async function readChosen({ disk }: Desk, path: string): Promise<Uint8Array> {
  const { size } = await disk.stat(path);
  if (size > imageLimit) throw new MidadError("image-too-large", `a picture of ${size} bytes`, basename(path));
  return disk.readFile(path);
}

export function mediaHandlers(desk: Desk): Pick<Handlers, "media.choose" | "media.add"> {
  const store = () => desk.place.library.media;
  return {
    async "media.choose"() {
      const say = systemStrings(desk.store.settings().interfaceLanguage);
      const { filePaths } = await dialog.showOpenDialog(desk.window(), {
        title: say.choosePicture,
        filters: [{ name: say.pictures, extensions: ["jpg", "jpeg", "png", "webp", "gif", "avif"] }],
        properties: ["openFile"],
      });
      const [path] = filePaths;
      if (path === undefined) return { picture: null };
      const bytes = await withDiskFailures(() => readChosen(desk, path), "not-found");
      return { picture: await takePicture(store(), bytes) };
    },
    "media.add": ({ bytes }) => takePicture(store(), bytes),
  };
}
