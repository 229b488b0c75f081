import type { Direction } from "../article/direction.ts";
import { isRightToLeft } from "./rightToLeft.ts";

/** The direction most letters of a text are written in; null where there are none, or as many of both. */
export function ownDirection(text: string): Direction | null {
  const letters = text.match(/\p{L}/gu) ?? [];
  const rtl = letters.filter(isRightToLeft).length;
  if (rtl * 2 === letters.length) return null;
  return rtl * 2 > letters.length ? "rtl" : "ltr";
}
