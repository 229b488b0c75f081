import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { doOnce, isDone, keyOf } from "../../../scripts/setup/stamp.mjs";
import { startNode } from "./ownProcess.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const silent = { begin: () => {}, at: () => {} };

function workshop() {
  const folder = temporaryFolder();
  const product = join(folder, "product");
  const stamped = { stamp: join(folder, "made/.stamp"), key: "of these inputs", products: [product] };
  let times = 0;
  const make = (given = stamped) =>
    doOnce(
      given,
      silent,
      async () => {
        times += 1;
        writeFileSync(product, "whole");
      },
      join(folder, "own"),
    );
  return { folder, product, stamped, make, times: () => times };
}

test("work is done once for the same inputs, and again for others", async () => {
  const { stamped, make, times } = workshop();
  expect([await make(), await make(), times()]).toEqual([true, false, 1]);
  expect([await make({ ...stamped, key: "of others" }), times()]).toEqual([true, 2]);
});

test("work whose product was taken away is done again", async () => {
  const { product, make, times } = workshop();
  await make();
  rmSync(product);
  expect([await make(), times(), existsSync(product)]).toEqual([true, 2, true]);
});

test("two at once do it once", async () => {
  const { make, times } = workshop();
  const did = await Promise.all([make(), make(), make()]);
  expect([did.filter(Boolean).length, times()]).toEqual([1, 1]);
});

test("work killed half-way, also when it had been done before, counts as not done and is done again", async () => {
  const { folder, product, stamped, make } = workshop();
  await make();
  const changed = { ...stamped, key: "of changed inputs" };
  const killed = startNode(`
    const { writeFileSync } = await import("node:fs");
    const { doOnce } = await from("setup/stamp.mjs");
    await doOnce(${JSON.stringify(changed)}, { begin() {}, at() {} }, async () => {
      writeFileSync(${JSON.stringify(product)}, "half");
      process.kill(process.pid, "SIGKILL");
    }, ${JSON.stringify(join(folder, "own"))});`);
  await killed.ended();
  expect(killed.child.signalCode).toBe("SIGKILL");
  expect(readFileSync(product, "utf8")).toBe("half");
  expect([isDone(changed), isDone(stamped)]).toEqual([false, false]);
  expect(await make(changed)).toBe(true);
  expect([isDone(changed), readFileSync(product, "utf8")]).toEqual([true, "whole"]);
});

test("work that fails counts as not done", async () => {
  const { folder, stamped } = workshop();
  const work = () => Promise.reject(new Error("no"));
  await expect(doOnce(stamped, silent, work, join(folder, "own"))).rejects.toThrow("no");
  expect(isDone(stamped)).toBe(false);
});

test("a key follows names, contents and words, and nothing else", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "src/a"), "1");
  const paths = [join(folder, "src"), join(folder, "missing")];
  const first = keyOf(paths);
  expect(keyOf(paths)).toBe(first);
  expect(keyOf(paths, ["linux"])).not.toBe(first);
  writeFileSync(join(folder, "src/a"), "2");
  const second = keyOf(paths);
  expect(second).not.toBe(first);
  rmSync(join(folder, "src/a"));
  writeFileSync(join(folder, "src/b"), "2");
  expect(keyOf(paths)).not.toBe(second);
});
