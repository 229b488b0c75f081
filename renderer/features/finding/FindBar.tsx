import { ChevronDown, ChevronUp, Replace, Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useWatched } from "../../editor/useWatched.ts";
import { useDesk } from "../../session/desk.ts";
import { keysOf, labelOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { showToast } from "../../ui/toasts.ts";
import { useEscape } from "../../ui/useEscape.ts";
import styles from "./FindBar.module.css";
import { FindOptions } from "./FindOptions.tsx";
import { FindStatus } from "./FindStatus.tsx";
import type { Finding } from "./finding.ts";

interface PartProps {
  finding: Finding;
}

/** Does something on Enter, which belongs to the input method while it composes. */
const onEnter = (act: (event: KeyboardEvent) => Promise<void>) => (event: KeyboardEvent) => {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  void act(event);
};

function QueryRow({ finding }: PartProps) {
  const { platform } = useDesk();
  const { t, language } = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const isCalled = useStore(finding.store, (view) => view.isCalled);
  const text = useStore(finding.store, (view) => view.text);
  const mode = useStore(finding.store, (view) => view.mode);
  useEffect(() => {
    if (!isCalled) return;
    input.current?.focus();
    input.current?.select();
    finding.answered();
  }, [finding, isCalled]);

  return (
    <div className={styles.row}>
      <div className={styles.field}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          ref={input}
          className={styles.input}
          aria-label={t("finding.query")}
          placeholder={t("finding.query")}
          dir={text === "" ? undefined : "auto"}
          spellCheck={false}
          value={text}
          onChange={(event) => finding.setText(event.target.value)}
          onKeyDown={onEnter(({ shiftKey }) => finding.step(shiftKey ? -1 : 1))}
        />
        <FindStatus finding={finding} />
      </div>
      <IconButton
        label={labelOf("find.previous", language)}
        keys={keysOf("find.previous", platform)}
        onPress={() => void finding.step(-1)}
      >
        <ChevronUp {...icon} aria-hidden />
      </IconButton>
      <IconButton
        label={labelOf("find.next", language)}
        keys={keysOf("find.next", platform)}
        onPress={() => void finding.step(1)}
      >
        <ChevronDown {...icon} aria-hidden />
      </IconButton>
      <FindOptions finding={finding} />
      {mode === "find" && (
        <IconButton
          label={t("finding.showReplace")}
          keys={keysOf("find.replace", platform)}
          onPress={() => finding.open("replace")}
        >
          <Replace {...icon} aria-hidden />
        </IconButton>
      )}
      <IconButton label={t("finding.close")} keys="Esc" onPress={finding.close}>
        <X {...icon} aria-hidden />
      </IconButton>
    </div>
  );
}

function ReplaceRow({ finding }: PartProps) {
  const { t, language } = useStrings();
  const replacement = useStore(finding.store, (view) => view.replacement);
  const isScoped = useWatched(finding.found, (found) => found.isScoped);

  async function replaceAll(): Promise<void> {
    const { count, isScoped: wasScoped, takeBack } = await finding.replaceAll();
    showToast({
      tone: count > 0 ? "done" : "quiet",
      text: t(wasScoped ? "finding.replacedSelected" : "finding.replaced", { count }),
      ...(takeBack && { actions: [{ label: labelOf("edit.undo", language), run: takeBack }] }),
    });
  }

  return (
    <div className={styles.row}>
      <div className={styles.field}>
        <Replace size={16} strokeWidth={1.75} aria-hidden />
        <input
          className={styles.input}
          aria-label={t("finding.replacement")}
          placeholder={t("finding.replacement")}
          dir={replacement === "" ? undefined : "auto"}
          spellCheck={false}
          value={replacement}
          onChange={(event) => finding.setReplacement(event.target.value)}
          onKeyDown={onEnter(finding.replace)}
        />
      </div>
      <Button onPress={() => void finding.replace()}>{t("finding.replace")}</Button>
      <Button onPress={() => void replaceAll()}>
        {t(isScoped ? "finding.replaceSelected" : "finding.replaceAll")}
      </Button>
    </div>
  );
}

function Bar({ finding }: PartProps) {
  const { t } = useStrings();
  const isReplacing = useStore(finding.store, (view) => view.mode === "replace");
  useEscape(finding.close);
  return (
    <search
      ref={(element) => {
        finding.bar.current = element;
      }}
      aria-label={t("finding.bar")}
      className={styles.bar}
      onFocus={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) finding.enterFrom(relatedTarget);
      }}
    >
      <QueryRow finding={finding} />
      {isReplacing && <ReplaceRow finding={finding} />}
    </search>
  );
}

/** Over the paper, while something is looked for: what, how, and the ways through the hits. */
export function FindBar({ finding }: PartProps) {
  const isOpen = useStore(finding.store, (view) => view.mode !== "closed");
  return isOpen ? <Bar finding={finding} /> : null;
}
