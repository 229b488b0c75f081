import { expect, test } from "vitest";
import { closingDateline, openingDateline, printDateline } from "../../../core/arabic/dateline.ts";

const signed = (places: string[], agencies: string[], position: "start" | "end" = "start") => ({
  agencies,
  dateline: { places, position },
});
const printed = (...article: Parameters<typeof signed>) => {
  const parts = openingDateline(signed(...article));
  return parts && printDateline(parts);
};

test("one style", () => {
  expect(printed(["القاهرة"], ["أ ف ب"])).toBe("القاهرة (أ ف ب) – ");
  expect(printed([], ["وكالات"])).toBe("(وكالات) – ");
  expect(printed(["دبي"], [])).toBe("دبي – ");
  expect(printed(["غزة", "القدس"], ["وفا", "رويترز"])).toBe("غزة، القدس (وفا، رويترز) – ");
  expect(printed([], [])).toBeNull();
});

test("one that closes the text opens nothing", () => {
  expect(printed(["دبي"], ["رويترز"], "end")).toBeNull();
  const parts = closingDateline(signed([], ["رويترز", "وام"], "end"));
  expect(parts && printDateline(parts)).toBe("رويترز، وام");
  expect(closingDateline(signed([], ["رويترز"], "start"))).toBeNull();
  expect(closingDateline(signed([], [], "end"))).toBeNull();
});
