import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import type { ContentFonts } from "./contentFonts.ts";
import { characters } from "./glyphClusters.ts";
import { glyphTexts } from "./glyphTexts.ts";
import { glyphWidths } from "./glyphWidths.ts";
import { LetterFonts } from "./letterFonts.ts";
import { spellContent } from "./spellContent.ts";
import { SplitCodes } from "./splitCodes.ts";

const untold = new Set(["Filter", "DecodeParms", "Length"]);

/** Writes a stream's content anew; all else that its dictionary says stays. */
function rewrite(context: PDFContext, ref: PDFRef, { dict }: PDFRawStream, content: string): void {
  const bytes = new Uint8Array(content.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = content.charCodeAt(at);
  const stream = context.flateStream(bytes);
  for (const [key, value] of dict.entries()) if (!untold.has(key.decodeText())) stream.dict.set(key, value);
  context.assign(ref, stream);
}

/** Each stream of a page that may draw text, with the resources it names: the page's own, and groups drawn as one. */
function streamsOf(document: PDFDocument): Map<PDFRef, PDFDict | undefined> {
  const streams = new Map<PDFRef, PDFDict | undefined>();
  const walk = (ref: unknown, resources: PDFDict | undefined): void => {
    if (!(ref instanceof PDFRef) || streams.has(ref)) return;
    streams.set(ref, resources);
    const groups = resources?.lookupMaybe(PDFName.of("XObject"), PDFDict);
    for (const [, group] of groups?.entries() ?? []) {
      const form = group instanceof PDFRef ? document.context.lookup(group) : undefined;
      if (!(form instanceof PDFRawStream) || form.dict.get(PDFName.of("Subtype")) !== PDFName.of("Form")) continue;
      walk(group, form.dict.lookupMaybe(PDFName.of("Resources"), PDFDict));
    }
  };
  for (const { node } of document.getPages()) {
    const contents = node.get(PDFName.of("Contents"));
    const refs = contents instanceof PDFArray ? contents.asArray() : [contents];
    for (const ref of refs) walk(ref, node.Resources());
  }
  return streams;
}

/** What is known and made of a font. */
interface FontFacts {
  texts: Map<number, string>;
  widthOf(code: number): number;
  codes: SplitCodes;
}

/** Spells all text of a document by `spellContent`, when its fonts' tables know letters. */
export function spellText(document: PDFDocument): void {
  const { context } = document;
  const letters = new LetterFonts(context);
  const known = new Map<PDFRef, FontFacts>();
  const factsOf = (font: PDFRef): FontFacts => {
    const before = known.get(font);
    if (before) return before;
    const texts = glyphTexts(context, font);
    const facts = { texts, widthOf: glyphWidths(context, font), codes: new SplitCodes(context, font, texts) };
    known.set(font, facts);
    return facts;
  };
  for (const [ref, resources] of streamsOf(document)) {
    const stream = context.lookup(ref);
    const names = resources?.lookupMaybe(PDFName.of("Font"), PDFDict);
    if (!(stream instanceof PDFRawStream) || !names) continue;
    const refs = new Map<string, PDFRef | null>();
    const fonts: ContentFonts = {
      // Asked several times a letter, of a handful of names.
      named(name) {
        const before = refs.get(name);
        if (before !== undefined) return before;
        const font = names.get(PDFName.of(name));
        const ref = font instanceof PDFRef ? font : null;
        refs.set(name, ref);
        return ref;
      },
      textOf: (font, code) => factsOf(font).texts.get(code),
      widthOf: (font, code) => factsOf(font).widthOf(code),
      split: (font, ...wish) => factsOf(font).codes.split(...wish),
      compose: (ligature) => letters.spell(ligature),
    };
    const before = characters(stream);
    const { content, used } = spellContent(before, fonts);
    for (const { name, font } of used) names.set(PDFName.of(name), font);
    if (content !== before) rewrite(context, ref, stream, content);
  }
  for (const { codes } of known.values()) codes.write();
  letters.write();
}
