import type { Genre } from "../article/article.ts";

/** The IPTC's name for a kind of piece (cv.iptc.org/newscodes/genre); null where it has none that means the same. */
export const genreCodes: Record<Genre, string | null> = {
  news: "Current",
  report: null,
  analysis: "Analysis",
  background: "Background",
  opinion: "Opinion",
  review: "Review",
};

/** The address that names it. */
export function genreUri(genre: Genre): string | null {
  const code = genreCodes[genre];
  return code === null ? null : `http://cv.iptc.org/newscodes/genre/${code}`;
}
