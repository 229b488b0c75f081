interface Block {
  letters: string;
}

interface Outline {
  title: string;
  items: Outline[];
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Letters, marks and digits, sorted: a page keeps runs as they are seen, and says nothing of their order. */
const lettersOf = (text: string) => [...text.normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]/gu, "")].sort().join("");

/** How pdf.js hands over text that is shown: glyphs, with numbers for moves between them. */
interface ShownGlyph {
  unicode: string;
}

const isGlyph = (one: unknown): one is ShownGlyph => typeof (one as ShownGlyph | null)?.unicode === "string";

const shapesOfLetters = /[\0\ufb50-\ufdff\ufe70-\ufefc]/;
/** Where no text stands but what a page has at its foot, in 1/72 inch from its lower edge. */
const foot = 56;

const blockRoles = /^(P|H\d|LI|TD|TH)$/;

/** A PDF as pdf.js reads it, which knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array) {
  Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
  const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const blocks: Block[] = [];
  const shapes: string[] = [];
  const items: string[] = [];
  const ligatures: string[] = [];
  const feet: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = new Map<string, string>();
    const marks: (string | null)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ("str" in item) {
        if (shapesOfLetters.test(item.str)) shapes.push(item.str);
        items.push(item.str);
        if (item.str.trim() !== "" && item.transform[5] < foot) feet.push(item.str);
        const id = marks.findLast((mark) => mark !== null) ?? "";
        texts.set(id, (texts.get(id) ?? "") + item.str);
      } else if (item.type === "endMarkedContent") marks.pop();
      else marks.push(item.id ?? null);
    }
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [at, operation] of fnArray.entries()) {
      const shown = operation === OPS.showText ? (argsArray[at] as unknown[][]).flat().filter(isGlyph) : [];
      ligatures.push(
        ...shown.map(({ unicode }) => unicode.normalize("NFKC")).filter((text) => /[\u0600-\u06ff].+/u.test(text)),
      );
    }
    const textOf = (node: Node): string =>
      node.type === "content" ? (texts.get(node.id ?? "") ?? "") : (node.children ?? []).map(textOf).join("");
    const walk = (node: Node): void => {
      if (node.role && blockRoles.test(node.role)) blocks.push({ letters: lettersOf(textOf(node)) });
      else for (const child of node.children ?? []) walk(child);
    };
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) walk(tree);
  }
  // A paragraph that a page's end parts is a block on each.
  const joined = blocks.map(({ letters }) => letters);
  const positionsOf = (lines: readonly string[]) =>
    lines.map((line) => {
      const letters = lettersOf(line);
      return joined.findIndex((one, at) => one === letters || lettersOf(one + (joined[at + 1] ?? "")) === letters);
    });
  const inner = ({ title, items }: Outline): unknown => (items.length > 0 ? [title, items.map(inner)] : title);
  const { info } = await document.getMetadata();
  return {
    pages: document.numPages,
    info,
    isTagged: (await document.getMarkInfo())?.Marked === true,
    direction: new Map(Object.entries((await document.getViewerPreferences()) ?? {})).get("Direction"),
    outline: ((await document.getOutline()) as Outline[]).map(inner),
    positionsOf,
    /** What reads as shapes of letters, or as nothing, in the place of letters. */
    shapes,
    /** What is read in one go: runs of letters, each in the order it is written. */
    items,
    /** Arabic letters that one code stands for together: readers that order letters by their places turn them round. */
    ligatures,
    /** What stands at the feet of the pages. */
    feet,
  };
}
