import {
  Braces,
  ChevronDown,
  ClipboardCopy,
  Code,
  CodeXml,
  FileText,
  FileType,
  Globe,
  Package,
  Share,
} from "lucide-react";
import { useState } from "react";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { keysOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { icon } from "../../ui/icon.ts";
import { Menu, type MenuChoice } from "../../ui/Menu.tsx";
import { Spinner } from "../../ui/Spinner.tsx";
import { useExport } from "./useExport.ts";

type ExportChoice = ExportFormat | "copy";

/** The button that hands the piece over. */
export function ExportMenu() {
  const { platform } = useDesk();
  const { t } = useStrings();
  const { run, copy } = useExport();
  const isOpen = useSession((state) => state.head !== null);
  const [isWorking, setWorking] = useState(false);
  const files: MenuChoice<ExportChoice>[] = [
    {
      id: "html",
      label: t("exporting.html"),
      hint: t("exporting.htmlHint"),
      keys: keysOf("export.html", platform),
      icon: <Globe {...icon} aria-hidden />,
    },
    {
      id: "fragment",
      label: t("exporting.fragment"),
      hint: t("exporting.fragmentHint"),
      icon: <Code {...icon} aria-hidden />,
    },
    {
      id: "docx",
      label: t("exporting.docx"),
      hint: t("exporting.docxHint"),
      icon: <FileType {...icon} aria-hidden />,
    },
    { id: "text", label: t("exporting.text"), hint: t("exporting.textHint"), icon: <FileText {...icon} aria-hidden /> },
  ];
  const exchange: MenuChoice<ExportChoice>[] = [
    { id: "pack", label: t("exporting.pack"), hint: t("exporting.packHint"), icon: <Package {...icon} aria-hidden /> },
    {
      id: "ninjs",
      label: t("exporting.ninjs"),
      hint: t("exporting.ninjsHint"),
      icon: <Braces {...icon} aria-hidden />,
    },
    { id: "nitf", label: t("exporting.nitf"), hint: t("exporting.nitfHint"), icon: <CodeXml {...icon} aria-hidden /> },
    {
      id: "newsml",
      label: t("exporting.newsml"),
      hint: t("exporting.newsmlHint"),
      icon: <CodeXml {...icon} aria-hidden />,
    },
  ];
  const clipboard: MenuChoice<ExportChoice>[] = [
    {
      id: "copy",
      label: t("exporting.copy"),
      hint: t("exporting.copyHint"),
      keys: keysOf("export.copyFragment", platform),
      icon: <ClipboardCopy {...icon} aria-hidden />,
    },
  ];

  async function choose(choice: ExportChoice) {
    setWorking(true);
    await (choice === "copy" ? copy() : run(choice));
    setWorking(false);
  }

  return (
    <Menu
      label={t("exporting.menu")}
      groups={[files, exchange, clipboard]}
      titles={[undefined, t("exporting.exchange")]}
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
