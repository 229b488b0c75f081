import { ImageOff, ImagePlus } from "lucide-react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { icon } from "../../ui/icon.ts";
import type { ArticleEditor } from "../createArticleEditor.ts";
import type { Picture } from "../nodes/ImageNode.ts";
import { useWatched } from "../useWatched.ts";
import styles from "./PictureFaces.module.css";

interface FaceProps {
  picture: Picture;
  onChoose(): void;
}

/** The place of a picture whose file is not there: all that is known of it, and the way to give it one. */
function Absent({ picture: { media, source, alt }, onChoose }: FaceProps) {
  const { t, language, direction } = useStrings();
  const reason = media !== null ? "missing" : source === undefined ? "empty" : "remote";
  return (
    // Sentences of the interface, which need not be in the language of the paper.
    <div className={styles.absent} lang={language} dir={direction}>
      <ImageOff size={22} strokeWidth={1.75} aria-hidden />
      <span>{t(`images.${reason}`)}</span>
      {alt !== "" && <bdi className={styles.known}>{alt}</bdi>}
      {source !== undefined && (
        <bdi dir="ltr" className={styles.known}>
          {source}
        </bdi>
      )}
      {/* The editor around it would take Enter and the space for its own. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps keys from the editor */}
      <span onKeyDown={(event) => event.key !== "Tab" && event.stopPropagation()}>
        <Button icon={<ImagePlus {...icon} aria-hidden />} onPress={onChoose}>
          {t("images.choose")}
        </Button>
      </span>
    </div>
  );
}

function Face({ picture, onChoose }: FaceProps) {
  // Of this very picture: with another file, or the same one chosen again, it is asked for anew.
  const [missing, setMissing] = useState<Picture | null>(null);
  const isMissing = missing === picture;
  // The file, or the drive it is on, may be there again when the journalist comes back.
  useEffect(() => {
    if (!isMissing) return;
    const again = () => setMissing(null);
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [isMissing]);
  const { media, alt, width, height } = picture;
  if (media === null || isMissing) return <Absent picture={picture} onChoose={onChoose} />;
  return (
    <img
      src={`media/${media}`}
      alt={alt}
      width={width}
      height={height}
      draggable={false}
      className={styles.picture}
      onError={() => setMissing(picture)}
    />
  );
}

/** Draws the pictures into the elements that the editor keeps for them. */
export function PictureFaces({ editor }: { editor: ArticleEditor }) {
  const { pictures } = editor;
  const shown = useWatched(pictures.shown);
  return shown.map(({ key, element, picture }) =>
    createPortal(<Face picture={picture} onChoose={() => pictures.choose(key)} />, element, key),
  );
}
