import type { PictureWords } from "../media/pictureWords.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? "");

/** A text in the one language that is there (XMP part 1, 8.2.2.4). */
function alternative(name: string, text: string): string {
  const words = `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return text === "" ? "" : `<${name}>${words}</${name}>`;
}

/** What a picture shows and whose it is, as an XMP packet and nothing else in it; "" where the file says neither. */
export function creditPacket({ caption, credit, copyright }: PictureWords): string {
  const owner = credit === "" ? "" : `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`;
  const said = alternative("dc:description", caption) + owner + alternative("dc:rights", copyright);
  if (said === "") return "";
  return (
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ` xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${said}</rdf:Description></rdf:RDF></x:xmpmeta>`
  );
}
