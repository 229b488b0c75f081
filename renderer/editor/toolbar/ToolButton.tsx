import type { LucideIcon } from "lucide-react";
import { IconButton, IconToggle } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import styles from "./ToolButton.module.css";

interface ToolProps {
  label: string;
  keys?: string | undefined;
  icon: LucideIcon;
  /** Set where the picture shows a direction of reading and turns round with it; digits in it stay as they are. */
  turns?: "whole" | "but-digits" | undefined;
  onPress(): void;
}

function Picture({ icon: Icon, turns }: Pick<ToolProps, "icon" | "turns">) {
  const turning = turns && `${styles.turning} ${turns === "but-digits" ? styles.digits : ""}`;
  return <Icon {...icon} aria-hidden className={turning} />;
}

/** A tool that does something once. Pressing it leaves the caret where it is. */
export function ToolButton({ label, keys, isDisabled, onPress, ...picture }: ToolProps & { isDisabled: boolean }) {
  return (
    <IconButton label={label} keys={keys} isDisabled={isDisabled} preventFocusOnPress onPress={onPress}>
      <Picture {...picture} />
    </IconButton>
  );
}

/** A tool that shows whether it holds at the caret. */
export function ToolToggle({ label, keys, isOn, onPress, ...picture }: ToolProps & { isOn: boolean }) {
  return (
    <IconToggle label={label} keys={keys} isSelected={isOn} preventFocusOnPress onChange={onPress}>
      <Picture {...picture} />
    </IconToggle>
  );
}
