import { fold } from "../search/fold.ts";
import type { Command } from "./commands.ts";

/** 0 where one of the texts begins with the words typed, 1 where a word within one does, else null. */
function rank(texts: readonly string[], typed: string): 0 | 1 | null {
  if (texts.some((text) => text.startsWith(typed))) return 0;
  return texts.some((text) => text.includes(` ${typed}`)) ? 1 : null;
}

/**
 * The commands that what is typed so far may mean: by their label in either language or by the words
 * they have for the `/` menu, folded as in every search. Those that begin so come first, else in the
 * order given; all of them where nothing is typed yet.
 */
export function findCommands<C extends Command>(among: readonly C[], typed: string): C[] {
  const words = fold(typed);
  const ranked = among.map((command) => {
    const texts = [command.label.ar, command.label.en, ...(command.slash ?? [])];
    return {
      command,
      rank: rank(
        texts.map((text) => fold(text)),
        words,
      ),
    };
  });
  return [0, 1].flatMap((wanted) => ranked.filter((one) => one.rank === wanted).map(({ command }) => command));
}
