import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thin } from "../../core/versions/thinning.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 27, 12);

interface Row {
  version: string;
  time: string;
  name: string;
  pinned: boolean;
}

/** Versions so many ms old, the newest first. */
function aged(ages: readonly number[], marks: Partial<Row> = {}): Row[] {
  return ages.map((age, index) => ({
    version: `v${index}`,
    time: new Date(now - age).toISOString(),
    ...{ name: "", pinned: false },
    ...marks,
  }));
}

const kept = (rows: readonly Row[], at = now) => {
  const dropped = new Set(thin(rows, at));
  return rows.filter(({ version }) => !dropped.has(version));
};

/** One version every ten minutes for so many days. */
const busy = (days: number) => aged(Array.from({ length: days * 144 }, (_, index) => index * 10 * 60 * 1000 + 1));

describe("what stays of many versions", () => {
  it("is everything of the last 24 hours", () => {
    expect(kept(busy(1))).toHaveLength(144);
  });

  it("is one an hour of the last 7 days, one a day of 90, one a week of a year, and nothing older", () => {
    const rows = kept(busy(400));
    const between = (from: number, to: number) =>
      rows.filter(({ time }) => now - Date.parse(time) >= from && now - Date.parse(time) < to).length;
    expect(between(day, 7 * day)).toBeLessThanOrEqual(6 * 24 + 1);
    expect(between(day, 7 * day)).toBeGreaterThanOrEqual(6 * 24);
    expect(between(7 * day, 90 * day)).toBeLessThanOrEqual(84);
    expect(between(7 * day, 90 * day)).toBeGreaterThanOrEqual(83);
    expect(between(90 * day, 365 * day)).toBeLessThanOrEqual(41);
    expect(between(90 * day, 365 * day)).toBeGreaterThanOrEqual(39);
    expect(between(365 * day, 500 * day)).toBe(0);
  });

  it("is never fewer than the last ten, however old", () => {
    expect(
      kept(aged(Array.from({ length: 30 }, (_, index) => 1000 * day + index))).map(({ version }) => version),
    ).toEqual(Array.from({ length: 10 }, (_, index) => `v${index}`));
  });

  it("is every named and every pinned one, for ever", () => {
    const old = Array.from({ length: 30 }, (_, index) => 1000 * day + index);
    expect(kept(aged(old, { name: "قبل النشر" }))).toHaveLength(30);
    expect(kept(aged(old, { pinned: true }))).toHaveLength(30);
  });

  it("does not shrink because a clock was set back", () => {
    const future = aged(Array.from({ length: 40 }, (_, index) => -1000 * day + index));
    expect(kept(future)).toHaveLength(40);
  });
});

const someRows = fc
  .array(
    fc.record({ age: fc.integer({ min: -10, max: 500 * day }), mark: fc.constantFrom("", "", "", "name", "pin") }),
    {
      maxLength: 80,
    },
  )
  .map((all) =>
    all
      .sort((one, other) => one.age - other.age)
      .map(({ age, mark }, index) => ({
        version: `v${index}`,
        time: new Date(now - age).toISOString(),
        name: mark === "name" ? "اسم" : "",
        pinned: mark === "pin",
      })),
  );

describe("thinning any versions", () => {
  it("twice is thinning once", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(thin(kept(rows), now)).toEqual([]);
      }),
    );
  });

  it("never takes what was promised to stay", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const left = new Set(kept(rows).map(({ version }) => version));
        for (const [index, row] of rows.entries()) {
          const isPromised = row.name !== "" || row.pinned || index < 10 || now - Date.parse(row.time) < day;
          if (isPromised) expect(left.has(row.version)).toBe(true);
        }
      }),
    );
  });
});
