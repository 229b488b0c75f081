import { describe, expect, test } from "vitest";
import { decodeText, textFileLimit } from "../../../core/importing/text/decodeText.ts";

const story = "أخبار دولية\r\n\r\nقال الوزير: «نعم»، في 12 مايو – 2024.\n";
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
};
const join = (...parts: ArrayLike<number>[]) => new Uint8Array(parts.flatMap((part) => Array.from(part)));

const windows1256 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1256").decode(new Uint8Array([byte])), byte]),
);
const windows = (text: string) => new Uint8Array(Array.from(text, (letter) => windows1256.get(letter) ?? 0x3f));

describe("encodings", () => {
  test.each([
    ["UTF-8", utf8(story), "utf-8"],
    ["UTF-8 with BOM", join([0xef, 0xbb, 0xbf], utf8(story)), "utf-8"],
    ["UTF-16 LE with BOM", join([0xff, 0xfe], utf16(story, true)), "utf-16le"],
    ["UTF-16 BE with BOM", join([0xfe, 0xff], utf16(story, false)), "utf-16be"],
    ["UTF-16 LE without BOM", utf16(story, true), "utf-16le"],
    ["UTF-16 BE without BOM", utf16(story, false), "utf-16be"],
    ["Windows-1256", windows(story), "windows-1256"],
  ])("%s", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: story, encoding, damaged: false });
  });

  test("plain ASCII is UTF-8", () => {
    expect(decodeText(utf8("Hello, desk"))).toMatchObject({ text: "Hello, desk", encoding: "utf-8" });
  });

  test("Latin text in UTF-16 without BOM", () => {
    expect(decodeText(utf16("Breaking", true))).toMatchObject({ text: "Breaking", encoding: "utf-16le" });
  });

  test("a letter with its NUL on the wrong side does not hide UTF-16", () => {
    const text = `${story}Āmina ${story}`;
    expect(decodeText(utf16(text, true))).toMatchObject({ text, encoding: "utf-16le" });
    expect(decodeText(utf16(text, false))).toMatchObject({ text, encoding: "utf-16be" });
  });

  test("characters are kept exactly: trailing spaces, no-break spaces, isolates, ZWNJ", () => {
    const text = "نص  \n\u00a0\u2068CNN\u2069 می\u200cخواهم \t.";
    expect(decodeText(utf8(text))).toMatchObject({ text });
  });

  test("UTF-8 cut off in mid-letter stays UTF-8 and says that it is damaged", () => {
    const bytes = utf8(story.repeat(3));
    const lastLetter = bytes.lastIndexOf(0xd9);
    const decoded = decodeText(bytes.subarray(0, lastLetter + 1));
    expect(decoded).toMatchObject({ ok: true, encoding: "utf-8", damaged: true });
    expect(decoded.ok && decoded.text.startsWith(story)).toBe(true);
  });
});

describe("what is not a text", () => {
  const png = join([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
  const noise = new Uint8Array(4096).map((_, at) => (at * 7919 + (at >> 3) * 104729) % 256);
  test.each([
    ["a picture", png, "not-text"],
    ["noise", noise, "not-text"],
    ["noise without NUL", noise.map((byte) => byte || 1), "not-text"],
    ["one NUL in a text", utf8(`${story}\0${story}`), "not-text"],
    ["numbers of 16 bits", new Uint8Array(new Int16Array(2000).map((_, at) => at % 40).buffer), "not-text"],
    ["nothing", new Uint8Array(), "empty"],
    ["a BOM alone", new Uint8Array([0xef, 0xbb, 0xbf]), "empty"],
    ["white space", utf8(" \r\n\t\u00a0\n"), "empty"],
    ["white space in UTF-16", join([0xff, 0xfe], utf16("\n \n", true)), "empty"],
    ["over the limit", new Uint8Array(textFileLimit + 1).fill(0x41), "too-large"],
    ["20 MB of anything", new Uint8Array(20 * 1024 * 1024), "too-large"],
  ])("%s", (_, bytes, problem) => {
    expect(decodeText(bytes)).toEqual({ ok: false, problem });
  });

  test("a text of exactly the limit is read", () => {
    expect(decodeText(new Uint8Array(textFileLimit).fill(0x41)).ok).toBe(true);
  });
});
