const openable = new Set(["http:", "https:", "mailto:"]);

// Control characters and white space inside an address are how schemes are smuggled past a reader.
const smuggling = /[\p{Cc}\s]/u;

/**
 * The address as it may be printed or opened, or null where it may not: only http, https and
 * mailto, no credentials, no control characters (reference: WHATWG URL).
 */
export function safeHref(href: string): string | null {
  const trimmed = href.trim();
  if (smuggling.test(trimmed)) return null;
  try {
    const url = new URL(trimmed);
    if (!openable.has(url.protocol) || url.username !== "" || url.password !== "") return null;
    return url.href;
  } catch {
    return null;
  }
}
