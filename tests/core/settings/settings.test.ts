import { expect, test } from "vitest";
import { defaultSettings, healedSettings } from "../../../core/settings/settings.ts";

test("one broken choice becomes its default and takes no other with it", () => {
  const agencies = ["رويترز"];
  expect(healedSettings({ theme: "purple", agencies, interfaceLanguage: "en", unheard: 1 })).toEqual({
    ...defaultSettings,
    agencies,
    interfaceLanguage: "en",
  });
});

test.each([undefined, null, [], "text", 7])("%j gives the defaults", (data) => {
  expect(healedSettings(data)).toEqual(defaultSettings);
});
