import { expect, it } from "vitest";
import type { VersionRow } from "../../core/contract/versions.ts";
import { groupVersions } from "../../renderer/features/versions/groupVersions.ts";
import { versionName } from "../../renderer/features/versions/versionName.ts";

function rowAt(time: Date, name = ""): VersionRow {
  return {
    ...{ version: time.toISOString(), seq: 1, reason: "saved", name, words: 3, added: 0, removed: 0, pinned: false },
    time: time.toISOString(),
  };
}

const now = new Date(2026, 10, 24, 15, 0);

it("puts versions under today, yesterday and then each day of its own", () => {
  const times = [
    new Date(2026, 10, 24, 14, 0),
    new Date(2026, 10, 24, 0, 0),
    new Date(2026, 10, 23, 23, 59),
    new Date(2026, 10, 20, 8, 0),
    new Date(2026, 10, 20, 7, 0),
    new Date(2025, 10, 24, 15, 0),
  ];
  const days = groupVersions(
    times.map((time) => rowAt(time)),
    now,
  );
  expect(days.map(({ name, rows }) => [name, rows.length])).toEqual([
    ["today", 2],
    ["yesterday", 1],
    ["earlier", 2],
    ["earlier", 1],
  ]);
});

it("calls a version by its name, or by its clock and, where it is not of today, its day", () => {
  const today = new Date(2026, 10, 24, 9, 5);
  expect(versionName(rowAt(today, "المعتمدة"), now, "ar")).toBe("المعتمدة");
  expect(versionName(rowAt(today), now, "ar")).toBe("09:05");
  expect(versionName(rowAt(new Date(2026, 10, 20, 9, 5)), now, "ar")).toBe("20 نوفمبر 09:05");
});
