import { safeHref } from "../../../core/article/safeHref.ts";

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const mail = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;
const host = /^[^\s/:]+\.[^\s/:.]{2,}(?:[/:?#].*)?$/;

/** What a journalist types for an address, with what is left out in speech put back; null where it is none. */
export function typedAddress(typed: string): string | null {
  const text = typed.trim();
  if (scheme.test(text) && !/^[^/]+:\d+(?:[/?#]|$)/.test(text)) return safeHref(text);
  if (mail.test(text)) return safeHref(`mailto:${text}`);
  return host.test(text) ? safeHref(`https://${text}`) : null;
}
