import type { Genre, Status } from "../../../core/article/article.ts";
import type { Direction } from "../../../core/article/blocks.ts";
import type { FieldRow } from "../../../core/article/compare/compareArticles.ts";
import type { ComparedField } from "../../../core/article/compare/fieldTexts.ts";
import { formatClock, formatDay } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import styles from "./ComparedFields.module.css";
import { Runs } from "./Runs.tsx";

/** What stands over the text on the paper, in this order; every other field is a line of facts. */
const onPaper: readonly ComparedField[] = ["kicker", "headline", "deck"];

/** How a field's value reads: what the program names itself has a name in the journalist's language. */
function useSayField(): (field: ComparedField) => (text: string) => string {
  const { t, language } = useStrings();
  const day = (text: string) => `${formatDay(text, new Date(), language)} ${formatClock(text)}`;
  const special: Partial<Record<ComparedField, (text: string) => string>> = {
    status: (text) => t(`article.status.${text as Status}`),
    genre: (text) => t(`article.genre.${text as Genre}`),
    direction: (text) => t(`status.${text as Direction}`),
    embargo: day,
    publishedAt: day,
  };
  return (field) => special[field] ?? ((text) => text.replaceAll("\n", " · "));
}

/** The headline with what stands around it, and those other fields that changed. */
export function ComparedFields({ fields, direction }: { fields: readonly FieldRow[]; direction: Direction }) {
  const { t } = useStrings();
  const say = useSayField();
  const facts = fields.filter(({ field, state }) => !onPaper.includes(field) && state !== "same");
  return (
    <>
      {fields
        .filter(({ field }) => onPaper.includes(field))
        .map(({ field, state, runs }) => (
          <p
            key={field}
            dir={direction}
            className={`${styles.line} ${styles[field]}`}
            {...(state === "same" ? {} : { "data-change": true })}
          >
            <Runs runs={runs} />
          </p>
        ))}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ field, runs }) => (
            <div key={field} className={styles.fact} data-change>
              <dt className={styles.label}>{t(`article.field.${field}`)}</dt>
              <dd className={styles.value}>
                <Runs runs={runs} say={say(field)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
