import { Pencil } from "lucide-react";
import type { Section } from "../../../core/article/article.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { icon } from "../../ui/icon.ts";
import type { MenuProps } from "../../ui/Menu.tsx";
import { sectionChoices } from "./sectionChoices.ts";

/** Ids that no section of a desk can have, because theirs are not empty and hold no colon in front. */
const none = ":none";
const edit = ":edit";

/** The menu of sections: the desk's list, none at all, and the way to change the list. */
export function useSectionMenu(
  current: Section | null,
  onEditList: (list: "sections") => void,
): Omit<MenuProps<string>, "label"> {
  const { session } = useDesk();
  const { t } = useStrings();
  const desk = useSetting((settings) => settings.sections);
  const choices = sectionChoices(desk, current);
  return {
    groups: [
      choices,
      [
        { id: none, label: t("fields.noSection") },
        { id: edit, label: t("fields.editSections"), icon: <Pencil {...icon} aria-hidden /> },
      ],
    ],
    selected: current?.id ?? none,
    onChoose(id) {
      if (id === edit) onEditList("sections");
      else session.change({ section: choices.find((section) => section.id === id) ?? null });
    },
  };
}
