import fc from "fast-check";
import { expect, test } from "vitest";
import { isPristine } from "../../core/article/article.ts";
import { sizes } from "../faults/sizes.ts";
import { anyArticle } from "./anyArticle.ts";
import { idOf, openIn, temporaryFolder } from "./temporary.ts";

const runs = sizes.articles;

test("any article comes back from the disk as it was saved, under any headline", {
  timeout: 60_000 + runs * 200,
}, async () => {
  const folder = await temporaryFolder();
  const writer = await openIn(folder);
  const reader = await openIn(folder);
  let number = 0;
  await fc.assert(
    fc.asyncProperty(anyArticle(idOf(1), 0), anyArticle(idOf(1), 1), async (first, second) => {
      const id = idOf(++number);
      await writer.create({ ...first, id });
      expect(await writer.read(id)).toEqual({ ...first, id });
      await writer.save({ ...second, id }, 0);
      await writer.settle(id);
      // Leaving a piece that nobody wrote in takes it away.
      if (isPristine(second)) return;
      await reader.refresh();
      expect(await reader.read(id)).toEqual({ ...second, id });
      await writer.delete(id);
    }),
    { numRuns: runs, endOnFailure: true },
  );
});
