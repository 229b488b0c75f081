const sentenceEnd = /[.؟?!:؛…]["”»)\]]*$/u;
/** A sentence that ends within the line, and another that begins. */
const endsWithin = /\p{L}{2}[.؟?!]["”»)\]]* +["“«([]*\p{L}/u;
/** Words that no line of its own ends in. */
const leadsOn = /(?:^| )(?:في|من|على|إلى|عن|أن|إن|التي|الذي|الذين|مع|بين|بعد|قبل|كما|the|of|and|to|in|a)$/iu;
const startsItem = /^(?:[-–—•*▪●◦·]|\p{Nd}{1,3}[.)\-–]|\[)\s*/u;

/** A line of prose set to a measure, in UTF-16 units; headlines and captions are not looked at. */
const shortestMeasure = 35;
const longestMeasure = 160;
/** A line that reaches so much of the measure was broken by it. */
const full = 0.72;

/** True for lines that are one text cut at a margin: all about as long, cut in mid-sentence again and again. */
function areBroken(lines: readonly string[], measure: number): boolean {
  if (lines.length < 3 || measure < shortestMeasure || measure > longestMeasure) return false;
  if (lines.some((line) => startsItem.test(line))) return false;
  const cut = lines.slice(0, -1).filter((line) => line.length >= measure * full && !sentenceEnd.test(line));
  if (cut.length < 2 || cut.length < (lines.length - 1) * 0.6) return false;
  // Verses and lists of headlines are as even, but every line of theirs is whole.
  return lines.some((line) => endsWithin.test(line)) || lines.slice(0, -1).some((line) => leadsOn.test(line));
}

/** «inter-» and «national»; an Arabic word is never parted. */
function joined(text: string, line: string): string {
  return /\p{Script=Latin}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) + line : `${text} ${line}`;
}

function joinGroup(group: readonly string[]): string[] {
  const lines = group.map((line) => line.trim());
  const measure = Math.max(...lines.map((line) => line.length));
  if (!areBroken(lines, measure)) return [...group];
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = paragraphs.at(-1) ?? "";
    if (isOpen) paragraphs[paragraphs.length - 1] = joined(last, line);
    else paragraphs.push(line);
    isOpen = line.length >= measure * full && !(sentenceEnd.test(line) && line.length < measure * 0.9);
  }
  // A blank line between them, as between all paragraphs of a text that has any.
  return paragraphs.flatMap((paragraph, index) => (index === 0 ? [paragraph] : ["", paragraph]));
}

/**
 * Text copied from a PDF file has a line end wherever the page had one. Lines that are evidently one
 * paragraph are joined; all others stay as they are.
 */
export function joinBrokenLines(text: string): string {
  const out: string[] = [];
  let group: string[] = [];
  const close = () => {
    if (group.length > 0) out.push(...joinGroup(group));
    group = [];
  };
  for (const line of text.split(/\r\n|[\n\r]/)) {
    if (line.trim() !== "") {
      group.push(line);
      continue;
    }
    close();
    out.push(line);
  }
  close();
  return out.join("\n");
}
