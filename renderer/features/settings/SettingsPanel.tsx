import { type ReactNode, useEffect, useRef } from "react";
import { startingAgencies, startingSections } from "../../../core/settings/defaults.ts";
import type { Settings } from "../../../core/settings/settings.ts";
import { useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Drawer } from "../../ui/Drawer.tsx";
import { showToast } from "../../ui/toasts.ts";
import { ExportSettings } from "./ExportSettings.tsx";
import { ListEditor } from "./ListEditor.tsx";
import { newSectionId } from "./listEdits.ts";
import { PublicationsEditor } from "./PublicationsEditor.tsx";
import styles from "./SettingsPanel.module.css";
import { useSet } from "./useSet.ts";
import { WritingSettings } from "./WritingSettings.tsx";

export type SettingsPlace = "top" | "sections" | "agencies" | "publications";

export interface SettingsPanelProps {
  /** Where it opens; null while it is closed. */
  place: SettingsPlace | null;
  /** The library folder, for showing. */
  folder: string;
  onChooseFolder(): void;
  onClose(): void;
}

function Appearance() {
  const { t } = useStrings();
  const set = useSet();
  const language = useSetting((settings) => settings.interfaceLanguage);
  const theme = useSetting((settings) => settings.theme);
  return (
    <section aria-label={t("settings.appearance")} className={styles.section}>
      <Choice<Settings["interfaceLanguage"]>
        label={t("settings.language")}
        selected={language}
        onChoose={(interfaceLanguage) => void set({ interfaceLanguage })}
        options={[
          { id: "ar", label: t("settings.arabic") },
          { id: "en", label: t("settings.english") },
        ]}
      />
      <Choice<Settings["theme"]>
        label={t("settings.theme")}
        selected={theme}
        onChoose={(next) => void set({ theme: next })}
        options={[
          { id: "system", label: t("settings.system") },
          { id: "light", label: t("settings.light") },
          { id: "dark", label: t("settings.dark") },
        ]}
      />
    </section>
  );
}

function Folder({ folder, onChooseFolder }: Pick<SettingsPanelProps, "folder" | "onChooseFolder">) {
  const { t } = useStrings();
  return (
    <section className={styles.section} aria-label={t("settings.folder")}>
      <span className={styles.label}>{t("settings.folder")}</span>
      <div className={styles.folder}>
        <bdi dir="ltr" className={styles.path}>
          {folder}
        </bdi>
        <Button onPress={onChooseFolder}>{t("settings.change")}</Button>
      </div>
      <span className={styles.label}>{t("settings.folderHint")}</span>
    </section>
  );
}

function useListRestore() {
  const { t } = useStrings();
  const set = useSet();
  return (patch: Partial<Settings>, before: Partial<Settings>) => {
    void set(patch);
    const actions = [{ label: t("ui.undo"), run: () => void set(before) }];
    showToast({ tone: "quiet", text: t("settings.restored"), actions });
  };
}

function SectionsEditor() {
  const { t } = useStrings();
  const set = useSet();
  const restore = useListRestore();
  const sections = useSetting((settings) => settings.sections);
  return (
    <ListEditor
      title={t("settings.sections")}
      hint={t("settings.sectionsHint")}
      newLabel={t("settings.newSection")}
      entries={sections}
      onChange={(next) => void set({ sections: next })}
      create={(label) =>
        sections.some((section) => section.label === label)
          ? null
          : { id: newSectionId(sections.map((section) => section.id)), label }
      }
      onRestoreDefaults={() => restore({ sections: [...startingSections] }, { sections })}
    />
  );
}

function AgenciesEditor() {
  const { t } = useStrings();
  const set = useSet();
  const restore = useListRestore();
  const agencies = useSetting((settings) => settings.agencies);
  return (
    <ListEditor
      title={t("settings.agencies")}
      hint={t("settings.agenciesHint")}
      newLabel={t("settings.newAgency")}
      entries={agencies.map((label) => ({ id: label, label }))}
      onChange={(next) => void set({ agencies: [...new Set(next.map((entry) => entry.label))] })}
      create={(label) => (agencies.includes(label) ? null : { id: label, label })}
      onRestoreDefaults={() => restore({ agencies: [...startingAgencies] }, { agencies })}
    />
  );
}

/** Brings its content into sight when the panel opened for it. */
function Anchor({ isWanted, children }: { isWanted: boolean; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) ref.current?.scrollIntoView({ block: "start" });
  }, [isWanted]);
  return (
    <div ref={ref} className={styles.anchor}>
      {children}
    </div>
  );
}

/** What a journalist may choose, applied the moment it is chosen. */
export function SettingsPanel({ place, folder, onChooseFolder, onClose }: SettingsPanelProps) {
  const { t } = useStrings();
  return (
    <Drawer title={t("settings.title")} closeLabel={t("ui.close")} isOpen={place !== null} onClose={onClose}>
      <div className={styles.panel}>
        <Appearance />
        <WritingSettings />
        <ExportSettings />
        <Folder folder={folder} onChooseFolder={onChooseFolder} />
        <Anchor isWanted={place === "publications"}>
          <PublicationsEditor />
        </Anchor>
        <Anchor isWanted={place === "sections"}>
          <SectionsEditor />
        </Anchor>
        <Anchor isWanted={place === "agencies"}>
          <AgenciesEditor />
        </Anchor>
      </div>
    </Drawer>
  );
}
