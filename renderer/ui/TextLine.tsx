import { Fragment, type KeyboardEvent, type Ref } from "react";
import styles from "./TextLine.module.css";

/** A stretch of a line that is marked, in UTF-16 offsets. */
export interface LineMark {
  start: number;
  end: number;
  isCurrent: boolean;
}

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
  /** In order and without overlap. */
  marks?: readonly LineMark[];
  ref?: Ref<HTMLTextAreaElement>;
}

/** A line break has no place in a line; pasted ones become spaces. */
const oneLine = (text: string) => text.replace(/\r\n|[\r\n\u2028\u2029]/g, " ");

/** The same text behind the line, unseen but for its marks: nothing can be drawn inside a text area. */
function Marks({ value, marks, look }: Required<Pick<TextLineProps, "value" | "marks" | "look">>) {
  const parts = marks.map(({ start, end, isCurrent }, at) => (
    <Fragment key={start}>
      {value.slice(marks[at - 1]?.end ?? 0, start)}
      <mark className={isCurrent ? styles.current : styles.mark}>{value.slice(start, end)}</mark>
    </Fragment>
  ));
  return (
    <div className={`${styles.marks} ${styles[look]}`} aria-hidden>
      {parts}
      {value.slice(marks.at(-1)?.end ?? 0)}
    </div>
  );
}

/** A line of text that grows with what is typed. */
export function TextLine(props: TextLineProps) {
  const { label, value, onChange, placeholder, look, onLeave, isMultiline = false } = props;
  const { name, direction, marks = [], ref } = props;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Enter that ends an input method's composition belongs to the input method.
    if (event.key !== "Enter" || isMultiline || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave?.();
  }

  const area = (
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
  if (look === "field") return area;
  return (
    <div className={styles.stack}>
      {marks.length > 0 && <Marks value={value} marks={marks} look={look} />}
      {area}
    </div>
  );
}
