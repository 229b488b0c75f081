import { defineExtension } from "@lexical/extension";
import { $mendAttribution } from "../blocks/attribution.ts";
import { AttributionNode } from "../nodes/AttributionNode.ts";
import { PullQuoteNode } from "../nodes/PullQuoteNode.ts";

/** Pull quotes, and who said what is quoted. */
export const QuotesExtension = defineExtension({
  name: "midad/quotes",
  nodes: () => [PullQuoteNode, AttributionNode],
  register: (editor) => editor.registerNodeTransform(AttributionNode, $mendAttribution),
});
