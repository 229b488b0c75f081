import type { KeyboardEvent, Ref } from "react";
import styles from "./TextLine.module.css";

export interface TextLineProps {
  label: string;
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  /** How it is set on the paper, or as a plain field of a form. */
  look: "kicker" | "headline" | "deck" | "field";
  /** Enter and arrow down at the end: on to what follows. */
  onLeave?(): void;
  /** More than one paragraph may be typed. */
  isMultiline?: boolean;
  /** Tells it from the other lines of the page. */
  name?: string;
  direction?: "rtl" | "ltr";
  ref?: Ref<HTMLTextAreaElement>;
}

/** A line break has no place in a line; pasted ones become spaces. */
const oneLine = (text: string) => text.replace(/\r\n|[\r\n\u2028\u2029]/g, " ");

/** A line of text that grows with what is typed. */
export function TextLine(props: TextLineProps) {
  const { label, value, onChange, placeholder, look, onLeave, isMultiline = false, name, direction, ref } = props;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Enter that ends an input method's composition belongs to the input method.
    if (event.key !== "Enter" || isMultiline || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave?.();
  }

  return (
    <textarea
      ref={ref}
      name={name}
      className={`${styles.line} ${styles[look]}`}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      dir={direction}
      rows={1}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(isMultiline ? event.target.value : oneLine(event.target.value))}
    />
  );
}
