import { describe, expect, it } from "vitest";
import type { Block } from "../../core/article/blocks.ts";
import { readBlocksOf, writeBlocks } from "../../renderer/editor/paste/clipboardType.ts";
import { pasteLimits, readTransfer } from "../../renderer/editor/paste/readTransfer.ts";
import { typedAddress } from "../../renderer/editor/toolbar/typedAddress.ts";

const launch = "5f0c";
const p = (text: string): Block => ({ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] });
const transfer = (data: Record<string, string>) => ({ getData: (type: string) => data[type] ?? "" });
const read = (data: Record<string, string>) => readTransfer(transfer(data), launch, "rtl");

describe("blocks on the clipboard", () => {
  const selected = {
    blocks: [p("قال"), { type: "unknown", data: { type: "table", rows: [1] } } as Block],
    inline: false,
  };

  it("come back as they were to the launch that wrote them", () => {
    expect(readBlocksOf(writeBlocks(selected, launch), launch)).toEqual(selected);
  });

  it.each([
    ["another launch", writeBlocks(selected, "other")],
    ["no JSON", "{"],
    ["another shape", JSON.stringify({ launch, blocks: "x", inline: false })],
    ["more than is known", JSON.stringify({ launch, inline: false, blocks: [p("قال")], nodes: [] })],
    ["no blocks", JSON.stringify({ launch, inline: false, blocks: [] })],
    ["a tower of lists", `{"launch":"${launch}","inline":false,"blocks":[${"[".repeat(1e5)}${"]".repeat(1e5)}]}`],
  ])("are refused: %s", (_name, written) => {
    expect(readBlocksOf(written, launch)).toBeNull();
  });

  it("cannot reach the prototype of anything", () => {
    const written = `{"launch":"${launch}","inline":false,"blocks":[{"type":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}`;
    const read = readBlocksOf(written, launch);
    expect(read?.blocks).toEqual([{ type: "unknown", data: { type: "x" } }]);
    expect("polluted" in {}).toBe(false);
  });
});

describe("a paste", () => {
  it("of nothing is nothing", () => {
    expect(read({})).toBeNull();
    expect(read({ "text/plain": "\n \n" })).toBeNull();
    expect(read({ "application/x-lexical-editor": '{"namespace":"5f0c","nodes":[]}' })).toBeNull();
  });

  it("of one line is words with their outer spaces", () => {
    expect(read({ "text/plain": " كلمة " })).toMatchObject({
      blocks: [p(" كلمة ")],
      inline: true,
      isPlain: true,
      url: null,
    });
  });

  it("of lines is paragraphs, and of stanzas paragraphs with line breaks", () => {
    expect(read({ "text/plain": "أ\r\nب\n" })).toMatchObject({ blocks: [p("أ"), p("ب")], inline: false });
    expect(read({ "text/plain": "أ\nب\n\nج" })).toMatchObject({
      blocks: [
        { type: "paragraph", content: [{ type: "text", text: "أ" }, { type: "break" }, { type: "text", text: "ب" }] },
        p("ج"),
      ],
    });
  });

  it("of an address alone knows it", () => {
    expect(read({ "text/plain": " https://example.org/a \n" })).toMatchObject({ url: "https://example.org/a" });
    for (const text of [
      "javascript:alert(1)",
      "https://u:p@example.org/",
      "انظر https://example.org/",
      "example.org",
    ]) {
      expect(read({ "text/plain": text })).toMatchObject({ url: null });
    }
  });

  it("takes an address that a browser drags when there is no text", () => {
    expect(read({ "text/uri-list": "https://example.org/" })).toMatchObject({ url: "https://example.org/" });
  });

  it("of more than is read is refused whole", () => {
    expect(read({ "text/plain": "ا".repeat(pasteLimits.text + 1) })).toBe("too-large");
    expect(read({ "text/plain": "ا\n".repeat(pasteLimits.blocks + 1) })).toBe("too-large");
    expect(read({ "text/plain": "ا\n".repeat(pasteLimits.blocks) })).toMatchObject({ inline: false });
  });

  it("with HTML larger than is read falls back on its text", () => {
    expect(read({ "text/html": `<p>${"ا".repeat(pasteLimits.html)}</p>`, "text/plain": "نص" })).toMatchObject({
      blocks: [p("نص")],
    });
  });

  it("leaves half a surrogate pair and what is invisible outside", () => {
    expect(read({ "text/plain": "\u202eقال\u0000\ud800" })).toMatchObject({ blocks: [p("قال\ufffd")] });
  });
});

describe("a typed address", () => {
  it.each([
    ["https://example.org/a b", null],
    ["https://example.org/a", "https://example.org/a"],
    ["example.org", "https://example.org/"],
    ["www.example.org/أخبار", "https://www.example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"],
    ["localhost.test:8080/x", "https://localhost.test:8080/x"],
    ["desk@example.org", "mailto:desk@example.org"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
    ["javascript:alert(1)", null],
    ["file:///etc/passwd", null],
    ["كلمة", null],
    ["", null],
  ])("%s", (typed, address) => {
    expect(typedAddress(typed)).toBe(address);
  });
});
