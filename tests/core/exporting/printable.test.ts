import fc from "fast-check";
import { expect, it } from "vitest";
import { isBlank, printable } from "../../../core/exporting/printable.ts";

const visible = (text: string) =>
  printable(text)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .trim();
/** Of every kind that is seen, not seen, or never written. */
const signs = [
  "ا",
  "1",
  "؟",
  "🙂",
  " ",
  "\u00a0",
  "\u3000",
  "\n",
  "\t",
  "\u0085",
  "\u2028",
  "\u200f",
  "\u2068",
  "\u00ad",
  "\ufeff",
  "\u0007",
  "\uffff",
  "\u{1ffff}",
  "\u3164",
  "\ud800",
  "\ufffd",
];

it("is blank where nothing of what may be written is seen", () => {
  for (const sign of signs) expect(isBlank(sign), JSON.stringify(sign)).toBe(visible(sign) === "");
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: "binary" }))), (parts) => {
      const text = parts.join("");
      expect(isBlank(text)).toBe(visible(text) === "");
    }),
  );
});
