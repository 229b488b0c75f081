import type { Handlers } from "../../../core/contract/dispatcher.ts";
import type { Desk } from "../desk.ts";
import { appHandlers } from "./appHandlers.ts";
import { articleHandlers } from "./articleHandlers.ts";
import { binHandlers } from "./binHandlers.ts";
import { exportHandlers } from "./exportHandlers.ts";
import { importHandlers } from "./importHandlers.ts";
import { layoutHandlers } from "./layoutHandlers.ts";
import { libraryHandlers } from "./libraryHandlers.ts";
import { mediaHandlers } from "./mediaHandlers.ts";
import { printHandlers } from "./printHandlers.ts";
import { recoveryHandlers } from "./recoveryHandlers.ts";
import { versionHandlers } from "./versionHandlers.ts";

/** Every handler, by domain; the type refuses a table with one missing. */
export function createHandlers(desk: Desk): Handlers {
  return {
    ...appHandlers(desk),
    ...libraryHandlers(desk),
    ...articleHandlers(desk),
    ...binHandlers(desk),
    ...recoveryHandlers(desk),
    ...versionHandlers(desk),
    ...importHandlers(desk),
    ...exportHandlers(desk),
    ...layoutHandlers(desk),
    ...printHandlers(desk),
    ...mediaHandlers(desk),
  };
}
