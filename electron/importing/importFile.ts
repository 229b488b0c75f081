import { v7 as uuid } from "uuid";
import type { Article, Section } from "../../core/article/article.ts";
import { articleFileText, parseArticle } from "../../core/article/articleFile.ts";
import { localInstant } from "../../core/article/instant.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { mediaOf } from "../../core/exporting/pictures.ts";
import type { Attachment } from "../../core/importing/attachments.ts";
import { isWordPackage } from "../../core/importing/docx/wordPackage.ts";
import type { Dropped } from "../../core/importing/dropped.ts";
import { foreignKind } from "../../core/importing/foreignKind.ts";
import { isArticleFile, isArticleName, isNinjsName, isPackName } from "../../core/importing/importLimit.ts";
import { importText } from "../../core/importing/importText.ts";
import { isPack } from "../../core/importing/pack/isPack.ts";
import type { ForeignReader, ForeignRequest } from "../../core/importing/readForeign.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { salvagedArticle } from "./salvagedArticle.ts";

export interface ImportDesk {
  sections: readonly Section[];
  agencies: readonly string[];
  language: Settings["interfaceLanguage"];
}

export interface ImportedFile {
  article: Article;
  /** True where the file was damaged, and the article is what could still be read in it. */
  salvaged: boolean;
  /** Pictures that came along; they belong into the library before the article does. */
  attachments: readonly Attachment[];
  /** What the file has and the article has not. */
  dropped: readonly Dropped[];
  /** The pictures of a pack, named by what they hold as the article names them. */
  pictures: readonly Uint8Array[];
  /** How many pictures of a pack did not come with it, or not whole. */
  missingPictures: number;
}

const unpacked = { pictures: [], missingPictures: 0 };
const whole = { attachments: [], dropped: [], ...unpacked };

/** A piece that a colleague sent: it comes in as a new one, so that it never meets its own original. */
function importArticle(name: string, bytes: Uint8Array, { language }: ImportDesk): ImportedFile {
  const now = new Date();
  const text = articleFileText(bytes);
  const parsed = text === null ? ({ ok: false, problem: "damaged" } as const) : parseArticle(text);
  if (parsed.ok)
    return { article: { ...parsed.article, id: uuid(), updatedAt: localInstant(now) }, salvaged: false, ...whole };
  const isDamaged = parsed.problem === "damaged";
  const article = isDamaged ? salvagedArticle({ name, bytes, now, language }) : null;
  if (article) return { article, salvaged: true, ...whole };
  throw new MidadError(isDamaged ? "nothing-to-salvage" : parsed.problem, "an article file that cannot be imported");
}

/** A piece that came with its pictures; its text is read as one that came alone is, damaged or whole. */
async function importPack(name: string, bytes: Uint8Array, desk: ImportDesk): Promise<ImportedFile> {
  const { readPack } = await import("../../core/importing/pack/readPack.ts");
  const read = await readPack(bytes);
  if (!read.ok) throw new MidadError(read.problem, "a pack that cannot be opened");
  const imported = importArticle(name, read.pack.articleBytes, desk);
  const named = mediaOf(imported.article);
  const pictures = named.flatMap((media) => read.pack.pictures.get(media) ?? []);
  const salvaged = imported.salvaged || !read.pack.article.ok;
  return { ...imported, salvaged, pictures, missingPictures: named.length - pictures.length };
}

/** A file of another program: a page, a Word file, Markdown, a ninjs item. */
async function importForeign(request: ForeignRequest, read: ForeignReader): Promise<ImportedFile> {
  const imported = await read(request);
  if (!imported.ok) throw new MidadError(imported.problem, `a file of ${request.kind} that cannot be imported`);
  const { article, attachments, dropped } = imported;
  return { article, salvaged: false, attachments, dropped, ...unpacked };
}

type Kind = "pack" | "article" | ReturnType<typeof foreignKind>;

/** What a file is: by its bytes where they tell, and only else by its name, which mail and messages change. */
function kindOf(name: string, bytes: Uint8Array): Kind {
  if (isPack(bytes)) return "pack";
  if (isArticleFile(bytes)) return "article";
  const kind = foreignKind(name, bytes);
  const isTold = kind === "html" || (kind === "docx" && isWordPackage(bytes));
  if (isPackName(name) && !isTold) return "pack";
  if (isArticleName(name) && !isTold) return "article";
  return kind ?? (isNinjsName(name) ? "ninjs" : null);
}

/** Whether a text without a name that tells could be an item of news in JSON. */
const isJson = (bytes: Uint8Array) =>
  /^[\s\u00ef\u00bb\u00bf]*\{/.test(new TextDecoder("latin1").decode(bytes.subarray(0, 200)));

/**
 * A file as an article of the library: an article file as it is, or as much of it as can be read, alone or
 * packed with its pictures; a page, a Word file, Markdown or ninjs by its structure; anything else as a text
 * read into fields.
 * @param read reads files of other programs
 * @throws MidadError `empty`, `not-text`, `too-large`, `nothing-to-salvage`, `not-article`, `newer-version`,
 * `bad-pack`, `pack-too-large`, `not-ninjs`, `not-document`, `unsupported-document`, `too-complex`
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  desk: ImportDesk,
  read: ForeignReader,
): Promise<ImportedFile> {
  const kind = kindOf(name, bytes);
  if (kind === "pack") return importPack(name, bytes, desk);
  if (kind === "article") return importArticle(name, bytes, desk);
  if (kind === "unsupported") throw new MidadError("unsupported-document", "a document that is not read");
  const lists = { sections: [...desk.sections], agencies: [...desk.agencies] };
  const piece = () => ({ id: uuid(), now: localInstant(new Date()) });
  if (kind !== null) return importForeign({ kind, bytes, desk: lists, piece: piece() }, read);
  const item = isJson(bytes) ? await read({ kind: "ninjs", bytes, desk: lists, piece: piece() }) : null;
  if (item?.ok)
    return { ...whole, article: item.article, salvaged: false, attachments: item.attachments, dropped: item.dropped };
  const imported = importText(bytes, desk, piece());
  if (!imported.ok) throw new MidadError(imported.problem, "a text that cannot be imported");
  return { ...whole, article: imported.article, salvaged: false, dropped: imported.dropped };
}
