import { type ReactNode, useId } from "react";
import { Button } from "./Button.tsx";
import { Dialog, DialogActions, DialogText } from "./Dialog.tsx";

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
    <Dialog title={title} role="alertdialog" describedBy={text} onClose={onCancel}>
      <DialogText id={text}>{children}</DialogText>
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
