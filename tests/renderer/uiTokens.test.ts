import { describe, expect, it } from "vitest";
import { addTokens, splitTokens } from "../../renderer/ui/tokens.ts";

describe("splitTokens", () => {
  it.each([
    ["وكالات", [], "وكالات"],
    ["وكالات،", ["وكالات"], ""],
    ["وكالات، رويترز", ["وكالات"], "رويترز"],
    ["أ ف ب,د ب أ;تاس\n", ["أ ف ب", "د ب أ", "تاس"], ""],
    ["،، ،", [], ""],
    ["  بغداد  \n", ["بغداد"], ""],
  ])("%j", (text, whole, rest) => {
    expect(splitTokens(text)).toEqual({ whole, rest });
  });

  it("keeps spaces inside a name, also the one just typed at its end", () => {
    expect(splitTokens("أحمد ")).toEqual({ whole: [], rest: "أحمد " });
  });
});

it("addTokens takes each once, in order", () => {
  expect(addTokens(["أ", "ب"], ["ب", "ج", "ج"])).toEqual(["أ", "ب", "ج"]);
});
