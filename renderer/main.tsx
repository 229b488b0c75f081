import "./styles/base.css";
import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import { localInstant } from "../core/article/instant.ts";
import { type Client, createClient } from "../core/contract/client.ts";
import type { Transport } from "../core/contract/transport.ts";
import { App } from "./app/App.tsx";
import { CrashGuard } from "./app/CrashGuard.tsx";
import { createQuietRoot } from "./app/createQuietRoot.ts";
import { createArticleEditor } from "./editor/createArticleEditor.ts";
import { createFinding } from "./features/finding/finding.ts";
import { createBinQuestions } from "./features/library/binQuestion.ts";
import { createDraftsStore } from "./features/library/draftsStore.ts";
import { createLibraryStore } from "./features/library/libraryStore.ts";
import { createVersionsStore } from "./features/versions/versionsStore.ts";
import { windowClock } from "./session/clock.ts";
import { createComparison } from "./session/comparison.ts";
import { type Desk, DeskContext } from "./session/desk.ts";
import { createSession } from "./session/session.ts";
import { createSettingsStore } from "./session/settingsStore.ts";
import { startStrings, strings } from "./strings/strings.ts";
import { Button } from "./ui/Button.tsx";
import { EmptyState } from "./ui/EmptyState.tsx";
import { showToast } from "./ui/toasts.ts";

// Read from top to bottom: this is the order in which the window starts.

declare global {
  interface Window {
    /** What the preload hands over. */
    readonly midad: Transport;
  }
}

const client = createClient(window.midad);
const root = createQuietRoot(document.getElementById("root") as HTMLElement);

function log(message: string): void {
  // A report that cannot be sent must not report itself for ever.
  client.call("log.error", { message: message.slice(0, 20_000) }).catch(() => undefined);
}

window.addEventListener("error", ({ error, message }) =>
  log(error instanceof Error ? (error.stack ?? message) : message),
);
window.addEventListener("unhandledrejection", ({ reason }) =>
  log(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
);

/** The main process did not answer: a sentence and a way on, never an empty window. */
function showNoStart(place: Root): void {
  place.render(
    <EmptyState
      title={strings.t("app.startFailedTitle")}
      text={strings.t("app.startFailedText")}
      actions={<Button onPress={() => window.location.reload()}>{strings.t("app.tryAgain")}</Button>}
    />,
  );
}

/** Waits for the faces of the first screen, which are local files: rows are measured once, in their own type. */
async function loadFirstFonts(): Promise<void> {
  const faces = ["400 14px 'IBM Plex Sans Arabic'", "600 14px 'IBM Plex Sans Arabic'", "700 33px 'Noto Naskh Arabic'"];
  await Promise.all(faces.map((face) => document.fonts.load(face, "م1")));
}

async function start(from: Client, place: Root): Promise<void> {
  const [outcome] = await Promise.all([from.call("app.start", {}), loadFirstFonts()]);
  await startStrings(outcome.ok ? outcome.value.settings.interfaceLanguage : "ar");
  if (!outcome.ok) return showNoStart(place);

  const { settings, library: state, page, opened, platform, settingsHealed } = outcome.value;
  const editor = createArticleEditor();
  const session = createSession({ client: from, editor, clock: windowClock, instant: () => localInstant(new Date()) });
  const library = createLibraryStore(from, windowClock, { page, library: state });
  const desk: Desk = {
    client: from,
    session,
    settings: createSettingsStore(from, settings),
    comparison: createComparison(session.store),
    platform,
  };
  const drafts = createDraftsStore(from, (id) => session.articleOf(id) !== null);
  const bin = createBinQuestions(from, () => strings.t("article.untitled"));
  const versions = createVersionsStore(from, session, windowClock);
  const finding = createFinding(editor, session);
  if (opened !== null) session.begin(opened);

  const onCrash = (message: string) => {
    log(message);
    void session.saveAll();
  };
  place.render(
    <StrictMode>
      <CrashGuard onCrash={onCrash}>
        <DeskContext value={desk}>
          <App editor={editor} library={library} drafts={drafts} bin={bin} versions={versions} finding={finding} />
        </DeskContext>
      </CrashGuard>
    </StrictMode>,
  );
  if (settingsHealed === "last-good") showToast({ tone: "quiet", text: strings.t("app.settingsHealed") });
  if (settingsHealed === "defaults") showToast({ tone: "quiet", text: strings.t("app.settingsDefault") });
}

start(client, root).catch(async (error: unknown) => {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (!strings.isInitialized) await startStrings("ar");
  showNoStart(root);
});
