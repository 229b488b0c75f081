import { beforeEach, expect, test } from "vitest";
import { showToast, toastQueue } from "../../renderer/ui/toasts.ts";

const shown = () => toastQueue.visibleToasts.map(({ content }) => content.text).sort();

beforeEach(() => {
  for (const { key } of [...toastQueue.visibleToasts]) toastQueue.close(key);
});

test("news never waits behind what has been read", () => {
  for (const text of ["1", "2", "3", "4", "5"]) showToast({ tone: "quiet", text });
  showToast({ tone: "urgent", text: "failure" });
  expect(shown()).toEqual(["4", "5", "failure"]);
});

test("a failure stays until it is closed, whatever comes after it", () => {
  const close = showToast({ tone: "urgent", text: "failure" });
  for (const text of ["1", "2", "3", "4"]) showToast({ tone: "quiet", text });
  expect(shown()).toEqual(["3", "4", "failure"]);
  close();
  showToast({ tone: "quiet", text: "5" });
  expect(shown()).toEqual(["3", "4", "5"]);
});
