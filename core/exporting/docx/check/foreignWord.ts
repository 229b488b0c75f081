import type { Element } from "@xmldom/xmldom";

// Our own output is known to the last element; fields, objects, scripts and parts of other files are never in it.
const ours = new Set(
  [
    "body p pPr pStyle keepNext numPr ilvl numId bidi rPr rtl b bCs i iCs u strike vertAlign lang rStyle sz szCs r t br tab hyperlink",
    "tbl tblPr tblStyle tblW tblLayout tblBorders top left bottom right start end insideH insideV tblCellMar tblLook bidiVisual tblGrid gridCol",
    "tr trPr cantSplit tblHeader tc tcPr tcW gridSpan vMerge shd tcBorders",
    "drawing inline extent effectExtent docPr cNvGraphicFramePr graphicFrameLocks graphic graphicData pic nvPicPr cNvPr cNvPicPr picLocks",
    "blipFill blip srcRect stretch fillRect spPr xfrm off ext prstGeom avLst",
    "sectPr footerReference pgSz pgMar pgNumType docGrid",
  ]
    .join(" ")
    .split(" "),
);

/** True where the text of a Word file holds an element that the exporter never writes. */
export function isForeign(body: Element): boolean {
  return [...body.getElementsByTagNameNS("*", "*")].some(({ localName }) => localName === null || !ours.has(localName));
}
