import { hostname } from "node:os";
import { join } from "node:path";
import { app, type BrowserWindow, dialog, nativeTheme, session } from "electron";
import { displayName } from "../core/arabic/fileName.ts";
import { clearLock, giveSigns } from "./firstOfUs.ts";
import { filesNamed, GivenFiles } from "./givenFiles.ts";
import { answerCalls, createEmit } from "./ipc/bridge.ts";
import type { Desk } from "./ipc/desk.ts";
import { createHandlers } from "./ipc/handlers/handlers.ts";
import { openLink } from "./ipc/handlers/openLink.ts";
import { Tasks } from "./ipc/tasks.ts";
import { Layouts } from "./layouts/layouts.ts";
import { documentsFolder } from "./library/documentsFolder.ts";
import { openFirstLibrary } from "./library/firstStart.ts";
import { nodeDisk } from "./library/nodeDisk.ts";
import { OpenNotes } from "./library/openNotes.ts";
import { openLog } from "./log.ts";
import { childDecoder } from "./pictures/childDecoder.ts";
import { PictureStudio } from "./pictures/pictureStudio.ts";
import { Printer } from "./printing/printer.ts";
import { Opening } from "./recovery/opening.ts";
import { OpeningGuard } from "./recovery/openingGuard.ts";
import { RecoveryStore } from "./recovery/recoveryStore.ts";
import { openSettings } from "./settings/settingsStore.ts";
import { systemStrings } from "./strings.ts";
import { VersionKeeper } from "./versions/versionKeeper.ts";
import { VersionStore } from "./versions/versionStore.ts";
import { registerAppScheme, serveApp } from "./windows/appProtocol.ts";
import { type Closing, closeAfterSaving } from "./windows/closing.ts";
import { setContextMenu } from "./windows/contextMenu.ts";
import { guardContents, lockNetworkSwitches, lockSession } from "./windows/doors.ts";
import { createMainWindow } from "./windows/mainWindow.ts";
import { setMenu } from "./windows/menu.ts";
import { PreviewShelf } from "./windows/previewShelf.ts";

// Read from top to bottom: this is the order in which Midad starts.

const output = join(import.meta.dirname, "..");
let window: BrowserWindow | null = null;
let closing: Closing | null = null;
let openWindow: (() => void) | null = null;

const log = openLog();
const userData = app.getPath("userData");
const otherHost = clearLock(userData, hostname(), log);
// Electron would take the lock from the other host without a word; that is the user's to decide, once one can ask.
if (otherHost === null && !isFirst()) app.exit(0);

/** The one that runs hears of the other's command line; whoever comes second ends. */
function isFirst(): boolean {
  const first = app.requestSingleInstanceLock();
  if (first) giveSigns(userData);
  return first;
}

/** On macOS the program may run without a window. Before there is one, it comes by itself. */
function bringForward(): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
  if (window === null) openWindow?.();
}

const emit = createEmit(() => window);
const given = new GivenFiles(() => emit("files.waiting", {}));
given.add(filesNamed(process.argv.slice(1), process.cwd(), app.getAppPath()));
app.on("open-file", (event, path) => {
  event.preventDefault();
  given.add([path]);
  bringForward();
});
// Not by Electron's `additionalData`: for some lengths of it nothing arrives.
app.on("second-instance", (_event, line, folder) => {
  given.add(filesNamed(line.slice(1), folder, app.getAppPath()));
  bringForward();
});

// Root has no sandbox: where the set-up had to say so, asking for one would only kill every process.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
registerAppScheme();
lockNetworkSwitches();
guardContents();

/** The same folder that the work without a window finds. */
async function documents(): Promise<string> {
  if (process.platform !== "linux") return app.getPath("documents");
  return documentsFolder({ disk: nodeDisk, env: process.env, home: app.getPath("home") });
}

