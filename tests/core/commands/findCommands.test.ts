import { describe, expect, it } from "vitest";
import { type Command, commands } from "../../../core/commands/commands.ts";
import { findCommands } from "../../../core/commands/findCommands.ts";

const offered = (commands as readonly Command[]).filter(({ slash }) => slash);
const found = (typed: string) => findCommands(offered, typed).map(({ id }) => id);

describe("what is typed after a slash", () => {
  it("finds nothing out while it is empty: everything is offered, in the order of the list", () => {
    expect(found("")).toEqual(offered.map(({ id }) => id));
    expect(found("")).toContain("block.divider");
  });

  it("is read in Arabic and in English", () => {
    expect(found("عنوان")).toEqual(["block.heading2", "block.heading3", "block.heading4"]);
    expect(found("Head")).toEqual(["block.heading2", "block.heading3", "block.heading4"]);
    expect(found("h3")).toEqual(["block.heading3"]);
    expect(found("خط")).toEqual(["block.divider"]);
  });

  it("is folded: hamza, ta marbuta and tashkeel make no difference", () => {
    expect(found("قائمه")).toEqual(["block.bullets", "block.numbers"]);
    expect(found("اقتِباس")).toEqual(["block.quote", "block.pullQuote"]);
    expect(found("ارقام")).toEqual(["block.numbers"]);
  });

  it("may be a later word of the label, after those that begin so", () => {
    expect(found("مرقّمة")).toEqual(["block.numbers"]);
    expect(found("list")).toEqual(["block.bullets", "block.numbers"]);
    expect(found("quote")).toEqual(["block.quote", "block.pullQuote"]);
    expect(found("قائمة نق")).toEqual(["block.bullets"]);
  });

  it("finds nothing for a date or a word that no block has", () => {
    expect(found("05")).toEqual([]);
    expect(found("ترقية")).toEqual([]);
  });
});
