import {
  ChevronDown,
  ClipboardCopy,
  ClipboardType,
  type LucideIcon,
  MessageSquareText,
  Settings2,
  Share,
} from "lucide-react";
import { useState } from "react";
import type { CommandId } from "../../../core/commands/commands.ts";
import { type CopyKind, copyKinds } from "../../../core/exporting/clipboard/copyKinds.ts";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { keysOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { icon } from "../../ui/icon.ts";
import { Menu, type MenuChoice } from "../../ui/Menu.tsx";
import { Spinner } from "../../ui/Spinner.tsx";
import { formatTable, groupedFormats } from "./formatTable.ts";
import { useExport } from "./useExport.ts";

type ExportChoice = ExportFormat | `copy-${CopyKind}` | "options";

const copies = {
  cms: { label: "copy", command: "export.copyFragment", icon: ClipboardCopy },
  wordpress: { label: "copyWordpress", command: "export.copyWordpress", icon: ClipboardType },
  text: { label: "copyText", command: "export.copyText", icon: MessageSquareText },
} as const satisfies Record<CopyKind, { label: string; command: CommandId; icon: LucideIcon }>;

/** The button that hands the piece over. */
export function ExportMenu({ onOptions }: { onOptions(): void }) {
  const { platform } = useDesk();
  const { t } = useStrings();
  const { run, copy } = useExport();
  const isOpen = useSession((state) => state.head !== null);
  const [isWorking, setWorking] = useState(false);
  const files = groupedFormats.map(({ formats }) =>
    formats
      .filter((id) => !formatTable[id].isRare)
      .map((id): MenuChoice<ExportChoice> => {
        const { icon: Icon, command } = formatTable[id];
        return {
          ...{ id, label: t(`exporting.${id}`), hint: t(`exporting.${id}Hint`) },
          keys: command && keysOf(command, platform),
          icon: <Icon {...icon} aria-hidden />,
        };
      }),
  );
  const clipboard = copyKinds.map((kind): MenuChoice<ExportChoice> => {
    const { label, command, icon: Icon } = copies[kind];
    return {
      ...{ id: `copy-${kind}`, label: t(`exporting.${label}`), hint: t(`exporting.${label}Hint`) },
      keys: keysOf(command, platform),
      icon: <Icon {...icon} aria-hidden />,
    };
  });
  const options: MenuChoice<ExportChoice> = {
    id: "options",
    label: t("exporting.options"),
    hint: t("exporting.optionsHint"),
    keys: keysOf("export.options", platform),
    icon: <Settings2 {...icon} aria-hidden />,
  };

  async function choose(choice: ExportChoice) {
    if (choice === "options") return onOptions();
    setWorking(true);
    const kind = copyKinds.find((one) => choice === `copy-${one}`);
    await (kind ? copy(kind) : run(choice as ExportFormat));
    setWorking(false);
  }

  return (
    <Menu
      label={t("exporting.menu")}
      groups={[...files, clipboard, [options]]}
      titles={groupedFormats.map(({ group }) => t(`exporting.groups.${group}`))}
      onChoose={(choice) => void choose(choice)}
      placement="bottom end"
    >
      <Button
        kind="primary"
        isDisabled={!isOpen}
        icon={isWorking ? <Spinner /> : <Share {...icon} aria-hidden />}
        trail={<ChevronDown size={15} strokeWidth={1.75} aria-hidden />}
      >
        {t("exporting.button")}
      </Button>
    </Menu>
  );
}
