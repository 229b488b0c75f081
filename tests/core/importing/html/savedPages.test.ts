import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importHtml } from "../../../../core/importing/html/importHtml.ts";
import { desk } from "../story.ts";

const folder = join(import.meta.dirname, "../../../fixtures/import");
describe("x", () => {
  it.each(["wordpress.html", "broadcaster.html", "oldSite.source.html"])("%s", (f) => {
    const r = importHtml(readFileSync(join(folder, f)), desk, {
      id: "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e42",
      now: "2026-11-25T10:00:00+03:00",
    });
    writeFileSync("/tmp/wt/import/test-results/" + f + ".json", JSON.stringify(r, null, 1));
  });
});
