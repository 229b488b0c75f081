import { app, Menu, type MenuItemConstructorOptions } from "electron";
import { type Command, type CommandId, commands, type MenuId, menus } from "../../core/commands/commands.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { systemStrings } from "../strings.ts";

type Language = Settings["interfaceLanguage"];

/** A command as an item of a native menu. */
export function commandItem(
  command: Command,
  language: Language,
  give: (id: CommandId) => void,
): MenuItemConstructorOptions {
  return {
    label: command.label[language],
    ...(command.keys ? { accelerator: command.keys } : {}),
    // The editor and the window hear their own keys; registering them here too would give them twice.
    registerAccelerator: !command.inEditor && !command.inWindow,
    click: () => give(command.id as CommandId),
  };
}

/** Ways to paste stand with the system's own. */
const isPaste = ({ id }: Command) => id.startsWith("edit.paste");

function clipboardItems(language: Language, pastes: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const say = systemStrings(language);
  return [
    { type: "separator" },
    { role: "cut", label: say.cut },
    { role: "copy", label: say.copy },
    { role: "paste", label: say.paste },
    ...pastes,
    { role: "selectAll", label: say.selectAll },
  ];
}

/** Sets the native menu from the one command list. */
export function setMenu(language: Language, give: (id: CommandId) => void): void {
  const itemsOf = (wanted: (command: Command) => boolean) =>
    commands.filter(wanted).map((command) => commandItem(command, language, give));
  const menuOf = (id: MenuId): MenuItemConstructorOptions => ({
    label: menus[id][language],
    submenu: [
      ...itemsOf((command) => command.menu === id && !isPaste(command)),
      ...(id === "edit" ? clipboardItems(language, itemsOf(isPaste)) : []),
      ...(id === "file"
        ? ([{ type: "separator" }, { role: "quit", label: systemStrings(language).quit }] as const)
        : []),
    ],
  });
  const appMenu: MenuItemConstructorOptions[] = process.platform === "darwin" ? [{ role: "appMenu" }] : [];
  const template = [...appMenu, ...(Object.keys(menus) as MenuId[]).map(menuOf)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  app.setAboutPanelOptions({ applicationName: "مداد Midad", applicationVersion: app.getVersion() });
}
