import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Comparison, compareArticles } from "../../../core/article/compare/compareArticles.ts";
import type { Compared } from "../../session/comparison.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { useEscape } from "../../ui/useEscape.ts";
import { ComparedFields } from "./ComparedFields.tsx";
import { ComparedLines } from "./ComparedLines.tsx";
import { ComparisonBar } from "./ComparisonBar.tsx";
import styles from "./ComparisonView.module.css";
import { useChangeSteps } from "./useChangeSteps.ts";
import { usePresentArticle } from "./usePresentArticle.ts";

/** True where the texts are not the same to the letter, although no change is shown. */
function isOverlooking({ fields, lines }: Comparison): boolean {
  return [...fields, ...lines].some(({ runs }) => runs.some(({ before, after }) => before !== after));
}

/** Two states in one column in the page's place: what went struck out, what came underlined. */
export function ComparisonView({ compared }: { compared: Compared }) {
  const { comparison } = useDesk();
  const { t } = useStrings();
  const view = useRef<HTMLElement>(null);
  const [isLoose, setLoose] = useState(false);
  const { left, right } = compared;
  const present = usePresentArticle(left.article === "present" || right.article === "present");
  const old = left.article === "present" ? present : left.article;
  const next = right.article === "present" ? present : right.article;
  const result = useMemo(() => old && next && compareArticles(old, next, { isLoose }), [old, next, isLoose]);
  const { at, step } = useChangeSteps(view, result);
  useEscape(comparison.close);

  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
  }, []);
  const isShown = result !== null;
  useEffect(() => {
    if (!isShown) return;
    view.current?.focus();
    return () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, [isShown]);

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  }

  if (!result || !next) return null;
  return (
    <section
      ref={view}
      // The focus comes here from the page it stands over.
      tabIndex={-1}
      aria-label={t("versions.comparison")}
      className={styles.view}
      onKeyDown={onKeyDown}
    >
      <ComparisonBar
        compared={compared}
        changes={result.changes}
        at={at}
        isLoose={isLoose}
        onStep={step}
        onLoose={setLoose}
        onClose={comparison.close}
      />
      <div className={styles.desk}>
        <article className={styles.paper} lang={next.language}>
          {result.changes === 0 && (
            <p className={styles.equal}>{t(isOverlooking(result) ? "versions.equalLoosely" : "versions.equal")}</p>
          )}
          <ComparedFields fields={result.fields} direction={next.direction} />
          <div className={styles.body} dir={next.direction}>
            <ComparedLines key={String(isLoose)} rows={result.lines} />
          </div>
        </article>
      </div>
    </section>
  );
}
