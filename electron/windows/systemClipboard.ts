import * as electron from "electron";

interface OldClipboard {
  write(data: { text: string; html?: string }): void;
}

/**
 * Puts text, and the same as HTML where given, on the system's clipboard in one step. Newer Electron
 * takes W3C items and answers a promise; the older one that tests may run on takes a plain object.
 */
export async function writeClipboard(data: { text: string; html?: string }): Promise<void> {
  const isOld = !Object.hasOwn(electron, "ClipboardItem");
  if (isOld) return (electron.clipboard as unknown as OldClipboard).write(data);
  const item: Record<string, string> = { "text/plain": data.text };
  if (data.html !== undefined) item["text/html"] = data.html;
  await electron.clipboard.write([new electron.ClipboardItem(item)]);
}
