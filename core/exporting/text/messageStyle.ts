import { isolatedText } from "../../arabic/isolatedText.ts";
import { leadingMark } from "../../arabic/leadingMark.ts";
import type { Inline, Link } from "../../article/inline.ts";
import { safeHref } from "../../article/safeHref.ts";
import { isBlank } from "../printable.ts";
import type { TextStyle } from "./textStyle.ts";

/** An address as people write it: a mail's without its scheme and fields, a site's without the bare slash. */
export function shownAddress(href: string): string {
  return href.replace(/^mailto:([^?]*).*$/, "$1").replace(/^(https?:\/\/[^/?#]+)\/$/, "$1");
}

const bare = (text: string) =>
  text
    .replace(/[\s\u2066-\u2069]+/g, "")
    .replace(/^(?:https?:\/\/|mailto:)/i, "")
    .replace(/\/$/, "");

/**
 * The address of a link, to be written after its words; null where there is none, where the words are it,
 * or where it was written before.
 * @param seen the addresses written so far
 */
export function addressAfter(link: Link, seen: Set<string>): string | null {
  const href = safeHref(link.href);
  if (href === null || isBlank(isolatedText(link.content))) return null;
  const address = shownAddress(href);
  if (seen.has(address)) return null;
  seen.add(address);
  return bare(isolatedText(link.content)) === bare(address) ? null : address;
}

/**
 * An address between spaces: a message app takes any other sign beside it, a comma or a bidi control, for a
 * part of it. One that ends with a sign gets an LRM behind the space, or the sign would jump over the address.
 */
function spaced(address: string, next: string): string {
  if (!/[a-z0-9]$/i.test(address)) return ` ${address} \u200e`;
  return next === "" || /^\s/.test(next) ? ` ${address}` : ` ${address} `;
}

/**
 * Text for messages and mails, where the first strong letter of a line turns it and links lose their
 * addresses: lines with the mark of their direction where they need it, addresses once after their words.
 * WhatsApp's stars for bold are not written: every other program would show them.
 */
export function messageStyle(): TextStyle {
  const seen = new Set<string>();
  const words = (content: readonly Inline[]) =>
    content
      .map((node, index) => {
        const text = isolatedText([node]);
        const address = node.type === "link" ? addressAfter(node, seen) : null;
        return address === null ? text : text + spaced(address, isolatedText(content.slice(index + 1)));
      })
      .join("");
  return {
    words,
    lines: (text, direction) => text.replace(/[^\n]+/g, (line) => leadingMark(line, direction) + line),
  };
}
