import {
  FieldError,
  Input,
  type InputProps,
  Label,
  TextArea,
  TextField,
  type TextFieldProps,
} from "react-aria-components";
import styles from "./TypedField.module.css";

export interface TypedFieldProps extends Omit<TextFieldProps, "children" | "className" | "isInvalid" | "onKeyDown"> {
  label: string;
  /** What is wrong with what was typed; read out as it appears. */
  error?: string | undefined;
  /** How many lines of text there is room for; one where left out. */
  rows?: number;
  /** Of the line itself. Keys are heard here: on the field around it, React Aria would keep Escape from its dialog. */
  input?: Pick<InputProps, "dir" | "inputMode" | "placeholder" | "autoComplete" | "onKeyDown">;
}

/** Something to be typed, under its name. */
export function TypedField({ label, error, rows, input, ...field }: TypedFieldProps) {
  return (
    <TextField {...field} isInvalid={error !== undefined} className={styles.field ?? ""}>
      <Label className={styles.label ?? ""}>{label}</Label>
      {rows === undefined ? (
        <Input {...input} spellCheck="false" className={styles.input ?? ""} />
      ) : (
        <TextArea rows={rows} spellCheck="false" className={styles.input ?? ""} />
      )}
      <FieldError className={styles.error ?? ""}>
        <span role="alert">{error}</span>
      </FieldError>
    </TextField>
  );
}
