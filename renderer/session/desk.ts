import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Client } from "../../core/contract/client.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { ComparisonStore } from "./comparison.ts";
import type { Session, SessionState } from "./session.ts";
import type { SettingsStore } from "./settingsStore.ts";

/** What every feature works at: the way to the main process, the open article, the choices made. */
export interface Desk {
  client: Client;
  session: Session;
  settings: SettingsStore;
  /** What is compared in the page's place. */
  comparison: ComparisonStore;
  /** Node's name of the system, for how keys are written. */
  platform: string;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("no desk around this component");
  return desk;
}

/** A part of the session's state; the component is drawn again only when that part changes. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useDesk().session.store, select);
}

/** A part of the settings. */
export function useSetting<T>(select: (settings: Settings) => T): T {
  return useStore(useDesk().settings.store, select);
}
