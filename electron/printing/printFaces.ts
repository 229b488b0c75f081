import plexArabic400 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?asset";
import plexArabic600 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?asset";
import plexArabic700 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-700-normal.woff2?asset";
import plexLatin400 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?asset";
import plexLatin600 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2?asset";
import plexLatin700 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-700-normal.woff2?asset";
import naskh400 from "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2?asset";
import naskh600 from "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2?asset";
import naskh700 from "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2?asset";
import serifItalic400 from "@fontsource/noto-serif/files/noto-serif-latin-400-italic.woff2?asset";
import serif400 from "@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2?asset";
import serif700 from "@fontsource/noto-serif/files/noto-serif-latin-700-normal.woff2?asset";

interface PrintFace {
  family: string;
  weight: 400 | 600 | 700;
  style?: "italic";
  script: "arabic" | "latin";
  path: string;
}

const naskh = "Noto Naskh Arabic";
const plex = "IBM Plex Sans Arabic";

/**
 * What pages are printed in, on every machine alike. Not the window's Noto Naskh: a variable font becomes
 * pictures of letters in a PDF, and its later versions draw a letter and its dots apart, so that readers find
 * «ق ال» for «قال». Version 2.004 has whole letters.
 */
export const printFaces: readonly PrintFace[] = [
  { family: naskh, weight: 400, script: "latin", path: serif400 },
  { family: naskh, weight: 400, style: "italic", script: "latin", path: serifItalic400 },
  { family: naskh, weight: 700, script: "latin", path: serif700 },
  { family: naskh, weight: 400, script: "arabic", path: naskh400 },
  { family: naskh, weight: 600, script: "arabic", path: naskh600 },
  { family: naskh, weight: 700, script: "arabic", path: naskh700 },
  { family: plex, weight: 400, script: "latin", path: plexLatin400 },
  { family: plex, weight: 600, script: "latin", path: plexLatin600 },
  { family: plex, weight: 700, script: "latin", path: plexLatin700 },
  { family: plex, weight: 400, script: "arabic", path: plexArabic400 },
  { family: plex, weight: 600, script: "arabic", path: plexArabic600 },
  { family: plex, weight: 700, script: "arabic", path: plexArabic700 },
];

const ranges = {
  arabic: "U+0020, U+0600-06FF, U+0750-077F, U+0870-08FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC",
  latin: "U+0000-02FF, U+2000-200B, U+2010-206F, U+20A0-20CF, U+2100-214F, U+2190-2199, U+2212",
};

// A card that is a little too long for its size is cut, not given a bar.
const withoutBars = ":root{scrollbar-width:none}";

/** The style sheet that names them; the face at `index` is fetched from `address(index)`. */
export function printFacesCss(address: (index: number) => string): string {
  const faces = printFaces
    .map(({ family, weight, style = "normal", script }, index) => {
      const facts = `font-family:"${family}";font-weight:${weight};font-style:${style};font-display:block`;
      return `@font-face{${facts};src:url("${address(index)}") format("woff2");unicode-range:${ranges[script]}}`;
    })
    .join("\n");
  return `${withoutBars}\n${faces}`;
}
