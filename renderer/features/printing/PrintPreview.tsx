import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Paper } from "../../../core/settings/paper.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Progress } from "../../ui/Progress.tsx";
import { showToast } from "../../ui/toasts.ts";
import { useEscape } from "../../ui/useEscape.ts";
import { PageColumn } from "./PageColumn.tsx";
import { PrintBar } from "./PrintBar.tsx";
import styles from "./PrintPreview.module.css";
import { type Extent, nextZoom, type PageZoom, pageScale } from "./pageZoom.ts";
import { otherPaper } from "./paperSize.ts";
import { usePrintedPages } from "./usePrintedPages.ts";

/** What is kept free around the pages, in px. */
const around = 32;

/**
 * The room that pages have in what scrolls them, in CSS px, as it changes.
 * @param isThere whether the element is on screen by now
 */
function useRoomOf(ref: React.RefObject<HTMLElement | null>, isThere: boolean): Extent {
  const [room, setRoom] = useState<Extent>({ width: 800, height: 600 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !isThere) return;
    const observer = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth - around, height: element.clientHeight - around });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isThere]);
  return room;
}

/** Prints the open article through the system's dialog, and tells what became of it. */
function usePaperPrint(paper: Paper, layout: string | null): () => Promise<void> {
  const { client, session } = useDesk();
  const { t, sayFailure } = useStrings();
  const printing = useRef(false);
  async function print(): Promise<void> {
    const article = session.article();
    if (!article || printing.current) return;
    printing.current = true;
    const outcome = await client.call("print.run", { article: serializeArticle(article), paper, layout });
    printing.current = false;
    if (!outcome.ok) {
      showToast({ tone: "urgent", text: t("printing.notPrinted"), detail: sayFailure(outcome.failure) });
    } else if (outcome.value.state === "printed") showToast({ tone: "done", text: t("printing.printed") });
  }
  return print;
}

function Pages({ chooser, onSave, onClose }: PrintPreviewProps) {
  const { settings, session } = useDesk();
  const { t, sayFailure } = useStrings();
  const paper = useSetting((all) => all.paper);
  const layout = useSetting((all) => all.layout);
  const [turn, setTurn] = useState(0);
  const [zoom, setZoom] = useState<PageZoom>("page");
  const [at, setAt] = useState(0);
  const column = useRef<HTMLElement>(null);
  const { pages, failure, isSlow } = usePrintedPages(paper, layout, turn);
  const isReady = pages !== null;
  const room = useRoomOf(column, isReady);
  const scale = pages ? pageScale(zoom, pages.largest, room) : 1;
  const print = usePaperPrint(paper, layout);
  useEscape(onClose);
  const other = pages && otherPaper(pages.largest, pages.paper);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens; a save that fails has its own banner
  useEffect(() => void session.saveAll(), []);
  useEffect(() => {
    if (isReady) column.current?.focus();
  }, [isReady]);

  return (
    <>
      <PrintBar
        total={pages?.sheets.length ?? null}
        at={Math.min(at, (pages?.sheets.length ?? 1) - 1)}
        paper={paper}
        chooser={chooser}
        zoom={zoom}
        scale={scale}
        onPaper={(next) => void settings.set({ paper: next })}
        onZoom={setZoom}
        onPrint={() => void print()}
        onSave={onSave}
        onClose={onClose}
      />
      {failure && (
        <Notice
          tone="urgent"
          title={t("printing.failed")}
          actions={<Button onPress={() => setTurn(turn + 1)}>{t("printing.again")}</Button>}
        >
          {sayFailure(failure)}
        </Notice>
      )}
      {other && (
        <Notice tone="quiet">{t("printing.paperOfLayout", { width: other.width, height: other.height })}</Notice>
      )}
      <div className={styles.desk}>
        {pages && (
          <PageColumn
            pages={pages}
            scale={scale}
            column={column}
            at={at}
            onAt={setAt}
            onZoom={(by) => setZoom(nextZoom(scale, by))}
          />
        )}
        {isSlow && (
          <div className={styles.working}>
            <Progress
              label={t("printing.working")}
              done={0}
              total={0}
              cancelLabel={t("ui.cancel")}
              onCancel={onClose}
            />
          </div>
        )}
      </div>
    </>
  );
}

export interface PrintPreviewProps {
  /** The choice of the layout. */
  chooser: ReactNode;
  /** Saves the pages as a file. */
  onSave(): void;
  onClose(): void;
}

/** The pages as they will come out of the printer, over the whole window. */
export function PrintPreview(props: PrintPreviewProps) {
  const { t } = useStrings();
  return (
    <ModalOverlay isOpen onOpenChange={(open) => open || props.onClose()} className={styles.veil ?? ""}>
      <Modal className={styles.modal ?? ""}>
        <Dialog aria-label={t("printing.title")} className={styles.view ?? ""}>
          <Pages {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
