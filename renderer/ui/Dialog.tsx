import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./Dialog.module.css";

export interface DialogProps {
  title: string;
  /** `alertdialog` where something is at stake: a screen reader reads the text at once. */
  role?: "dialog" | "alertdialog";
  onClose(): void;
  children: ReactNode;
}

/** A question in the middle of the window; Escape and the veil around it take it back. */
export function Dialog({ title, role = "dialog", onClose, children }: DialogProps) {
  return (
    <ModalOverlay isOpen onOpenChange={(open) => open || onClose()} isDismissable className={styles.veil ?? ""}>
      <Modal className={styles.modal ?? ""}>
        <AriaDialog role={role} className={styles.dialog ?? ""}>
          <Heading slot="title" className={styles.title ?? ""}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The answers, the likeliest first. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
