import type { Direction } from "../../article/blocks.ts";

/** `dir` where a block differs from what it would inherit, and nothing where it does not. */
export function directionOf(own: Direction | undefined, inherited: Direction): { dir?: Direction } {
  return own === undefined || own === inherited ? {} : { dir: own };
}
