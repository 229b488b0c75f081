import { describe, expect, it } from "vitest";
import type { Row } from "../../core/contract/rows.ts";
import { groupRows } from "../../renderer/features/library/groupRows.ts";

const now = new Date(2026, 10, 24, 0, 30);

function rowAt(...parts: [number, number, number, number, number]): Row {
  const time = new Date(...parts).toISOString();
  const rest = {
    kicker: "",
    section: null,
    status: "draft",
    urgent: false,
    fileName: "",
    problem: null,
    copyOf: null,
  } as const;
  return { id: time, headline: time, time, ...rest };
}

describe("groupRows", () => {
  it("goes by the calendar day, not by hours ago", () => {
    const groups = groupRows(
      [rowAt(2026, 10, 24, 0, 5), rowAt(2026, 10, 23, 23, 59), rowAt(2026, 10, 23, 0, 0), rowAt(2026, 10, 22, 23, 59)],
      now,
    );
    expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["today", 1],
      ["yesterday", 2],
      ["earlier", 1],
    ]);
  });

  it("takes a time ahead of this clock as today", () => {
    expect(groupRows([rowAt(2026, 10, 25, 9, 0)], now).map(({ name }) => name)).toEqual(["today"]);
  });

  it("leaves empty groups out", () => {
    expect(groupRows([], now)).toEqual([]);
  });
});
