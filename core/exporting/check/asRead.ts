import { printable } from "../printable.ts";

/** Text as a reader gets it from HTML: runs of white space are one space, outer ones nothing (CSS Text, 4.1). `\n` is a line break. */
export function asRead(text: string): string {
  return printable(text)
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/^[ \n]+|[ \n]+$/g, "");
}
