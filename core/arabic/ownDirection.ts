import type { Direction } from "../article/direction.ts";

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** The direction most letters of a text are written in; null where there are none, or as many of both. */
export function ownDirection(text: string): Direction | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const rtl = text.match(/\p{L}/gu)?.filter((letter) => letter.match(rightToLeft)).length ?? 0;
  if (rtl * 2 === letters) return null;
  return rtl * 2 > letters ? "rtl" : "ltr";
}
