import type { ElementContent } from "hast";
import type { Link } from "../../article/inline.ts";
import { inlineText } from "../../article/inline.ts";
import { safeHref } from "../../article/safeHref.ts";
import { h } from "../h.ts";
import { isBlank } from "../printable.ts";
import { runsHast } from "./runsHast.ts";

/** A link; one that may not be followed, or has nothing to click on, keeps its text and drops the address. */
export function linkHast(link: Link): ElementContent[] {
  const href = safeHref(link.href);
  const content = runsHast(link.content);
  return href === null || isBlank(inlineText(link.content)) ? content : [h("a", { href }, content)];
}
