import { Droplet, Eye, Maximize2, PanelLeft, PanelRight, Plus, Settings } from "lucide-react";
import type { RefObject } from "react";
import type { CommandId } from "../../core/commands/commands.ts";
import { ExportMenu } from "../features/exporting/ExportMenu.tsx";
import { LibrarySearch } from "../features/library/LibrarySearch.tsx";
import type { LibraryStore } from "../features/library/libraryStore.ts";
import { useDesk, useSetting } from "../session/desk.ts";
import { keysOf } from "../strings/commandText.ts";
import { useStrings } from "../strings/useStrings.ts";
import { Button } from "../ui/Button.tsx";
import { Hint } from "../ui/Hint.tsx";
import { IconButton, IconToggle } from "../ui/IconButton.tsx";
import { icon } from "../ui/icon.ts";
import styles from "./TopBar.module.css";
import type { Layout } from "./useLayout.ts";

export interface TopBarProps {
  library: LibraryStore;
  searchRef: RefObject<HTMLInputElement | null>;
  layout: Pick<Layout, "room" | "isLibraryShown" | "showLibrary">;
  onCommand(id: CommandId): void;
}

/** The bar over everything: make, find, look, hand over. */
export function TopBar({ library, searchRef, layout, onCommand }: TopBarProps) {
  const { platform } = useDesk();
  const { t, language } = useStrings();
  const { room, isLibraryShown } = layout;
  const inspectorShown = useSetting((settings) => settings.inspectorPanel.shown) && room.inspector;
  const keys = (id: CommandId) => keysOf(id, platform);
  // The icon shows the side on which the panel stands.
  const [StartPanel, EndPanel] = language === "ar" ? [PanelRight, PanelLeft] : [PanelLeft, PanelRight];

  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <h1 className={styles.logo}>
          <Droplet size={18} strokeWidth={0} fill="currentColor" aria-hidden />
          {t("app.name")}
        </h1>
        <Hint text={t("app.newArticle")} keys={keys("article.new")}>
          <Button kind="primary" icon={<Plus {...icon} aria-hidden />} onPress={() => onCommand("article.new")}>
            {t("app.newArticle")}
          </Button>
        </Hint>
        <IconToggle
          label={t(isLibraryShown ? "app.hideLibrary" : "app.showLibrary")}
          keys={keys("view.library")}
          isSelected={isLibraryShown}
          onChange={() => onCommand("view.library")}
        >
          <StartPanel {...icon} aria-hidden />
        </IconToggle>
      </div>
      <LibrarySearch library={library} inputRef={searchRef} onFind={layout.showLibrary} />
      <div className={styles.end}>
        <IconButton label={t("app.settings")} keys={keys("settings.open")} onPress={() => onCommand("settings.open")}>
          <Settings {...icon} aria-hidden />
        </IconButton>
        <IconToggle
          label={t(inspectorShown ? "app.hideInspector" : room.inspector ? "app.showInspector" : "app.noRoom")}
          keys={keys("view.inspector")}
          isSelected={inspectorShown}
          onChange={() => onCommand("view.inspector")}
        >
          <EndPanel {...icon} aria-hidden />
        </IconToggle>
        <Hint text={t("app.focus")} keys={keys("view.focus")}>
          <Button
            kind="ghost"
            icon={<Maximize2 size={16} strokeWidth={1.75} aria-hidden />}
            onPress={() => onCommand("view.focus")}
          >
            {t("app.focus")}
          </Button>
        </Hint>
        <Hint text={t("app.preview")} keys={keys("view.preview")}>
          <Button icon={<Eye {...icon} aria-hidden />} onPress={() => onCommand("view.preview")}>
            {t("app.preview")}
          </Button>
        </Hint>
        <ExportMenu onOptions={() => onCommand("export.options")} />
      </div>
    </header>
  );
}
