import { useState } from "react";
import { isSiteAddress, type Publication } from "../../../core/settings/publications.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { TypedField } from "../../ui/TypedField.tsx";
import styles from "./PublicationDetails.module.css";

/** An address as it is typed; the publication hears of it when it is one, or nothing. */
function AddressField(props: { label: string; placeholder: string; value: string; onChange(value: string): void }) {
  const { label, placeholder, value, onChange } = props;
  const { t } = useStrings();
  const [typed, setTyped] = useState(value);
  const address = typed.trim();
  const isSound = address === "" || isSiteAddress(address);
  return (
    <TypedField
      label={label}
      value={typed}
      onChange={setTyped}
      error={isSound ? undefined : t("settings.addressWrong")}
      maxLength={1000}
      onBlur={() => isSound && address !== value && onChange(address)}
      input={{
        ...{ dir: "ltr", autoComplete: "off", placeholder },
        // Escape closes the drawer, and what is typed in it counts as it is left.
        onKeyDown: ({ key, currentTarget }) => (key === "Enter" || key === "Escape") && currentTarget.blur(),
      }}
    />
  );
}

export interface PublicationDetailsProps {
  publication: Publication;
  /** It is the one for pieces that name none. */
  isUsual: boolean;
  onUsual(isUsual: boolean): void;
  onChange(part: Partial<Publication>): void;
}

/** What exported files say of a publication. */
export function PublicationDetails({ publication, isUsual, onUsual, onChange }: PublicationDetailsProps) {
  const { t } = useStrings();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws and resets more than is wanted here
    <div role="group" aria-label={publication.name} className={styles.details}>
      <Switch label={t("settings.usualPublication")} isSelected={isUsual} onChange={onUsual} />
      <AddressField
        label={t("settings.address")}
        placeholder="https://www.example.org/news/"
        value={publication.address}
        onChange={(address) => onChange({ address })}
      />
      <AddressField
        label={t("settings.pictureAddress")}
        placeholder="https://media.example.org/"
        value={publication.pictureAddress}
        onChange={(pictureAddress) => onChange({ pictureAddress })}
      />
      <Choice<Publication["months"]>
        label={t("settings.months")}
        selected={publication.months}
        onChoose={(months) => onChange({ months })}
        options={[
          { id: "language", label: t("settings.monthsOfLanguage") },
          { id: "november", label: t("settings.november") },
          { id: "tishreen", label: t("settings.tishreen") },
        ]}
      />
      <Choice<Publication["digits"]>
        label={t("settings.dateDigits")}
        selected={publication.digits}
        onChoose={(digits) => onChange({ digits })}
        options={[
          { id: "latn", label: "123" },
          { id: "arab", label: "١٢٣" },
        ]}
      />
    </div>
  );
}
