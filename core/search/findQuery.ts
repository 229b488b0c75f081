/** How the words of a query are compared with the text. */
export interface FindSwitches {
  /** أإآٱ like ا, مسؤول like مسئول. */
  hamza: boolean;
  /** ة like ه. */
  taMarbuta: boolean;
  /** ى like ي. */
  alifMaqsura: boolean;
  /** Tashkeel and tatweel overlooked. */
  tashkeel: boolean;
  /** Arabic-Indic and Persian digits like 0-9. */
  digits: boolean;
  matchCase: boolean;
  wholeWord: boolean;
  /** The query is a regular expression (ECMAScript, `u`), and of the switches only case and whole words count. */
  pattern: boolean;
}

/** What a writer expects who has not touched a switch: every way of writing a word finds it. */
export const usualSwitches: FindSwitches = {
  hamza: true,
  taMarbuta: true,
  alifMaqsura: true,
  tashkeel: true,
  digits: true,
  matchCase: false,
  wholeWord: false,
  pattern: false,
};

export interface FindQuery {
  text: string;
  switches: FindSwitches;
}

/** The stretch [start, end) of a line that was found, in UTF-16 offsets of the line as it is written. */
export interface Hit {
  start: number;
  end: number;
  /** What a pattern's groups caught: number 0 is the whole hit. */
  groups?: readonly (string | undefined)[];
  names?: Readonly<Record<string, string | undefined>>;
}

/** Finds the hits in one line of text, in order and without overlap. */
export type Finder = (line: string) => Hit[];
