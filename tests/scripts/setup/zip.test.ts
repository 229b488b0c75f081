import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unzip } from "../../../scripts/setup/zip.mjs";
import { file, link, type Member, zipOf } from "./archives.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

/** Unpacks into a folder that has an outside, where nothing may appear. */
async function unpack(archive: Buffer, options?: Parameters<typeof unzip>[2]) {
  const outside = temporaryFolder();
  const zip = join(temporaryFolder(), "a.zip");
  writeFileSync(zip, archive);
  const folder = join(outside, "inside", "here");
  let failure = "";
  try {
    await unzip(zip, folder, options);
  } catch (error) {
    failure = (error as Error).message;
  }
  const strays = [
    ...readdirSync(outside),
    ...(existsSync(join(outside, "inside")) ? readdirSync(join(outside, "inside")) : []),
  ];
  return { folder, failure, strays: strays.filter((name) => name !== "inside" && name !== "here") };
}

test("content, folders and modes come out as they went in", async () => {
  const long = "مداد ".repeat(50_000);
  const { folder, failure } = await unpack(
    zipOf([
      { name: "د/", mode: 0o040755 },
      { name: "د/خبر.txt", content: long },
      { name: "program", content: "#!", mode: 0o104755 },
      { name: "deep/er/stored", content: "as it is", stored: true },
      { name: "empty", stored: true },
    ]),
  );
  expect(failure).toBe("");
  expect(readFileSync(join(folder, "د/خبر.txt"), "utf8")).toBe(long);
  expect(readFileSync(join(folder, "deep/er/stored"), "utf8")).toBe("as it is");
  expect(statSync(join(folder, "empty")).size).toBe(0);
  expect(statSync(join(folder, "program")).mode & 0o7777, "setuid is not kept").toBe(0o755);
});

test("entries can be left out and renamed, and the bytes are counted", async () => {
  const counted: number[] = [];
  const { folder } = await unpack(
    zipOf([
      { name: "top/a", content: "12345" },
      { name: "top/no", content: "x" },
    ]),
    {
      rename: (name) => (name === "top/no" ? null : name.replace("top/a", "b")),
      onBytes: (bytes) => counted.push(bytes),
    },
  );
  expect(readdirSync(folder)).toEqual(["b"]);
  expect(counted.at(-1)).toBe(5);
});

test.each(["../evil", "a/../../../evil", "/tmp/evil", "..\\evil", "C:/evil", "a\0b", "..", ""])(
  "the name %j is refused",
  async (name) => {
    const { failure, strays } = await unpack(zipOf([{ name, content: "evil" }]));
    expect(failure).toMatch(/a name that leaves its folder/);
    expect(strays).toEqual([]);
  },
);

test("a link that stays inside is kept", async () => {
  const { folder, failure } = await unpack(
    zipOf([
      { name: "d/to", content: "../real", mode: link },
      { name: "real", content: "yes" },
    ]),
  );
  expect(failure).toBe("");
  expect(readlinkSync(join(folder, "d/to"))).toBe("../real");
  expect(readFileSync(join(folder, "d/to"), "utf8")).toBe("yes");
});

test.each(["/etc/passwd", "../../evil", ".."])("a link to %s is refused", async (content) => {
  const { folder, failure } = await unpack(zipOf([{ name: "out", content, mode: link }]));
  expect(failure).toMatch(/a link that leaves its folder/);
  expect(lstatSync(join(folder, "out"), { throwIfNoEntry: false })).toBeUndefined();
});

test("nothing is written through a link", async () => {
  const { failure, strays } = await unpack(
    zipOf([
      { name: "x", content: "..", mode: link },
      { name: "x/evil", content: "evil" },
    ]),
  );
  expect(failure).not.toBe("");
  expect(strays).toEqual([]);
});

const sound: Member[] = [
  { name: "a", content: "one two three", mode: file },
  { name: "b", content: "four" },
];

test("an archive cut short anywhere is refused", async () => {
  const whole = zipOf(sound);
  for (let length = 0; length < whole.length; length += 1) {
    const { failure } = await unpack(whole.subarray(0, length));
    expect(failure, `cut at ${length} of ${whole.length}`).not.toBe("");
  }
});

test("a changed byte of content is noticed", async () => {
  const archive = zipOf([{ name: "a", content: "one two three", stored: true }]);
  archive[archive.indexOf("two")] = 0x21;
  expect((await unpack(archive)).failure).toMatch(/a in the zip archive is damaged/);
});

test("an entry that unpacks to more than was said is stopped", async () => {
  const bomb = zipOf([{ name: "bomb", content: "0".repeat(5_000_000), claimedSize: 10 }]);
  const { failure, folder } = await unpack(bomb);
  expect(failure).toMatch(/larger than its list of files says/);
  expect(statSync(join(folder, "bomb"), { throwIfNoEntry: false })?.size ?? 0).toBeLessThan(100_000);
});
