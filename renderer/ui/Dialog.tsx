import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./Dialog.module.css";

export interface DialogProps {
  title: string;
  /** `alertdialog` where something is at stake: a screen reader reads the text at once. */
  role?: "dialog" | "alertdialog";
  /** The id of the text that says what it is about. */
  describedBy?: string;
  /** For what is chosen rather than asked. */
  isWide?: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A question in the middle of the window; Escape and the veil around it take it back. */
export function Dialog({ title, role = "dialog", describedBy, isWide, onClose, children }: DialogProps) {
  return (
    <ModalOverlay isOpen onOpenChange={(open) => open || onClose()} isDismissable className={styles.veil ?? ""}>
      <Modal className={`${styles.modal} ${isWide ? styles.wide : ""}`}>
        <AriaDialog
          role={role}
          {...(describedBy && { "aria-describedby": describedBy })}
          className={styles.dialog ?? ""}
        >
          <Heading slot="title" className={styles.title ?? ""}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What a question is about. */
export function DialogText({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className={styles.text}>
      {children}
    </div>
  );
}

/** The answers: first the way back, then what is asked for. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
