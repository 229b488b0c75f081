import { expect, it } from "vitest";
import { createLatePages } from "../../renderer/features/preview/latePages.ts";

it("a page that comes after the next letter is passed over, but never two in a row", () => {
  const late = createLatePages();
  const comes = (hasWrittenOn: boolean) => {
    late.read();
    if (hasWrittenOn) late.edited();
    return late.passesOver() ? "passed over" : "shown";
  };
  expect([false, true, true, true, false, true].map(comes)).toEqual([
    ...["shown", "passed over", "shown", "passed over", "shown", "passed over"],
  ]);
});
