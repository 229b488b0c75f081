import { ChevronDown, Pencil } from "lucide-react";
import { type Status, statuses } from "../../../core/article/article.ts";
import { countGraphemes } from "../../../core/article/counts.ts";
import { isUrgent, urgentGrade } from "../../../core/article/urgent.ts";
import { useDesk, useSession, useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { icon } from "../../ui/icon.ts";
import { Menu } from "../../ui/Menu.tsx";
import { StatusDot } from "../../ui/StatusDot.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { TextLine } from "../../ui/TextLine.tsx";
import { Field } from "./Field.tsx";
import styles from "./FieldsPanel.module.css";
import { FieldTokens } from "./FieldTokens.tsx";
import { LanguageFields } from "./LanguageFields.tsx";
import { PublicationFields } from "./PublicationFields.tsx";
import { useSectionMenu } from "./useSectionMenu.tsx";

type EditList = (list: "sections" | "agencies" | "publications") => void;

function TextFields() {
  const { session } = useDesk();
  const { t } = useStrings();
  const head = useSession((state) => state.head);
  if (!head) return null;
  return (["kicker", "headline", "deck"] as const).map((name) => (
    <Field
      key={name}
      label={t(`article.field.${name}`)}
      {...(name === "headline" ? { hint: t("fields.headlineLength", { count: countGraphemes(head.headline) }) } : {})}
    >
      <TextLine
        look="field"
        label={t(`article.field.${name}`)}
        placeholder={t(`fields.${name}Placeholder`)}
        direction={head.direction}
        value={head[name]}
        onChange={(value) => session.change({ [name]: value })}
      />
    </Field>
  ));
}

function SectionField({ onEditList }: { onEditList: EditList }) {
  const { t } = useStrings();
  const section = useSession((state) => state.head?.section ?? null);
  const menu = useSectionMenu(section, onEditList);
  return (
    <Field label={t("article.field.section")}>
      <Menu label={t("article.field.section")} {...menu}>
        <Button
          aria-label={`${t("article.field.section")} ${section?.label ?? t("fields.sectionPlaceholder")}`}
          trail={<ChevronDown {...icon} aria-hidden />}
        >
          {section?.label ?? t("fields.sectionPlaceholder")}
        </Button>
      </Menu>
    </Field>
  );
}

function StatusField() {
  const { session } = useDesk();
  const { t } = useStrings();
  const status = useSession((state) => state.head?.status ?? "draft");
  return (
    <Field label={t("article.field.status")}>
      <Menu<Status>
        label={t("article.field.status")}
        groups={[statuses.map((id) => ({ id, label: t(`article.status.${id}`), icon: <StatusDot status={id} /> }))]}
        selected={status}
        onChoose={(next) => session.change({ status: next })}
      >
        <Button
          aria-label={`${t("article.field.status")} ${t(`article.status.${status}`)}`}
          icon={<StatusDot status={status} />}
          trail={<ChevronDown {...icon} aria-hidden />}
        >
          {t(`article.status.${status}`)}
        </Button>
      </Menu>
    </Field>
  );
}

/** What a wire's «عاجل» was read as can be taken back here; a grade of another program stays until then. */
function UrgencyField() {
  const { session } = useDesk();
  const { t } = useStrings();
  const isOn = useSession((state) => isUrgent(state.head?.urgency ?? null));
  return (
    <Field label={t("article.field.urgency")}>
      <Switch
        label={t("article.urgentMark")}
        isSelected={isOn}
        onChange={(next) => session.change({ urgency: next ? urgentGrade : null })}
      />
    </Field>
  );
}

function ListFields({ onEditList }: { onEditList: EditList }) {
  const { session } = useDesk();
  const { t } = useStrings();
  const head = useSession((state) => state.head);
  const agencies = useSetting((settings) => settings.agencies);
  if (!head) return null;
  const { dateline } = head;
  return (
    <>
      <Field label={t("article.field.agencies")}>
        <FieldTokens
          label={t("article.field.agencies")}
          tokens={head.agencies}
          suggestions={agencies}
          placeholder={t("fields.agenciesPlaceholder")}
          onChange={(next) => session.change({ agencies: next })}
        />
        <Button kind="ghost" icon={<Pencil {...icon} aria-hidden />} onPress={() => onEditList("agencies")}>
          {t("fields.editAgencies")}
        </Button>
      </Field>
      <Field label={t("article.field.dateline")}>
        <FieldTokens
          label={t("article.field.dateline")}
          tokens={dateline.places}
          placeholder={t("fields.datelinePlaceholder")}
          onChange={(places) => session.change({ dateline: { ...dateline, places } })}
        />
      </Field>
      <Field label={t("article.field.byline")}>
        <FieldTokens
          label={t("article.field.byline")}
          tokens={head.byline}
          placeholder={t("fields.bylinePlaceholder")}
          onChange={(byline) => session.change({ byline })}
        />
      </Field>
      <Field label={t("article.field.keywords")} hint={t("fields.tokensHint")}>
        <FieldTokens
          label={t("article.field.keywords")}
          tokens={head.keywords}
          placeholder={t("fields.keywordsPlaceholder")}
          onChange={(keywords) => session.change({ keywords })}
        />
      </Field>
    </>
  );
}

function NoteField() {
  const { session } = useDesk();
  const { t } = useStrings();
  const note = useSession((state) => state.head?.edNote ?? "");
  return (
    <Field label={t("article.field.edNote")} hint={t("fields.edNoteHint")}>
      <TextLine
        look="field"
        isMultiline
        label={t("article.field.edNote")}
        placeholder={t("fields.edNotePlaceholder")}
        value={note}
        onChange={(edNote) => session.change({ edNote })}
      />
    </Field>
  );
}

/** Every field of the open article, one under the other. */
export function FieldsPanel({ onEditList }: { onEditList: EditList }) {
  const { t } = useStrings();
  const isOpen = useSession((state) => state.head !== null);
  if (!isOpen) return <p className={styles.empty}>{t("saving.nothingOpen")}</p>;
  return (
    <div className={styles.panel}>
      <TextFields />
      <SectionField onEditList={onEditList} />
      <ListFields onEditList={onEditList} />
      <StatusField />
      <UrgencyField />
      <PublicationFields onEditList={onEditList} />
      <LanguageFields />
      <NoteField />
    </div>
  );
}
