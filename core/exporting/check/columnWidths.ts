import type { Nodes } from "hast";
import type { Article } from "../../article/article.ts";
import { evenWidths } from "../../article/evenWidths.ts";
import type { ExportProblem } from "./exportProblem.ts";
import { elementsNamed } from "./pageFacts.ts";

/** The widths of each table's columns in percent of the table, in order; none where nobody set them. */
export function checkWidths(page: Nodes, { body }: Pick<Article, "body">): ExportProblem[] {
  const tables = body.flatMap((block) => (block.type === "table" ? [block.widths ?? []] : []));
  const found = elementsNamed(page, "table").map((table) =>
    elementsNamed(table, "col").map(({ properties: { style } }) =>
      Number(/^width:([\d.]+)%$/.exec(String(style))?.[1]),
    ),
  );
  const isSame = (shares: readonly number[], read: readonly number[] = []) =>
    shares.length === read.length && evenWidths(shares).every((share, at) => share / 10 === read[at]);
  const at = tables.findIndex((shares, index) => !isSame(shares, found[index]));
  return at === -1 && tables.length === found.length ? [] : [{ what: "table", at: Math.max(0, at) }];
}
