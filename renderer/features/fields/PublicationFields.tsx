import { ChevronDown, Pencil } from "lucide-react";
import { isolateCloser, isolateOpeners } from "../../../core/arabic/isolatedText.ts";
import { pieceAddress } from "../../../core/exporting/siteAddresses.ts";
import { defaultPublicationOf, publicationOf } from "../../../core/settings/publications.ts";
import { useDesk, useSession, useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { icon } from "../../ui/icon.ts";
import { Menu } from "../../ui/Menu.tsx";
import { TextLine } from "../../ui/TextLine.tsx";
import { Field } from "./Field.tsx";

/** No name of a publication begins so: names are trimmed. */
const usual = " usual";
const edit = " edit";

function usePublicationMenu(onEditList: (list: "publications") => void) {
  const { session } = useDesk();
  const { t } = useStrings();
  const publications = useSetting((settings) => settings.publications);
  const defaultPublication = useSetting((settings) => settings.defaultPublication);
  const own = useSession((state) => state.head?.publication ?? null);
  const usualName = defaultPublicationOf({ publications, defaultPublication })?.name;
  const names = publications.map(({ name }) => name);
  // One that the desk dropped, or never had, stays the piece's own.
  const listed = own === null || names.includes(own) ? names : [own, ...names];
  const usualLabel = usualName ? t("fields.usualPublication", { name: usualName }) : t("fields.noPublication");
  return {
    label: own ?? usualLabel,
    menu: {
      groups: [
        [{ id: usual, label: usualLabel }, ...listed.map((name) => ({ id: name, label: name }))],
        [{ id: edit, label: t("fields.editPublications"), icon: <Pencil {...icon} aria-hidden /> }],
      ],
      selected: own ?? usual,
      onChoose(id: string) {
        if (id === edit) onEditList("publications");
        else session.change({ publication: id === usual ? null : id });
      },
    },
  };
}

/** The address the piece will have, as far as it is known: it runs from the left in any sentence. */
function useAddress(): string | null {
  const publications = useSetting((settings) => settings.publications);
  const defaultPublication = useSetting((settings) => settings.defaultPublication);
  const head = useSession((state) => state.head);
  const address = head && pieceAddress(head, publicationOf(head, { publications, defaultPublication }));
  return address && isolateOpeners.ltr + address + isolateCloser;
}

/** Where the piece is published, and by what name it will stand there. */
export function PublicationFields({ onEditList }: { onEditList(list: "publications"): void }) {
  const { session } = useDesk();
  const { t } = useStrings();
  const { label, menu } = usePublicationMenu(onEditList);
  const slug = useSession((state) => state.head?.slug ?? "");
  const address = useAddress();
  return (
    <>
      <Field label={t("article.field.publication")}>
        <Menu label={t("article.field.publication")} {...menu}>
          <Button
            aria-label={`${t("article.field.publication")} ${label}`}
            trail={<ChevronDown {...icon} aria-hidden />}
          >
            {label}
          </Button>
        </Menu>
      </Field>
      <Field label={t("article.field.slug")} hint={address ?? t("fields.slugHint")}>
        <TextLine
          look="field"
          direction="ltr"
          label={t("article.field.slug")}
          placeholder="baghdad-summit-2026"
          value={slug}
          onChange={(next) => session.change({ slug: next })}
        />
      </Field>
    </>
  );
}
