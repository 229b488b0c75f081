import type { Section } from "../article/article.ts";

/** The sections a new desk starts with; each desk edits its own list. */
export const startingSections: readonly Section[] = [
  { id: "local", label: "أخبار محلية" },
  { id: "world", label: "أخبار دولية" },
  { id: "politics", label: "سياسة" },
  { id: "economy", label: "اقتصاد" },
  { id: "sports", label: "رياضة" },
  { id: "culture", label: "ثقافة" },
  { id: "arts", label: "فنون" },
  { id: "misc", label: "منوعات" },
  { id: "technology", label: "تكنولوجيا" },
  { id: "health", label: "صحة" },
  { id: "accidents", label: "حوادث" },
  { id: "investigations", label: "تحقيقات" },
  { id: "reports", label: "تقارير" },
  { id: "opinion", label: "مقالات رأي" },
];

/** Letters of an abbreviation are bound with no-break spaces, so that «أ ف ب» never breaks at a line's end. */
function bound(abbreviation: string): string {
  return abbreviation.replaceAll(" ", "\u00a0");
}

/** The agencies a new desk starts with, as they are printed. */
export const startingAgencies: readonly string[] = [
  "وكالات",
  bound("أ ف ب"),
  "رويترز",
  bound("أ ب"),
  bound("د ب أ"),
  "الأناضول",
  "شينخوا",
  "تاس",
  "سبوتنيك",
  "إفي",
  "واس",
  "وام",
  "كونا",
  "قنا",
  "بنا",
  "العُمانية",
  "بترا",
  "وفا",
  "سانا",
  "واع",
  bound("أ ش أ"),
  "وات",
  "وأج",
  bound("و م ع"),
  "وال",
  "سونا",
  "سبأ",
  "خاص",
];
