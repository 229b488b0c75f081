import type { Element } from "hast";
import { safeHref } from "../../article/safeHref.ts";
import { besideOf } from "./pictureAddress.ts";
import { elementsOf, type Holder } from "./tree.ts";

const hasScheme = /^[a-z][a-z0-9+.-]*:/i;
const pictureProperties = ["src", "dataSrc", "dataLazySrc", "dataOriginal"];

function absolute(address: unknown, base: string): string | null {
  if (typeof address !== "string" || address === "" || hasScheme.test(address) || address.startsWith("#")) return null;
  try {
    return safeHref(new URL(address, base).href);
  } catch {
    return null;
  }
}

function resolve(element: Element, names: readonly string[], base: string): void {
  for (const name of names) {
    const value = element.properties[name];
    const found = typeof value === "string" && besideOf(value) === null ? absolute(value, base) : null;
    if (found !== null) element.properties[name] = found;
  }
}

/**
 * Writes addresses within a site out in full, in place, where the page says where it stood. Nothing is asked
 * of them: they are text.
 */
export function writeAddressesOut(top: Holder, base: string): void {
  for (const element of elementsOf(top)) {
    if (element.tagName === "a") resolve(element, ["href"], base);
    else if (element.tagName === "img") resolve(element, pictureProperties, base);
  }
}
