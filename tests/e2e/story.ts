import { readFileSync } from "node:fs";
import { seedPath } from "./app.ts";

const blocks = readFileSync(seedPath, "utf8").trim().split("\n\n");

/** The real wire story, taken apart by hand so that the importer cannot agree with itself. */
export const seed = {
  section: blocks[0] ?? "",
  headline: blocks[1] ?? "",
  agency: "وكالات",
  body: [(blocks[2] ?? "").replace("(وكالات) – ", ""), ...blocks.slice(3, -1)],
  furniture: blocks.at(-1) ?? "",
};
