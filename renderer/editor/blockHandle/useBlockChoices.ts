import { keysOf, labelOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { blockKinds } from "../blocks/setBlock.ts";
import { platform } from "../platform.ts";

const groups = [
  blockKinds.map((kind) => `block.${kind}` as const),
  ["direction.rtl", "direction.ltr"],
  ["block.moveUp", "block.moveDown", "block.duplicate", "block.delete"],
] as const;

/** What the handle of a block offers: another kind, the other direction, another place. */
export type BlockChoice = (typeof groups)[number][number];

/** The choices by their names and keys of the one command list. */
export function useBlockChoices() {
  const { language } = useStrings();
  return groups.map((ids) =>
    ids.map((id) => ({
      id: id as BlockChoice,
      label: labelOf(id, language),
      keys: keysOf(id, platform),
      isDanger: id === "block.delete",
    })),
  );
}
