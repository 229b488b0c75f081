import { $isQuoteNode, type QuoteNode } from "@lexical/rich-text";
import { $createParagraphNode, $getSelection, $isRangeSelection, type ElementNode, type LexicalNode } from "lexical";
import { $createAttributionNode, $isAttributionNode, type AttributionNode } from "../nodes/AttributionNode.ts";
import { $isPullQuoteNode, type PullQuoteNode } from "../nodes/PullQuoteNode.ts";
import { $textBlockOf } from "./setBlock.ts";

/** True for a block that may have an attribution after it. */
export function $isAnyQuote(node: LexicalNode | null | undefined): node is QuoteNode | PullQuoteNode {
  return $isQuoteNode(node) || $isPullQuoteNode(node);
}

/** The attribution of a quote, or null. */
export function $attributionOf(quote: LexicalNode): AttributionNode | null {
  const next = quote.getNextSibling();
  return $isAttributionNode(next) ? next : null;
}

/** Turns a block after a quote into its attribution. */
export function $makeAttribution(block: ElementNode): void {
  block.replace($createAttributionNode().setDirection(block.getDirection()), true);
}

/** Puts the caret into the attribution of its quote, which gets one where it has none. */
export function $attribute(): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $textBlockOf(selection.anchor.getNode()) : null;
  if (!$isAnyQuote(block)) return;
  const attribution = $attributionOf(block) ?? $createAttributionNode();
  if (!attribution.isAttached()) block.insertAfter(attribution);
  attribution.selectEnd();
}

/** An attribution whose quote is gone is a paragraph. */
export function $mendAttribution(node: AttributionNode): void {
  if (!$isAnyQuote(node.getPreviousSibling())) {
    node.replace($createParagraphNode().setDirection(node.getDirection()), true);
  }
}
