import { type ReactNode, useId } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button.tsx";
import styles from "./ConfirmDialog.module.css";

export interface ConfirmDialogProps {
  title: string;
  /** What will happen, exactly; the dialog is described by it. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  tone?: "danger" | "primary";
  onConfirm(): void;
  onCancel(): void;
}

/** A question before what cannot be undone, and only there. The way back has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel, tone = "danger", onConfirm, onCancel } = props;
  const text = useId();
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => isOpen || onCancel()} isDismissable className={styles.veil ?? ""}>
      <Modal className={styles.modal ?? ""}>
        <Dialog role="alertdialog" aria-describedby={text} className={styles.dialog ?? ""}>
          <Heading slot="title" className={styles.title ?? ""}>
            {title}
          </Heading>
          <div id={text} className={styles.text}>
            {children}
          </div>
          <div className={styles.actions}>
            <Button autoFocus onPress={onCancel}>
              {cancelLabel}
            </Button>
            <Button kind={tone} onPress={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
