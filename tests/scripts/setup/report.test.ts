import { expect, test } from "vitest";
import { createReport } from "../../../scripts/setup/report.mjs";

/** An output that is a terminal, or not. */
function output(isTTY: boolean) {
  let text = "";
  const out = {
    isTTY,
    write: (part: string) => {
      text += part;
      return true;
    },
  } as NodeJS.WriteStream;
  return { out, text: () => text.replace(/\d+\.\d s/g, "0.0 s") };
}

test("a log gets one line for every tenth of the way", async () => {
  const { out, text } = output(false);
  await createReport({ out }).step("electron", async (progress) => {
    progress.begin("fetching");
    for (let done = 0; done <= 200; done += 1) progress.at(done * 1e6, 200e6, "MB");
    return { text: "there" };
  });
  const lines = text().trimEnd().split("\n");
  expect(lines[0]).toBe("… electron     fetching");
  expect(lines[1]).toBe("… electron     10 %, 20 of 200 MB");
  expect(lines.at(-1)).toBe("✓ electron     there (0.0 s)");
  expect(lines).toHaveLength(12);
});

test("a terminal gets one line, redrawn", async () => {
  const { out, text } = output(true);
  await createReport({ out }).step("electron", async (progress) => {
    progress.at(5, 10);
    progress.at(6, 10);
    return { text: "there" };
  });
  expect(text()).toBe(
    "\r\x1b[2K… electron     50 %, 5 of 10\r\x1b[2K… electron     60 %, 6 of 10\r\x1b[2K✓ electron     there (0.0 s)\n",
  );
});

test("a step with nothing to do says so, or nothing when hushed", async () => {
  const open = output(false);
  const hushed = output(false);
  const idle = async () => ({ text: "up to date", idle: true });
  await createReport({ out: open.out }).step("build", idle);
  await createReport({ out: hushed.out, hushed: true }).step("build", idle);
  expect(open.text()).toBe("✓ build        up to date (0.0 s)\n");
  expect(hushed.text()).toBe("");
});

test("a step that fails says so, and the failure goes on", async () => {
  const { out, text } = output(false);
  const failing = createReport({ out, hushed: true }).step("build", () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(text()).toBe("✗ build        failed (0.0 s)\n");
});
