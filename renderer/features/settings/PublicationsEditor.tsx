import { newPublication, type Publication } from "../../../core/settings/publications.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { ListEditor } from "./ListEditor.tsx";
import { newPublicationId } from "./listEdits.ts";
import { PublicationDetails } from "./PublicationDetails.tsx";
import { useSet } from "./useSet.ts";

/** The desk's publications, and which of them is meant where a piece names none. */
export function PublicationsEditor() {
  const { t } = useStrings();
  const set = useSet();
  const { settings } = useDesk();
  const publications = useSetting((settings) => settings.publications);
  const usual = useSetting((settings) => settings.defaultPublication);

  // By what stands now: a field tells what was typed as it loses the focus, in the midst of another change.
  function edit(id: string, part: Partial<Publication>): void {
    const now = settings.store.getState().publications;
    void set({ publications: now.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  }

  /** The first one there is becomes the usual one; one that went is it no longer. */
  function change(next: Publication[]): void {
    const known = next.some(({ id }) => id === usual);
    const first = publications.length === 0 ? (next[0]?.id ?? null) : null;
    void set({ publications: next, defaultPublication: known ? usual : first });
  }

  return (
    <ListEditor
      title={t("settings.publications")}
      hint={t("settings.publicationsHint")}
      newLabel={t("settings.newPublication")}
      entries={publications.map(({ id, name }) => ({ id, label: name }))}
      onChange={(entries) => {
        const known = new Map(publications.map((publication) => [publication.id, publication]));
        change(
          entries.map(({ id, label }) => {
            const name = label.trim().slice(0, 200);
            return { ...(known.get(id) ?? newPublication(id, name)), name };
          }),
        );
      }}
      create={(label) =>
        publications.some(({ name }) => name === label)
          ? null
          : { id: newPublicationId(publications.map(({ id }) => id)), label }
      }
      detailsOf={({ id }) => {
        const publication = publications.find((one) => one.id === id);
        return (
          publication && (
            <PublicationDetails
              publication={publication}
              isUsual={id === usual}
              onUsual={(isUsual) => void set({ defaultPublication: isUsual ? id : null })}
              onChange={(part) => edit(id, part)}
            />
          )
        );
      }}
    />
  );
}
