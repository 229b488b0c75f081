import { expect, test } from "vitest";
import { SaveQueue } from "../../electron/library/saveQueue.ts";

/** A queue whose writes end when the test says so. */
function heldQueue() {
  const written: string[] = [];
  const running: { state: string; end(outcome?: Error): void }[] = [];
  const queue = new SaveQueue<number, string>(
    (id, seq) =>
      new Promise((resolve, reject) => {
        const state = `${id}${seq}`;
        running.push({
          state,
          end(outcome) {
            running.splice(0, running.length, ...running.filter((one) => one.state !== state));
            if (outcome) return reject(outcome);
            written.push(state);
            resolve(state);
          },
        });
      }),
    (one, other) => one >= other,
  );
  return { queue, written, running };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test("one save is in flight, the newest waiting state wins, and callers of older ones hear of it", async () => {
  const { queue, written, running } = heldQueue();
  const receipts = [1, 2, 3, 4].map((seq) => queue.save("أ", seq));
  expect(running.map(({ state }) => state)).toEqual(["أ1"]);
  running[0]?.end();
  await settled();
  expect(running.map(({ state }) => state)).toEqual(["أ4"]);
  running[0]?.end();
  expect(await Promise.all(receipts)).toEqual(["أ1", "أ4", "أ4", "أ4"]);
  expect(written).toEqual(["أ1", "أ4"]);
});

test("an older state that arrives late does not push a newer one out of the line", async () => {
  const { queue, running } = heldQueue();
  const receipts = [1, 5, 3].map((seq) => queue.save("أ", seq));
  running[0]?.end();
  await settled();
  running[0]?.end();
  expect(await Promise.all(receipts)).toEqual(["أ1", "أ5", "أ5"]);
});

test("pieces do not wait for each other", async () => {
  const { queue, running } = heldQueue();
  void queue.save("أ", 1);
  void queue.save("ب", 1);
  expect(running.map(({ state }) => state)).toEqual(["أ1", "ب1"]);
  for (const one of [...running]) one.end();
  await queue.flush();
});

test("a failure reaches those whose state it was, and the next save goes on", async () => {
  const { queue, running } = heldQueue();
  const first = queue.save("أ", 1);
  const second = queue.save("أ", 2);
  const third = queue.save("أ", 3);
  running[0]?.end(new Error("disk"));
  await expect(first).rejects.toThrow("disk");
  await settled();
  running[0]?.end(new Error("again"));
  await expect(second).rejects.toThrow("again");
  await expect(third).rejects.toThrow("again");
  const last = queue.save("أ", 4);
  running[0]?.end();
  expect(await last).toBe("أ4");
});

test("other work waits for what was handed over before, and keeps what comes after it waiting", async () => {
  const { queue, running, written } = heldQueue();
  const order: string[] = [];
  void queue.save("أ", 1);
  void queue.save("أ", 2);
  const work = queue.run("أ", async () => {
    order.push(`work after ${written.join(" ")}`);
  });
  const later = queue.save("أ", 3);
  running[0]?.end();
  await settled();
  expect(running.map(({ state }) => state)).toEqual(["أ2"]);
  running[0]?.end();
  await work;
  expect(order).toEqual(["work after أ1 أ2"]);
  await settled();
  running[0]?.end();
  expect(await later).toBe("أ3");
});

test("flush waits for everything, also for what is handed over meanwhile", async () => {
  const { queue, running, written } = heldQueue();
  void queue.save("أ", 1);
  const flushed = queue.flush().then(() => [...written]);
  void queue.save("أ", 2);
  running[0]?.end();
  await settled();
  running[0]?.end();
  expect(await flushed).toEqual(["أ1", "أ2"]);
});
