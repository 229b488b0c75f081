import { expect, test } from "vitest";
import { filesNamed, GivenFiles } from "../../electron/givenFiles.ts";

test("switches and the app itself are no files; the others are meant from where they were named", () => {
  const words = ["--disable-gpu", "/app", "خبر.midad", "/elsewhere/wire.txt", "-x", ""];
  expect(filesNamed(words, "/desk", "/app")).toEqual(["/desk/خبر.midad", "/elsewhere/wire.txt"]);
});

test("a line of thousands of files is cut off", () => {
  expect(filesNamed(Array(5_000).fill("a"), "/", "/app")).toHaveLength(100);
});

test("files wait until they are taken, and are taken once", () => {
  let told = 0;
  const given = new GivenFiles(() => {
    told += 1;
  });
  given.add([]);
  given.add(["/a"]);
  given.add(["/b"]);
  expect(told).toBe(2);
  expect(given.take()).toEqual(["/a", "/b"]);
  expect(given.take()).toEqual([]);
});
