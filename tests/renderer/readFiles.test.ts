import { describe, expect, it } from "vitest";
import { articleFileLimit } from "../../core/article/articleFile.ts";
import { textFileLimit } from "../../core/importing/text/decodeText.ts";
import { batchesOf, type DroppedFile, readBatch } from "../../renderer/features/importing/readFiles.ts";

function fileOf(name: string, size: number): DroppedFile {
  return { name, size, arrayBuffer: async () => new TextEncoder().encode(name).buffer as ArrayBuffer };
}

describe("batchesOf", () => {
  it("does not take a file over the limit, and takes one just at it", () => {
    const { batches, failed } = batchesOf([
      fileOf("كبير.txt", textFileLimit + 1),
      fileOf("على الحد.txt", textFileLimit),
      fileOf("كبير.midad", articleFileLimit + 1),
      fileOf("على الحد.MIDAD", articleFileLimit),
    ]);
    expect(failed).toEqual([
      { name: "كبير.txt", code: "too-large" },
      { name: "كبير.midad", code: "too-large" },
    ]);
    expect(batches.flat().map((file) => file.name)).toEqual(["على الحد.txt", "على الحد.MIDAD"]);
  });

  it("keeps every batch within what one call carries, and the order", () => {
    const files = Array.from({ length: 9 }, (_, index) => fileOf(`${index}`, 15 * 1024 * 1024));
    const { batches } = batchesOf(files);
    expect(batches.flat()).toEqual(files);
    for (const batch of batches) {
      expect(batch.reduce((sum, file) => sum + file.size, 0)).toBeLessThanOrEqual(64 * 1024 * 1024);
    }
  });

  it("never puts more files in a call than the contract takes", () => {
    const { batches } = batchesOf(Array.from({ length: 1_201 }, (_, index) => fileOf(`${index}`, 10)));
    expect(batches.map((batch) => batch.length)).toEqual([500, 500, 201]);
  });
});

describe("readBatch", () => {
  it("names what cannot be read and brings the rest", async () => {
    const folder: DroppedFile = { name: "مجلد", size: 0, arrayBuffer: () => Promise.reject(new Error("a folder")) };
    const { files, failed } = await readBatch([fileOf("نص", 4), folder]);
    expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([["نص", "نص"]]);
    expect(failed).toEqual([{ name: "مجلد", code: "io" }]);
  });
});
