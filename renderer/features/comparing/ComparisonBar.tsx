import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { Compared } from "../../session/comparison.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./ComparisonBar.module.css";

export interface ComparisonBarProps {
  compared: Compared;
  changes: number;
  /** The change that is being looked at, from 0; -1 for none. */
  at: number;
  isLoose: boolean;
  onStep(by: 1 | -1): void;
  onLoose(isLoose: boolean): void;
  onClose(): void;
}

/** Over a comparison: what is compared, how much changed, and the ways through it and out. */
export function ComparisonBar({ compared, changes, at, isLoose, onStep, onLoose, onClose }: ComparisonBarProps) {
  const { platform } = useDesk();
  const { t } = useStrings();
  const alt = platform === "darwin" ? "⌥" : "Alt+";
  return (
    <header className={styles.bar}>
      <div className={styles.row}>
        <h2 className={styles.titles}>
          <span>{t("versions.from", { name: compared.left.title })}</span>{" "}
          <span>{t("versions.to", { name: compared.right.title })}</span>
        </h2>
        {compared.actions?.map(({ label, run }) => (
          <Button
            key={label}
            onPress={() => {
              onClose();
              run();
            }}
          >
            {label}
          </Button>
        ))}
        <IconButton label={t("versions.close")} keys="Esc" onPress={onClose}>
          <X {...icon} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.row}>
        <IconButton
          label={t("versions.previous")}
          keys={`${alt}↑`}
          isDisabled={changes === 0}
          onPress={() => onStep(-1)}
        >
          <ArrowUp {...icon} aria-hidden />
        </IconButton>
        <IconButton label={t("versions.next")} keys={`${alt}↓`} isDisabled={changes === 0} onPress={() => onStep(1)}>
          <ArrowDown {...icon} aria-hidden />
        </IconButton>
        <span className={styles.count} role="status">
          {at === -1
            ? t("versions.changes", { count: changes })
            : t("status.progress", { done: at + 1, total: changes })}
        </span>
        <Switch label={t("versions.loose")} isSelected={isLoose} onChange={onLoose} />
      </div>
    </header>
  );
}
