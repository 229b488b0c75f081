import { v7 as uuid } from "uuid";
import { shownName } from "../../core/arabic/fileName.ts";
import { type Article, emptyArticle } from "../../core/article/article.ts";
import { localInstant } from "../../core/article/instant.ts";
import { salvageText } from "../../core/article/salvage/salvageText.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { systemStrings } from "../strings.ts";

export interface SalvageFrom {
  /** The damaged file's name. */
  name: string;
  bytes: Uint8Array;
  now: Date;
  language: Settings["interfaceLanguage"];
}

/** As much as an editor's note may hold, in UTF-16 units. */
const longestNote = 20_000;

/**
 * What can still be read in a damaged file, as a new article that says where it comes from; null
 * where there is nothing to read.
 */
export function salvagedArticle({ name, bytes, now, language }: SalvageFrom): Article | null {
  const salvaged = salvageText(bytes);
  if (!salvaged) return null;
  const say = systemStrings(language);
  const { fields, body, lost } = salvaged;
  const empty = emptyArticle(uuid(), localInstant(now));
  const headline = fields.headline?.trim() ? fields.headline : say.salvagedHeadline(shownName(name));
  const note = say.salvageNote(shownName(name), now, lost);
  const found = fields.edNote ?? "";
  const edNote = found === "" ? note : `${note}\n${found}`;
  return {
    ...empty,
    ...fields,
    ...{ headline, edNote: edNote.length > longestNote ? found : edNote },
    body: body.length === 0 ? empty.body : body,
  };
}
