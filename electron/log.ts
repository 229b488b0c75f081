import log from "electron-log/main";

/**
 * The local log: English detail for whoever helps, never a word of an article. It stays in the
 * app's own folder, is cut at 1 MB, and nothing is sent anywhere.
 */
export function openLog(): (message: string) => void {
  log.transports.console.level = false;
  log.transports.ipc.level = false;
  log.transports.file.level = "info";
  log.transports.file.maxSize = 1024 * 1024;
  return (message) => log.info(message);
}
