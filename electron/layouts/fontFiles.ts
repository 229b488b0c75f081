// Loaded only where fonts are to go with a page: more than half a megabyte of text.
import plexArabic400 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?inline";
import plexArabic500 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?inline";
import plexArabic600 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?inline";
import plexArabic700 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-700-normal.woff2?inline";
import plexLatin400 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?inline";
import plexLatin500 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff2?inline";
import plexLatin600 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2?inline";
import plexLatin700 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-700-normal.woff2?inline";
import plexRanges from "@fontsource/ibm-plex-sans-arabic/unicode.json";
import naskhArabic from "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?inline";
import naskhLatin from "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-latin-wght-normal.woff2?inline";
import naskhRanges from "@fontsource-variable/noto-naskh-arabic/unicode.json";

/** One file of a font. */
export interface FontFile {
  family: string;
  /** As CSS has it; two numbers are a range. */
  weight: string;
  /** The characters it is for, as CSS has them. */
  range: string;
  /** `data:` */
  address: string;
}

/** The fonts that the shipped layouts name, in the two scripts of an Arabic page. */
export const fontFiles: readonly FontFile[] = [
  { family: "IBM Plex Sans Arabic", weight: "400", range: plexRanges.arabic, address: plexArabic400 },
  { family: "IBM Plex Sans Arabic", weight: "400", range: plexRanges.latin, address: plexLatin400 },
  { family: "IBM Plex Sans Arabic", weight: "500", range: plexRanges.arabic, address: plexArabic500 },
  { family: "IBM Plex Sans Arabic", weight: "500", range: plexRanges.latin, address: plexLatin500 },
  { family: "IBM Plex Sans Arabic", weight: "600", range: plexRanges.arabic, address: plexArabic600 },
  { family: "IBM Plex Sans Arabic", weight: "600", range: plexRanges.latin, address: plexLatin600 },
  { family: "IBM Plex Sans Arabic", weight: "700", range: plexRanges.arabic, address: plexArabic700 },
  { family: "IBM Plex Sans Arabic", weight: "700", range: plexRanges.latin, address: plexLatin700 },
  { family: "Noto Naskh Arabic", weight: "400 700", range: naskhRanges.arabic, address: naskhArabic },
  { family: "Noto Naskh Arabic", weight: "400 700", range: naskhRanges.latin, address: naskhLatin },
];
