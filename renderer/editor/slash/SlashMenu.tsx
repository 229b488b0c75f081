import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Popover } from "react-aria-components";
import { keysOf, labelOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { WindowAnchor, type WindowPlace } from "../../ui/WindowAnchor.tsx";
import type { ArticleEditor } from "../createArticleEditor.ts";
import { platform } from "../platform.ts";
import { selectionPlace } from "../toolbar/selectionPlace.ts";
import { useWatched } from "../useWatched.ts";
import type { SlashCommandId } from "./SlashExtension.ts";
import styles from "./SlashMenu.module.css";
import { listId, optionId } from "./slashIds.ts";

function Choice({
  id,
  isActive,
  onChoose,
}: {
  id: SlashCommandId;
  isActive: boolean;
  onChoose(id: SlashCommandId): void;
}) {
  const { language } = useStrings();
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) own.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  const keys = keysOf(id, platform);
  return (
    // The text keeps the focus and the keyboard; only a pointer comes here.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard where they are typed, in the text
    <div
      ref={own}
      id={optionId(id)}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.choice}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(id)}
    >
      <span>{labelOf(id, language)}</span>
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </div>
  );
}

/** The blocks that can be put where `/` was typed, beside the caret. */
export function SlashMenu({ editor }: { editor: ArticleEditor }) {
  const { t } = useStrings();
  const view = useWatched(editor.slash.view);
  const direction = useWatched(editor.state, (state) => state.direction);
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<WindowPlace | null>(null);
  const isOpen = view !== null;

  useLayoutEffect(() => {
    if (!isOpen) return;
    setPlace(selectionPlace());
    return () => setPlace(null);
  }, [isOpen]);

  return (
    <>
      <WindowAnchor ref={anchor} place={place} />
      <Popover
        isNonModal
        isOpen={isOpen && place !== null}
        onOpenChange={(open) => open || editor.slash.close()}
        triggerRef={anchor}
        placement={direction === "rtl" ? "bottom right" : "bottom left"}
        offset={4}
        className={styles.popover ?? ""}
      >
        <div id={listId} role="listbox" aria-label={t("menus.slash")} className={styles.list}>
          {view?.choices.map((id) => (
            <Choice key={id} id={id} isActive={id === view.active} onChoose={editor.slash.choose} />
          ))}
        </div>
      </Popover>
    </>
  );
}
