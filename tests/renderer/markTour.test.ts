import { describe, expect, it } from "vitest";
import { createMarkTour, type MarkedField, placesInFields } from "../../renderer/features/marks/markTour.ts";

const head = { kicker: "TK", headline: "قال TK ثم XXX", deck: "" };

/** A journalist's window: where the caret is, and how many marks the text still has after it. */
function windowWith(fields: typeof head, inText: number) {
  let caret: { field: MarkedField; offset: number } | null = null;
  let done = 0;
  const seen: string[] = [];
  const enterText = (mark: number) => {
    if (mark >= inText) return false;
    caret = null;
    done = mark + 1;
    seen.push(`text ${mark}`);
    return true;
  };
  const tour = createMarkTour({
    head: () => fields,
    text: { select: (id) => enterText(Number(id)), selectNext: () => enterText(done), selectFirst: () => enterText(0) },
    fields: {
      caret: () => caret,
      select(field, start, end) {
        caret = { field, offset: end };
        seen.push(`${field} ${fields[field].slice(start, end)}`);
      },
    },
  });
  return { tour, seen };
}

describe("the way through the open marks", () => {
  it("leads from the text's last through the fields and back into the text", () => {
    const { tour, seen } = windowWith(head, 2);
    for (let press = 0; press < 7; press++) expect(tour.next()).toBe(true);
    expect(seen).toEqual(["text 0", "text 1", "kicker TK", "headline TK", "headline XXX", "text 0", "text 1"]);
  });

  it("begins with the first thing that is read", () => {
    const { tour, seen } = windowWith({ ...head, kicker: "" }, 1);
    tour.first();
    expect(seen).toEqual(["headline TK"]);
  });

  it("goes round in the fields where the text has none, and says when there is nothing", () => {
    const { tour, seen } = windowWith({ ...head, kicker: "" }, 0);
    for (let press = 0; press < 3; press++) tour.next();
    expect(seen).toEqual(["headline TK", "headline XXX", "headline TK"]);
    expect(windowWith({ kicker: "", headline: "", deck: "" }, 0).tour.next()).toBe(false);
  });

  it("goes to the one that was chosen", () => {
    const { tour, seen } = windowWith(head, 3);
    for (const place of placesInFields(head).slice(1, 2)) tour.go(place);
    tour.go({ id: "2", field: null, start: 0, end: 2 });
    expect(seen).toEqual(["headline TK", "text 2"]);
  });
});