/** Asks whether to start although a Midad of this user is alive on another host. */
async function mayStartBeside(host: string): Promise<boolean> {
  const say = systemStrings("ar");
  const { response } = await dialog.showMessageBox({
    message: say.openOnOtherHost(displayName(host)),
    detail: say.openOnOtherHostDetail,
    buttons: [say.quit, say.startHere],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

async function start(): Promise<void> {
  await app.whenReady();
  if (otherHost !== null && !((await mayStartBeside(otherHost)) && isFirst())) return app.exit(0);
  const shelf = new PreviewShelf();
  const printer = new Printer({ disk: nodeDisk, log });
  await lockSession(session.defaultSession);

  const recovery = new RecoveryStore({ disk: nodeDisk, folder: join(userData, "recovery"), log });
  const versions = new VersionStore({ disk: nodeDisk, folder: join(userData, "versions"), log });
  const forget = async (ids: readonly string[]) => {
    await recovery.erase(ids);
    for (const id of ids) await versions.erase(id);
  };
  const store = await openSettings({
    ...{ folder: userData, disk: nodeDisk, log },
    onUnwritten: () => emit("settings.unwritten", {}),
  });
  const layouts = new Layouts({
    ...{ disk: nodeDisk, log },
    library: () => place.library.there(),
    onChanged: () => emit("layouts.changed", {}),
  });
  const lookForLayouts = () =>
    void layouts.refresh().catch((error: unknown) => log(`layouts not read: ${String(error)}`));
  const place = await openFirstLibrary(store, await documents(), {
    disk: nodeDisk,
    log,
    onChanged: () => emit("library.changed", {}),
    onForgotten: (ids) => void forget(ids).catch((error: unknown) => log(`not forgotten: ${String(error)}`)),
    onOutside: (news) => emit("article.outside", news),
    onState(state) {
      emit("library.state", state);
      if (state.state === "ready") lookForLayouts();
    },
  });
  lookForLayouts();

  const folder = join(output, "renderer");
  serveApp({ folder, disk: nodeDisk, shelf, readMedia: (name) => place.library.media.read(name) });

  const guard = new OpeningGuard(nodeDisk, join(userData, "recovery", "opening.json"), log);
  const opening = new Opening({ library: () => place.library, recovery, guard });
  const keeper = new VersionKeeper({ store: versions, log });

  const notes = new OpenNotes({
    ...{ disk: nodeDisk, log, machine: { id: store.machine(), name: hostname() } },
    library: () => place.library.there(),
    onOthers: (id, others) => emit("article.elsewhere", { id, others }),
  });

  const applySettings = () => {
    const { theme, interfaceLanguage, zoom } = store.settings();
    nativeTheme.themeSource = theme;
    window?.webContents.setZoomFactor(zoom / 100);
    setMenu(interfaceLanguage, (id) => emit("command", { id }));
  };
  const desk: Desk = {
    disk: nodeDisk,
    place,
    store,
    recovery,
    guard,
    opening,
    versions,
    keeper,
    given,
    notes,
    layouts,
    shelf,
    studio: new PictureStudio(childDecoder(join(import.meta.dirname, "pictureProcess.js")), log),
    printer,
    tasks: new Tasks(emit),
    emit,
    log,
    window: () => window as BrowserWindow,
    closing: () => closing as Closing,
    applySettings,
  };
  answerCalls(createHandlers(desk), () => window, log);

  openWindow = () => {
    const opened = createMainWindow(
      store,
      join(output, "preload/preload.cjs"),
      join(output, "../assets/icons/midad.png"),
    );
    window = opened;
    closing = closeAfterSaving(opened, emit);
    setContextMenu(opened, () => {
      const { interfaceLanguage: language } = store.settings();
      return {
        language,
        give: (id) => emit("command", { id }),
        openLink: (href) => void openLink(opened, language, href).catch((error) => log(String(error))),
      };
    });
    opened.on("focus", () => {
      void place.library.refresh();
      void notes.look();
      lookForLayouts();
    });
    opened.webContents.on("render-process-gone", (_event, { reason }) => {
      log(`renderer gone: ${reason}`);
      guard.windowDied();
      if (reason !== "clean-exit" && !opened.isDestroyed()) opened.webContents.reload();
    });
    opened.on("closed", () => {
      window = null;
      // A hidden window left behind would keep the program running.
      printer.close();
    });
    // The menu is not needed to paint; building it first would delay the first frame.
    opened.once("ready-to-show", applySettings);
  };
  openWindow();

  // What a dead process left half-written in the app's own folders; nobody waits for it.
  for (const store of [recovery, versions]) store.sweep().catch((error: unknown) => log(`not swept: ${String(error)}`));

  app.on("activate", () => {
    if (window === null) openWindow?.();
  });
  app.on("will-quit", () => layouts.close());
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
}

start().catch((error: unknown) => {
  log(`start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  dialog.showErrorBox(systemStrings("ar").cannotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
});
