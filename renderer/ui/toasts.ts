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
  /** An offer that waits for its answer instead of going by itself. */
  stays?: true;
}

/** Long enough to read two lines and reach for a button, in ms. */
const shownFor = 8_000;

const mostVisible = 3;

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: mostVisible });

/** What is open, the oldest first. */
const open = new Map<string, ToastContent["tone"]>();

/** The queue would let news wait behind what has been read: the oldest that is no failure makes room. */
function makeRoom(): void {
  if (open.size < mostVisible) return;
  const oldest = [...open].find(([, tone]) => tone !== "urgent");
  if (oldest) toastQueue.close(oldest[0]);
}

/**
 * Says something that asks for nothing. A failure stays until it is closed; everything else goes by
 * itself, and waits while the pointer or the focus is on it. Returns the way to take it back.
 */
export function showToast(content: ToastContent): () => void {
  makeRoom();
  const timeout = content.tone === "urgent" || content.stays ? {} : { timeout: shownFor };
  const key = toastQueue.add(content, { ...timeout, onClose: () => open.delete(key) });
  open.set(key, content.tone);
  return () => toastQueue.close(key);
}
