import { expect, test } from "vitest";
import { localInstant } from "../../../core/article/instant.ts";

const noon = new Date("2026-11-24T12:05:09.900Z");

test("an instant is written in local time with its offset", () => {
  expect(localInstant(noon, 180)).toBe("2026-11-24T15:05:09+03:00");
  expect(localInstant(noon, -210)).toBe("2026-11-24T08:35:09-03:30");
  expect(localInstant(noon, 0)).toBe("2026-11-24T12:05:09+00:00");
});

test("it is the same instant, to the second", () => {
  expect(new Date(localInstant(noon, 330)).getTime()).toBe(new Date("2026-11-24T12:05:09Z").getTime());
});
