import type { Paragraph } from "../../article/blocks.ts";
import { inlineFromText } from "../../article/inline.ts";

const time = String.raw`\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?(?:[صم]|[AaPp]\.?[Mm]\.?))?`;
const date = String.raw`\p{Nd}{1,4}[/.\-]\p{Nd}{1,2}[/.\-]\p{Nd}{1,4}`;
const either = String.raw`(?:${time}[،,]?\s+${date}|${date}[،,]?\s+${time})`;

/** How WhatsApp (copied, exported on iOS, on Android) and Telegram write who said something and when. */
const stamp = new RegExp(
  [
    String.raw`\[${either}\] [^:\n]{1,80}: `,
    `${date}[،,] ${time} [-–] `,
    String.raw`[^\n,،]{1,80}[,،] \[${either}\]:?\s*$`,
  ]
    .map((form) => `(?:${form})`)
    .join("|"),
  "u",
);

/** Dates carry direction marks between their numbers. */
const isStamped = (line: string) => line.replace(/[\u200e\u200f\u061c]/g, "").search(stamp) === 0;

/** Messages copied from a chat, a paragraph each, with everything that is written in them; null for any other text. */
export function chatBlocks(text: string): Paragraph[] | null {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => line.trim());
  const first = lines.find((line) => line !== "");
  if (first === undefined || !isStamped(first)) return null;
  const messages: string[][] = [];
  for (const line of lines) {
    if (isStamped(line)) messages.push([line]);
    else if (line !== "") messages.at(-1)?.push(line);
  }
  return messages.map((message) => ({ type: "paragraph", content: inlineFromText(message.join("\n")) }));
}
