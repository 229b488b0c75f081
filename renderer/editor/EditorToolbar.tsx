import {
  Bold,
  ChevronDown,
  Ellipsis,
  Heading2,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  PilcrowLeft,
  PilcrowRight,
  Quote,
  Redo,
  Underline,
  Undo,
} from "lucide-react";
import { useCallback, useRef } from "react";
import { Group, Separator, Toolbar } from "react-aria-components";
import type { CommandId } from "../../core/commands/commands.ts";
import { keysOf, labelOf } from "../strings/commandText.ts";
import { useStrings } from "../strings/useStrings.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { icon } from "../ui/icon.ts";
import { Menu } from "../ui/Menu.tsx";
import { type BlockKind, blockKinds } from "./blocks/setBlock.ts";
import type { EditorCommandId } from "./commands.ts";
import type { ArticleEditor } from "./createArticleEditor.ts";
import styles from "./EditorToolbar.module.css";
import type { EditorView } from "./extensions/ViewExtension.ts";
import { platform } from "./platform.ts";
import { TablePicker } from "./tables/TablePicker.tsx";
import { ToolButton, ToolToggle } from "./toolbar/ToolButton.tsx";
import { useHomeAndEnd } from "./toolbar/useHomeAndEnd.ts";
import { useWatched } from "./useWatched.ts";

interface Tool {
  id: CommandId & EditorCommandId;
  icon: LucideIcon;
  turns?: "whole" | "but-digits";
  isOn(view: EditorView): boolean;
}

const marks: readonly Tool[] = [
  { id: "format.bold", icon: Bold, isOn: (view) => view.marks.bold },
  { id: "format.italic", icon: Italic, isOn: (view) => view.marks.italic },
  { id: "format.underline", icon: Underline, isOn: (view) => view.marks.underline },
  { id: "format.link", icon: Link, isOn: (view) => view.link !== null },
];

const blocks: readonly Tool[] = [
  { id: "block.heading2", icon: Heading2, isOn: (view) => view.block === "heading2" },
  { id: "block.quote", icon: Quote, isOn: (view) => view.block === "quote" },
  { id: "block.bullets", icon: List, turns: "whole", isOn: (view) => view.block === "bullets" },
  { id: "block.numbers", icon: ListOrdered, turns: "but-digits", isOn: (view) => view.block === "numbers" },
];

const directions: readonly Tool[] = [
  { id: "direction.rtl", icon: PilcrowLeft, isOn: (view) => view.direction === "rtl" },
  { id: "direction.ltr", icon: PilcrowRight, isOn: (view) => view.direction === "ltr" },
];

interface PartProps {
  editor: ArticleEditor;
  run(command: EditorCommandId): void;
}

function BlockMenu({ editor, run }: PartProps) {
  const { t, language } = useStrings();
  const block = useWatched(editor.state, (view) => view.block);
  const nameOf = (kind: BlockKind) => labelOf(`block.${kind}`, language);
  const choices = blockKinds.map((kind) => ({
    id: kind,
    label: nameOf(kind),
    keys: keysOf(`block.${kind}`, platform),
  }));
  return (
    <Menu label={t("editor.blockMenu")} groups={[choices]} selected={block} onChoose={(kind) => run(`block.${kind}`)}>
      <Button
        kind="ghost"
        preventFocusOnPress
        aria-label={t("editor.blockMenuNow", { block: nameOf(block) })}
        trail={<ChevronDown size={15} strokeWidth={1.75} aria-hidden />}
      >
        <span className={styles.block}>{nameOf(block)}</span>
      </Button>
    </Menu>
  );
}

function Toggles({ editor, run, tools, label }: PartProps & { tools: readonly Tool[]; label: string }) {
  const { language } = useStrings();
  const on = useWatched(editor.state, (view) => tools.map((tool) => (tool.isOn(view) ? "1" : "0")).join(""));
  return (
    <Group aria-label={label} className={styles.group ?? ""}>
      {tools.map(({ id, icon: picture, turns }, index) => (
        <ToolToggle
          key={id}
          label={labelOf(id, language)}
          keys={keysOf(id, platform)}
          icon={picture}
          turns={turns}
          isOn={on[index] === "1"}
          onPress={() => run(id)}
        />
      ))}
    </Group>
  );
}

const moreMarks = ["format.strike", "format.sub", "format.sup", "format.clear"] as const;

/** What is needed less often, so that the toolbar stays one line. */
function MoreMarks({ run }: Pick<PartProps, "run">) {
  const { t, language } = useStrings();
  const choices = moreMarks.map((id) => ({ id, label: labelOf(id, language), keys: keysOf(id, platform) }));
  return (
    <Menu label={t("menus.more")} groups={[choices]} onChoose={run}>
      <IconButton label={t("menus.more")} preventFocusOnPress>
        <Ellipsis {...icon} aria-hidden />
      </IconButton>
    </Menu>
  );
}

function History({ editor, run }: PartProps) {
  const { t, language } = useStrings();
  const canUndo = useWatched(editor.state, (view) => view.canUndo);
  const canRedo = useWatched(editor.state, (view) => view.canRedo);
  return (
    <Group aria-label={t("editor.history")} className={styles.group ?? ""}>
      <ToolButton
        label={labelOf("edit.undo", language)}
        keys={keysOf("edit.undo", platform)}
        icon={Undo}
        turns="whole"
        isDisabled={!canUndo}
        onPress={() => run("edit.undo")}
      />
      <ToolButton
        label={labelOf("edit.redo", language)}
        keys={keysOf("edit.redo", platform)}
        icon={Redo}
        turns="whole"
        isDisabled={!canRedo}
        onPress={() => run("edit.redo")}
      />
    </Group>
  );
}

/** The tools of the text: one stop for Tab, arrows, Home and End between them, Escape back to the text. */
export function EditorToolbar({ editor }: { editor: ArticleEditor }) {
  const { t, language } = useStrings();
  const run = (command: EditorCommandId) => {
    editor.run(command);
    // The link dialog takes the focus itself; after everything else the journalist writes on.
    if (command !== "format.link") editor.focus();
  };
  const part = { editor, run };
  const bar = useRef<HTMLDivElement>(null);
  useHomeAndEnd(
    bar,
    useCallback(() => editor.focus(), [editor]),
  );
  return (
    <Toolbar ref={bar} aria-label={t("editor.toolbar")} className={styles.toolbar ?? ""}>
      <BlockMenu {...part} />
      <Separator orientation="vertical" className={styles.line ?? ""} />
      <Toggles {...part} tools={marks} label={t("editor.marks")} />
      <MoreMarks run={run} />
      <Separator orientation="vertical" className={styles.line ?? ""} />
      <Toggles {...part} tools={blocks} label={t("editor.blocks")} />
      <TablePicker editor={editor} />
      <Separator orientation="vertical" className={styles.line ?? ""} />
      <ToolButton
        label={labelOf("block.image", language)}
        keys={keysOf("block.image", platform)}
        icon={ImagePlus}
        isDisabled={false}
        onPress={() => run("block.image")}
      />
      <Separator orientation="vertical" className={styles.line ?? ""} />
      <Toggles {...part} tools={directions} label={t("editor.directions")} />
      <Separator orientation="vertical" className={styles.line ?? ""} />
      <History {...part} />
    </Toolbar>
  );
}
