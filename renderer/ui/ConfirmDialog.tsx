import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog, DialogActions } from "./Dialog.tsx";

export interface ConfirmDialogProps {
  title: string;
  /** What will happen, and what cannot be taken back. */
  children: ReactNode;
  /** Says what is done, never only «yes». */
  confirmLabel: string;
  cancelLabel: string;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before what cannot be undone. The focus begins on the way back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel, onConfirm, onClose } = props;
  return (
    <Dialog title={title} role="alertdialog" onClose={onClose}>
      {children}
      <DialogActions>
        <Button autoFocus onPress={onCancel}>
          {cancelLabel}
        </Button>
        <Button kind={tone} onPress={onConfirm}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
