import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";

interface ToastAction {
  label: string;
  run(): void;
}

export interface ToastContent {
  tone: "quiet" | "done" | "urgent";
  text: string;
  detail?: string | undefined;
  actions?: readonly ToastAction[];
}

/** Long enough to read two lines and reach for a button, in ms. */
const shownFor = 8_000;

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/**
 * Says something that asks for nothing. A failure stays until it is closed; everything else goes by
 * itself, and waits while the pointer or the focus is on it. Returns the way to take it back.
 */
export function showToast(content: ToastContent): () => void {
  const options = content.tone === "urgent" ? {} : { timeout: shownFor };
  const key = toastQueue.add(content, options);
  return () => toastQueue.close(key);
}
