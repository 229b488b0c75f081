import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import {
  Button as AriaButton,
  ComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import menuStyles from "./Menu.module.css";
import styles from "./TokenField.module.css";
import { addTokens, splitTokens } from "./tokens.ts";

export interface TokenFieldProps {
  label: string;
  tokens: readonly string[];
  onChange(tokens: string[]): void;
  placeholder?: string;
  /** Offered while typing. */
  suggestions?: readonly string[];
  /** Whether a suggestion answers what is typed. */
  matches(suggestion: string, typed: string): boolean;
  removeLabel(token: string): string;
  suggestionsLabel: string;
  autoFocus?: boolean;
}

const noSuggestions: readonly string[] = [];

function Chips({
  label,
  tokens,
  onRemove,
  removeLabel,
}: Pick<TokenFieldProps, "label" | "tokens" | "removeLabel"> & {
  onRemove(gone: Set<unknown>): void;
}) {
  if (tokens.length === 0) return null;
  return (
    <TagGroup aria-label={label} onRemove={onRemove} className={styles.chips ?? ""}>
      <TagList className={styles.chips ?? ""}>
        {tokens.map((token) => (
          <Tag key={token} id={token} textValue={token} className={styles.chip ?? ""}>
            <bdi>{token}</bdi>
            <AriaButton slot="remove" aria-label={removeLabel(token)} className={styles.remove ?? ""}>
              <X size={13} strokeWidth={2} aria-hidden />
            </AriaButton>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}

/** Several short texts, each a chip: typed or chosen, kept as typed but for spaces around them. */
export function TokenField(props: TokenFieldProps) {
  const { label, tokens, onChange, placeholder, suggestions = noSuggestions, matches, autoFocus = false } = props;
  const [typed, setTyped] = useState("");
  const offered = suggestions.filter((one) => !tokens.includes(one) && matches(one, typed));

  function take(text: string) {
    const { whole, rest } = splitTokens(text);
    if (whole.length > 0) onChange(addTokens(tokens, whole));
    setTyped(rest);
  }

  function add(token: string) {
    take(`${token}\n`);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Backspace" && typed === "") onChange(tokens.slice(0, -1));
    // With a suggestion in focus, Enter chooses that one.
    if (event.key === "Enter" && typed !== "" && !event.currentTarget.hasAttribute("aria-activedescendant")) {
      event.preventDefault();
      event.stopPropagation();
      add(typed);
    }
  }

  return (
    <div className={styles.field}>
      <Chips
        label={label}
        tokens={tokens}
        removeLabel={props.removeLabel}
        onRemove={(gone) => onChange(tokens.filter((token) => !gone.has(token)))}
      />
      <ComboBox
        aria-label={label}
        className={styles.box ?? ""}
        items={offered.map((id) => ({ id }))}
        inputValue={typed}
        onInputChange={take}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && add(String(key))}
        onBlur={() => typed.trim() !== "" && add(typed)}
        allowsCustomValue
        menuTrigger="focus"
      >
        <Input
          className={styles.input ?? ""}
          placeholder={tokens.length === 0 ? (placeholder ?? "") : ""}
          spellCheck={false}
          // The popover this stands in was opened to type here.
          autoFocus={autoFocus}
          onKeyDownCapture={onKeyDown}
        />
        <Popover className={menuStyles.popover ?? ""} offset={6} maxHeight={280}>
          <ListBox aria-label={props.suggestionsLabel} className={menuStyles.menu ?? ""}>
            {({ id }: { id: string }) => (
              <ListBoxItem id={id} textValue={id} className={menuStyles.item ?? ""}>
                {id}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
