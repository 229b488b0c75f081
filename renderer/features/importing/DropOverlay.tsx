import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import { isPictureFile } from "../../../core/media/imageLimit.ts";
import { useStrings } from "../../strings/useStrings.ts";
import styles from "./DropOverlay.module.css";
import { useImport } from "./useImport.ts";

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes the pictures of a drop where it fell into the text; false where it did not. */
export type TakePictures = (files: File[], at: { target: EventTarget | null; clientY: number }) => boolean;

/**
 * Takes files dropped anywhere on the window. Listens before anything inside does, so that neither
 * the editor nor the page itself opens them.
 */
function useFileDrop(takePictures: TakePictures, onDrop: (files: File[]) => Promise<void>): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Only leaving the window has nowhere it goes to.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...(event.dataTransfer?.files ?? [])];
      const pictures = files.filter(isPictureFile);
      const isTaken = pictures.length > 0 && takePictures(pictures, event);
      const others = isTaken ? files.filter((file) => !isPictureFile(file)) : files;
      if (others.length > 0) void onDrop(others);
    };
    const listeners = { dragenter: enter, dragover: enter, dragleave: leave, drop } as const;
    for (const [name, listen] of Object.entries(listeners)) {
      window.addEventListener(name, listen as EventListener, { capture: true });
    }
    return () => {
      for (const [name, listen] of Object.entries(listeners)) {
        window.removeEventListener(name, listen as EventListener, { capture: true });
      }
    };
  }, [takePictures, onDrop]);
  return isOver;
}

/** Says, while files are held over the window, what letting go will do. */
export function DropOverlay({ takePictures }: { takePictures: TakePictures }) {
  const { t } = useStrings();
  const { drop } = useImport();
  const isOver = useFileDrop(takePictures, drop);
  if (!isOver) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.card}>
        <FileDown size={34} strokeWidth={1.5} aria-hidden />
        <strong>{t("importing.dropTitle")}</strong>
        <span className={styles.hint}>{t("importing.dropText")}</span>
      </div>
    </div>
  );
}
