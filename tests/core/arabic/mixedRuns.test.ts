import { describe, expect, it } from "vitest";
import { mixedRuns } from "../../../core/arabic/mixedRuns.ts";

const found = (line: string) => mixedRuns(line).map(({ start, end }) => line.slice(start, end));

describe("mixedRuns", () => {
  it.each(["+966-11-4567890", "+966 11 4567890", "011-4567890", "2024-05-17", "-5", "C++", "C#", "Yahoo!", "@user_1"])(
    "finds %s alone, in a sentence, before its full stop and in brackets",
    (run) => {
      for (const line of [run, `قال ${run} أمس`, `قال ${run}.`, `قال (${run})، ثم`]) expect(found(line)).toEqual([run]);
    },
  );

  it.each([
    "2-1",
    "2019-2023",
    "$50",
    "12%",
    "COVID-19",
    "F-16",
    "(BBC)",
    "«نعم»",
    "10:30",
    "https://x.com/@user?a=-5#top",
    "desk@midad.org",
    "فاز Google!",
    "3 -5",
    "٢٠٢٤-٠٥-١٧",
  ])("leaves %s", (line) => {
    expect(found(`قال ${line} أمس`)).toEqual([]);
  });
});
