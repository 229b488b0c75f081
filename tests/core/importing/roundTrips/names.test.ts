import { expect, test } from "vitest";
import { readForeign } from "../../../../core/importing/readForeign.ts";
import { id, para, piece, t } from "../../exporting/pieces.ts";
import { desk } from "../story.ts";
import { readBack, readFormats } from "./readBack.ts";

test.each(readFormats)("%s: agencies come back as the desk spells them", async (format) => {
  const agencies = ["أ\u00a0ف\u00a0ب", "رويترز"];
  const dateline = { places: ["القاهرة"], position: "start" as const };
  const { article } = await readBack(piece({ headline: "عنوان", agencies, dateline, body: [para(t("قال."))] }), format);
  expect(article.agencies).toEqual(agencies);
});

test("a picture beside Markdown comes back without words for who cannot see it, where it had none", async () => {
  const address = "صورة_files/0a1b.webp";
  const read = await readForeign({
    kind: "markdown",
    bytes: new TextEncoder().encode(`كلام\n\n![](${encodeURI(address)})\n`),
    desk,
    piece: { id, now: "2026-11-25T10:00:00+03:00" },
  });
  const images = read.ok ? read.article.body.filter(({ type }) => type === "image") : [];
  expect(images).toMatchObject([{ alt: "" }]);
});
