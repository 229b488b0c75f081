import { useEffect } from "react";
import type { AddedPicture } from "../../../core/contract/media.ts";
import { imageLimit } from "../../../core/media/imageLimit.ts";
import type { BlockPlace } from "../../editor/blocks/images.ts";
import type { ArticleEditor } from "../../editor/createArticleEditor.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";

/** Brings the pictures that the text asks for, or that were put into it, into the library, and then into the text. */
export function usePictures({ pictures }: Pick<ArticleEditor, "pictures">): void {
  const { client, session } = useDesk();
  const { sayFailure } = useStrings();

  useEffect(() => {
    const openId = () => session.store.getState().head?.id;
    const fail = (failure: Parameters<typeof sayFailure>[0]) =>
      showToast({ tone: "urgent", text: sayFailure(failure) });

    async function addFile(file: File): Promise<AddedPicture | null> {
      const named = { name: file.name };
      if (file.size > imageLimit) {
        fail({ code: "image-too-large", ...named });
        return null;
      }
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) {
        fail({ code: "io", ...named });
        return null;
      }
      const outcome = await client.call("media.add", { bytes: new Uint8Array(bytes) });
      if (outcome.ok) return outcome.value;
      fail({ ...outcome.failure, ...named });
      return null;
    }

    async function choose(key: string | null): Promise<void> {
      const piece = openId();
      const outcome = await client.call("media.choose", {});
      if (!outcome.ok) return void fail(outcome.failure);
      const { picture } = outcome.value;
      // Another piece may be on screen by now; the picture is in the library all the same.
      if (picture === null || piece !== openId()) return;
      if (key === null) pictures.insert([picture], null);
      else pictures.replace(key, picture);
    }

    async function take(files: readonly File[], place: BlockPlace | null): Promise<void> {
      const piece = openId();
      const added: AddedPicture[] = [];
      for (const file of files) {
        const picture = await addFile(file);
        if (picture) added.push(picture);
      }
      if (added.length > 0 && piece === openId()) pictures.insert(added, place);
    }

    const stops = [
      pictures.onWanted((key) => void choose(key)),
      pictures.onFiles((files, place) => void take(files, place)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [pictures, client, session, sayFailure]);
}
