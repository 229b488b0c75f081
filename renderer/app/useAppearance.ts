import { useLayoutEffect } from "react";
import { useSetting } from "../session/desk.ts";
import { strings } from "../strings/strings.ts";
import { useStrings } from "../strings/useStrings.ts";

/** Puts the chosen theme on the document; without a choice the system's preference decides, by CSS. */
export function useTheme(): void {
  const theme = useSetting((settings) => settings.theme);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === "system") delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
}

/** Lets the interface speak the chosen language, in its direction; articles keep their own. */
export function useInterfaceLanguage(): void {
  const chosen = useSetting((settings) => settings.interfaceLanguage);
  const { language } = useStrings();
  useLayoutEffect(() => {
    if (chosen !== language) void strings.changeLanguage(chosen);
    document.documentElement.lang = chosen;
    document.documentElement.dir = chosen === "ar" ? "rtl" : "ltr";
  }, [chosen, language]);
}
