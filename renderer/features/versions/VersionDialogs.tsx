import { type FormEvent, useState } from "react";
import { Form } from "react-aria-components";
import { useStore } from "zustand";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { TypedField } from "../../ui/TypedField.tsx";
import { useVersionActions } from "./useVersionActions.ts";
import styles from "./VersionDialogs.module.css";
import type { VersionsStore } from "./versionsStore.ts";

interface NameDialogProps {
  title: string;
  name: string;
  onName(name: string): void;
  onClose(): void;
}

function NameDialog({ title, name, onName, onClose }: NameDialogProps) {
  const { t } = useStrings();
  const [typed, setTyped] = useState(name);
  const given = typed.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (given === "") return;
    onClose();
    onName(given);
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSubmit={submit} className={styles.form ?? ""}>
        <TypedField
          label={t("versions.name")}
          value={typed}
          onChange={setTyped}
          maxLength={200}
          autoFocus
          input={{ dir: "auto", autoComplete: "off", placeholder: t("versions.namePlaceholder") }}
        />
        <p className={styles.hint}>{t("versions.nameHint")}</p>
        <DialogActions>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={given === ""}>
            {t("versions.save")}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** What is asked about versions, wherever in the window it was begun. */
export function VersionDialogs({ versions }: { versions: VersionsStore }) {
  const { t } = useStrings();
  const { keep, rename, erase } = useVersionActions(versions);
  const question = useStore(versions.store, (view) => view.question);
  const onClose = () => versions.ask(null);
  if (question === null) return null;
  if (question.kind === "erase") {
    return (
      <ConfirmDialog
        title={t("versions.eraseTitle")}
        confirmLabel={t("versions.eraseNow")}
        cancelLabel={t("ui.cancel")}
        onConfirm={() => {
          onClose();
          void erase(question.id);
        }}
        onCancel={onClose}
      >
        <p>{t("versions.eraseText", { count: question.count })}</p>
      </ConfirmDialog>
    );
  }
  if (question.kind === "keep") {
    return <NameDialog title={t("versions.keepTitle")} name="" onName={(name) => void keep(name)} onClose={onClose} />;
  }
  const { row } = question;
  return (
    <NameDialog
      title={t("versions.renameTitle")}
      name={row.name}
      onName={(name) => void rename(row, name)}
      onClose={onClose}
    />
  );
}
