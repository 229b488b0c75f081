import type { Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { closingDateline, openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article } from "../../article/article.ts";
import { firstParagraph } from "../firstParagraph.ts";
import type { PictureAddress } from "../pictures.ts";
import { isBlank } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { blockMdast } from "./blockMdast.ts";
import { frontMatter } from "./frontMatter.ts";
import { inlineMdast } from "./inlineMdast.ts";
import { inlineLeaves } from "./leaves.ts";

function paragraph(text: string): RootContent {
  return { type: "paragraph", children: inlineMdast(inlineLeaves([{ type: "text", text }], "rtl", "rtl")) };
}

function bodyMdast(article: Article, pictures: PictureAddress): Root {
  const parts = openingDateline(article);
  const opening = parts ? printDateline(parts) : "";
  const at = firstParagraph(article.body);
  const blocks = article.body.flatMap((block, index) =>
    blockMdast(
      block,
      article.direction,
      pictures,
      index === at && opening !== "" ? [{ type: "text", text: opening }] : [],
    ),
  );
  const alone = at === -1 && !isBlank(opening) ? [paragraph(opening)] : [];
  const source = closingDateline(article);
  const closing = source ? [paragraph(`${printedWords(article.language).source}: ${printDateline(source)}`)] : [];
  return { type: "root", children: [...alone, ...blocks, ...closing] };
}

/** Signs of programs that take Markdown further: Jekyll's and Hugo's templates, formulas of GitHub and pandoc. */
const furtherSigns = ["{", "$"].map((character) => ({ character, inConstruct: "phrasing" as const }));

/** The piece as Markdown (CommonMark with GitHub's tables and strikethrough), its fields as front matter. */
export function markdownText(article: Article, pictures: PictureAddress): string {
  const body = toMarkdown(bodyMdast(article, pictures), {
    bullet: "-",
    listItemIndent: "one",
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: furtherSigns }],
  });
  return `${frontMatter(article)}${body === "" ? "" : `\n${body}`}`;
}
