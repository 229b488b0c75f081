import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from "electron";
import { type CommandId, commandOf } from "../../core/commands/commands.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { systemStrings } from "../strings.ts";
import { commandItem } from "./menu.ts";

const line: MenuItemConstructorOptions = { type: "separator" };

const marks = ["format.bold", "format.italic", "format.underline", "format.clear"] as const;
const kinds = [
  "block.paragraph",
  "block.heading2",
  "block.heading3",
  "block.heading4",
  "block.quote",
  "block.pullQuote",
  "block.bullets",
  "block.numbers",
] as const;
const order = ["direction.rtl", "direction.ltr", "isolate.fix"] as const;
const links = ["format.link", "format.unlink"] as const;

interface Given {
  language: Settings["interfaceLanguage"];
  give(id: CommandId): void;
  openLink(href: string): void;
}

function clipboardItems({ editFlags, isEditable }: ContextMenuParams, { language, give }: Given) {
  const say = systemStrings(language);
  const copy: MenuItemConstructorOptions = { role: "copy", label: say.copy, enabled: editFlags.canCopy };
  if (!isEditable) return [copy];
  const plain = commandItem(commandOf("edit.pastePlain"), language, give);
  return [
    { role: "cut", label: say.cut, enabled: editFlags.canCut },
    copy,
    { role: "paste", label: say.paste, enabled: editFlags.canPaste },
    { ...plain, enabled: editFlags.canPaste },
    { role: "selectAll", label: say.selectAll },
  ] satisfies MenuItemConstructorOptions[];
}

function textItems({ linkURL }: ContextMenuParams, { language, give, openLink }: Given): MenuItemConstructorOptions[] {
  const say = systemStrings(language);
  const itemsOf = (ids: readonly CommandId[]) => ids.map((id) => commandItem(commandOf(id), language, give));
  const ofLink =
    linkURL === "" ? [] : [line, { label: say.openLink, click: () => openLink(linkURL) }, ...itemsOf(links)];
  const block = {
    label: say.block,
    submenu: [...itemsOf(kinds), line, ...itemsOf(["block.duplicate", "block.delete"])],
  };
  return [...ofLink, line, ...itemsOf(marks), line, block, line, ...itemsOf(order)];
}

/** What can be done where the right button or the Menu key asks for it: the clipboard in every field, more in the text. */
function contextItems(params: ContextMenuParams, given: Given): MenuItemConstructorOptions[] {
  if (!params.isEditable && params.selectionText === "") return [];
  const isText = params.isEditable && params.formControlType === "none";
  return [...clipboardItems(params, given), ...(isText ? textItems(params, given) : [])];
}

/** Gives the window its context menu, made anew at each asking from the one command list. */
export function setContextMenu(window: BrowserWindow, given: () => Given): void {
  window.webContents.on("context-menu", (_event, params) => {
    const items = contextItems(params, given());
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
