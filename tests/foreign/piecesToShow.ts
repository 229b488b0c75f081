import { createHash } from "node:crypto";
import type { Article } from "../../core/article/article.ts";
import type { Block } from "../../core/article/blocks.ts";
import { hostile, payloads } from "../core/exporting/hostile.ts";
import { english, rich, seed, t } from "../core/exporting/pieces.ts";
import { cutOut, photo } from "../pictures/photos.ts";
import { longPiece } from "./longPiece.ts";

export interface Shown {
  name: "seed" | "rich" | "english" | "hostile" | "long";
  article: Article;
}

/** A picture's bytes under the name that a library gives them. */
export interface Medium {
  name: string;
  bytes: Buffer;
}

const named = (bytes: Buffer, kind: string): Medium => ({
  name: `${createHash("sha256").update(bytes).digest("hex")}.${kind}`,
  bytes,
});

const image = (media: string, alt: string, caption: string, credit: string): Block => ({
  ...{ type: "image", media, alt, caption: [t(caption)], credit, width: 1200, height: 800 },
});

/** What every format is shown with: the wire story, a piece with everything, one that wants to break out; a long one for paper. */
export async function piecesToShow(): Promise<{ pieces: Shown[]; media: Medium[] }> {
  const photograph = named(await photo(1200, 800), "jpg");
  const drawing = named(await cutOut(600, 400).png().toBuffer(), "png");
  const everything = rich();
  const illustrated = (body: readonly Block[]) =>
    body.map((block) =>
      block.type === "image" ? { ...block, media: photograph.name, width: 1200, height: 800 } : block,
    );
  const evil = hostile();
  const all = payloads.join(" ");
  return {
    media: [photograph, drawing],
    pieces: [
      { name: "seed", article: { ...seed(), id: "01938a2e-6c00-7a4d-9b1e-000000000001" } },
      {
        name: "rich",
        article: {
          ...everything,
          id: "01938a2e-6c00-7a4d-9b1e-000000000002",
          publication: "صحيفة المدى",
          body: [...illustrated(everything.body), image(drawing.name, "رسم", "خريطة 2026 من OpenStreetMap", "وكالة")],
        },
      },
      {
        name: "english",
        article: {
          ...english(),
          id: "01938a2e-6c00-7a4d-9b1e-000000000004",
          body: illustrated(english().body),
        },
      },
      {
        name: "hostile",
        article: {
          ...evil,
          id: "01938a2e-6c00-7a4d-9b1e-000000000003",
          body: [...evil.body, image(photograph.name, all, all, all)],
        },
      },
      { name: "long", article: { ...longPiece(photograph.name), id: "01938a2e-6c00-7a4d-9b1e-000000000005" } },
    ],
  };
}
