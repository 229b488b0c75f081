import { describe, expect, it } from "vitest";
import { growthExponent, median, pairedRatio, percentile } from "./statistics.ts";

describe("percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it("takes the nearest rank, whatever order the values come in", () => {
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile(hundred, 0)).toBe(1);
  });

  it("sees one slow key in a hundred and one", () => {
    expect(percentile([...Array.from({ length: 100 }, () => 4), 80], 0.99)).toBe(4);
    expect(percentile([...Array.from({ length: 60 }, () => 4), 80], 0.99)).toBe(80);
  });

  it("knows nothing of no values", () => expect(percentile([], 0.99)).toBeNaN());
});

it("the median of an even number is between the two", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 3])).toBe(4);
});

describe("paired ratio", () => {
  it("divides within a round, so that a machine that slows down in one disturbs nothing", () => {
    expect(pairedRatio([2, 20, 4], [1, 10, 2])).toEqual({ median: 2, low: 2, high: 2, pairs: 3 });
  });

  it("tells how far the rounds are apart", () => {
    expect(pairedRatio([1, 2, 6], [1, 1, 2])).toEqual({ median: 2, low: 1, high: 3, pairs: 3 });
  });

  it("leaves out a round that the other arm has no value for", () => {
    expect(pairedRatio([1, 2, 6], [1, 0])).toMatchObject({ median: 1, pairs: 1 });
  });
});

describe("growth exponent", () => {
  const sizes = [1_000, 10_000, 50_000];
  const grown = (power: number) => growthExponent(sizes.map((words) => ({ words, ms: 3 * words ** power })));

  it("is 0 where the length does not matter, and 1 where twice the text takes twice the time", () => {
    expect(grown(0)).toBeCloseTo(0);
    expect(grown(0.15)).toBeCloseTo(0.15);
    expect(grown(1)).toBeCloseTo(1);
  });
});
