import { type ArticleHead, type Status, statuses } from "../../../core/article/article.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { StatusDot } from "../../ui/StatusDot.tsx";
import styles from "./FieldStrip.module.css";
import { FieldTokens } from "./FieldTokens.tsx";
import { StripField, StripMenu } from "./StripItem.tsx";
import { useSectionMenu } from "./useSectionMenu.tsx";

export interface FieldStripProps {
  head: ArticleHead;
  onEditList(list: "sections" | "agencies"): void;
}

const listed = (items: readonly string[]) => items.join("، ");

/** The facts of the piece under its headline, each a menu or a field in place. */
export function FieldStrip({ head, onEditList }: FieldStripProps) {
  const { session } = useDesk();
  const { t } = useStrings();
  const agencies = useSetting((settings) => settings.agencies);
  const sectionMenu = useSectionMenu(head.section, onEditList);
  const { places, position } = head.dateline;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws and resets more than is wanted here
    <div role="group" aria-label={t("fields.strip")} className={styles.strip}>
      <StripMenu
        label={t("article.field.section")}
        value={head.section?.label ?? ""}
        placeholder={t("fields.sectionPlaceholder")}
        menu={sectionMenu}
      />
      <StripField
        label={t("article.field.agencies")}
        value={listed(head.agencies)}
        placeholder={t("fields.agenciesPlaceholder")}
        edit={{ label: t("fields.editAgencies"), onPress: () => onEditList("agencies") }}
      >
        <FieldTokens
          label={t("article.field.agencies")}
          tokens={head.agencies}
          suggestions={agencies}
          placeholder={t("fields.agenciesPlaceholder")}
          onChange={(next) => session.change({ agencies: next })}
          autoFocus
        />
      </StripField>
      <StripField
        label={t("article.field.dateline")}
        value={listed(places)}
        placeholder={t("fields.datelinePlaceholder")}
      >
        <FieldTokens
          label={t("article.field.dateline")}
          tokens={places}
          placeholder={t("fields.datelinePlaceholder")}
          onChange={(next) => session.change({ dateline: { places: next, position } })}
          autoFocus
        />
      </StripField>
      <StripField
        label={t("article.field.byline")}
        value={listed(head.byline)}
        placeholder={t("fields.bylinePlaceholder")}
      >
        <FieldTokens
          label={t("article.field.byline")}
          tokens={head.byline}
          placeholder={t("fields.bylinePlaceholder")}
          onChange={(byline) => session.change({ byline })}
          autoFocus
        />
      </StripField>
      <StripMenu<Status>
        label={t("article.field.status")}
        value={t(`article.status.${head.status}`)}
        placeholder=""
        mark={<StatusDot status={head.status} />}
        menu={{
          groups: [statuses.map((id) => ({ id, label: t(`article.status.${id}`), icon: <StatusDot status={id} /> }))],
          selected: head.status,
          onChoose: (status) => session.change({ status }),
        }}
      />
    </div>
  );
}
