import { isolateCloser, isolateOpeners } from "../../../../core/arabic/isolatedText.ts";
import { orderedParts } from "../../../../core/arabic/orderedParts.ts";
import { type Inline, inlineText, marks as order, type Text } from "../../../../core/article/inline.ts";
import { safeHref } from "../../../../core/article/safeHref.ts";
import { isBlank } from "../../../../core/exporting/printable.ts";
import type { Carried } from "./carried.ts";

/** A letter with all that stands around it. */
interface Letter {
  letter: string;
  marks: string;
  href: string;
  isolate: Text["isolate"] | "";
  language: string;
  /** The run that it stands in: two isolates beside each other are two. */
  run: Inline;
}

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\ufffd\p{Noncharacter_Code_Point}]/u;

function lettersOf(content: readonly Inline[], href: string): Letter[] {
  return content.flatMap((node): Letter[] => {
    if (node.type === "break") return [{ letter: "\n", marks: "", href: "", isolate: "", language: "", run: node }];
    if (node.type === "link") {
      const isLink = !isBlank(inlineText(node.content));
      return lettersOf(node.content, (isLink && safeHref(node.href)) || "");
    }
    return runLetters(node, href);
  });
}

function runLetters(run: Text, href: string): Letter[] {
  const { text, marks = [], isolate, language = "" } = run;
  // Every link is underlined, so that the mark says nothing in one; what is low is not high as well.
  const own = order.filter(
    (mark) =>
      marks.includes(mark) && !(mark === "underline" && href !== "") && !(mark === "sup" && marks.includes("sub")),
  );
  return [...text].map((sign) => {
    const letter = /[\s\u0085]/.test(sign) ? " " : sign;
    return { letter, marks: own.join("+"), href, isolate: isolate ?? "", language, run };
  });
}

/** Isolates as a line has them that was written with their characters. */
function read(line: readonly Letter[]): Letter[] {
  let text = "";
  const places: number[] = [];
  for (const [index, { letter, isolate, run }] of line.entries()) {
    if (isolate && line[index - 1]?.run !== run) text += isolateOpeners[isolate];
    places.push(text.length);
    text += letter;
    if (isolate && line[index + 1]?.run !== run) text += isolateCloser;
  }
  const parts = orderedParts(text);
  return line.map((letter, index) => {
    const place = places[index] ?? 0;
    const isolate = parts.find(({ start, end }) => start <= place && place < end)?.isolate ?? "";
    return { ...letter, isolate };
  });
}

/** An isolate about all of a line says what the direction of its block says. */
function isWhole(line: readonly Letter[]): boolean {
  const seen = line.filter(({ letter }) => letter !== " ");
  return new Set(seen.map(({ isolate }) => isolate)).size === 1;
}

function lineFacts(line: readonly Letter[], { isolates, languages }: Carried): string {
  // Half a pair of surrogates is U+FFFD in a file, which is something to be put in order.
  const written = line
    .map((one) => (/\p{Cs}/u.test(one.letter) ? { ...one, letter: "\ufffd" } : one))
    .filter(({ letter }) => letter === "\ufffd" || !unseen.test(letter));
  const shown = (isolates === "read" ? read(written) : written).filter(({ letter }) => letter !== "\ufffd");
  const isTold = isolates === "exact" || (isolates !== "none" && !isWhole(shown));
  let facts = "";
  let before = "";
  let runBefore: Inline | null = null;
  for (const { letter, marks, href, isolate, language, run } of shown) {
    if (letter === " ") {
      if (!facts.endsWith(" ")) facts += " ";
      continue;
    }
    const around = [marks, href, isTold ? isolate : "", languages ? language : ""].join("|");
    const isNext = isTold && isolate !== "" && run !== runBefore;
    if (around !== before || isNext) facts += `{${around}}`;
    facts += letter;
    before = around;
    runBefore = run;
  }
  return facts.replace(/ (?=\{[^}]*\} )/g, "").trim();
}

/** Inline content as its lines, each letter with its marks, its link, its isolate and its language; spaces have none. */
export function contentFacts(content: readonly Inline[], carried: Carried): string {
  const lines: Letter[][] = [[]];
  for (const letter of lettersOf(content, "")) {
    if (letter.letter === "\n") lines.push([]);
    else lines.at(-1)?.push(letter);
  }
  return lines
    .map((line) => lineFacts(line, carried))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
