import type { Article } from "../../article/article.ts";
import { serializeArticle } from "../../article/articleFile.ts";
import { readPack } from "../../importing/pack/readPack.ts";
import type { ExportProblem } from "../check/exportProblem.ts";
import type { PictureAddress } from "../pictures.ts";

function expectedPictures({ body }: Article, pictures: PictureAddress): string[] {
  const names = body.flatMap((block) => (block.type === "image" && block.media !== null ? [block.media] : []));
  return [...new Set(names)].filter((name) => pictures(name) !== null).sort();
}

/** Reads a pack back as the one who gets it will: the same article, and every picture of it, whole. */
export async function checkPack(
  article: Article,
  bytes: Uint8Array,
  pictures: PictureAddress,
): Promise<ExportProblem[]> {
  const read = await readPack(bytes);
  if (!read.ok) return [{ what: "document", at: 0 }];
  const { article: found, pictures: held } = read.pack;
  const isSame = found.ok && serializeArticle(found.article) === serializeArticle(article);
  const expected = expectedPictures(article, pictures);
  const names = [...held.keys()].sort();
  const at = Array.from({ length: Math.max(expected.length, names.length) }).findIndex(
    (_, i) => expected[i] !== names[i],
  );
  return [
    ...(isSame ? [] : [{ what: "text" as const, at: 0 }]),
    ...(at === -1 ? [] : [{ what: "picture" as const, at }]),
  ];
}
