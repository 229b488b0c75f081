import { crc32, deflateSync } from "node:zlib";

// Pictures as cameras and agencies make them, small, and whole enough for any program to show.

const u16 = (value: number) => [value >> 8, value & 0xff];
const u32 = (value: number) => [value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const segment = (marker: number, bytes: number[]) => [0xff, marker, ...u16(bytes.length + 2), ...bytes];

export interface Iptc {
  caption?: string;
  byline?: string;
  credit?: string;
}

/** A data set of the IPTC's Information Interchange Model, 4.2. */
const dataSet = (record: number, number: number, bytes: number[]) => [
  0x1c,
  record,
  number,
  ...u16(bytes.length),
  ...bytes,
];

function iptcSegment({ caption, byline, credit }: Iptc): number[] {
  const utf8Sign = [0x1b, 0x25, 0x47];
  const sets = [
    ...dataSet(1, 90, utf8Sign),
    ...(byline === undefined ? [] : dataSet(2, 80, utf8(byline))),
    ...(credit === undefined ? [] : dataSet(2, 110, utf8(credit))),
    ...(caption === undefined ? [] : dataSet(2, 120, utf8(caption))),
  ];
  const block = [...latin("8BIM"), ...u16(0x0404), 0, 0, ...u32(sets.length), ...sets, ...(sets.length % 2 ? [0] : [])];
  return segment(0xed, [...latin("Photoshop 3.0\0"), ...block]);
}

export interface Exif {
  description?: string;
  artist?: string;
  orientation?: number;
}

function exifSegment({ description, artist, orientation }: Exif): number[] {
  const texts: [number, string | undefined][] = [
    [0x010e, description],
    [0x013b, artist],
  ];
  const given = texts.flatMap(([tag, text]) =>
    text === undefined ? [] : [{ tag, bytes: [...utf8(text), 0, 0, 0, 0] }],
  );
  const count = given.length + (orientation === undefined ? 0 : 1);
  let at = 8 + 2 + 12 * count + 4;
  const entries: number[][] = [];
  for (const { tag, bytes } of given) {
    entries.push([...u16(tag), ...u16(2), ...u32(bytes.length), ...u32(at)]);
    at += bytes.length;
  }
  if (orientation !== undefined) entries.push([...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0]);
  entries.sort((one, other) => (one[0] ?? 0) * 256 + (one[1] ?? 0) - (other[0] ?? 0) * 256 - (other[1] ?? 0));
  const ifd = [...u16(count), ...entries.flat(), ...u32(0), ...given.flatMap(({ bytes }) => bytes)];
  return segment(0xe1, [...latin("Exif\0\0MM"), ...u16(42), ...u32(8), ...ifd]);
}

const xmpSegment = (xml: string) => segment(0xe1, [...latin("http://ns.adobe.com/xap/1.0/\0"), ...utf8(xml)]);

export interface JpegParts {
  width?: number;
  height?: number;
  iptc?: Iptc;
  exif?: Exif;
  /** The packet as it is. */
  xmp?: string;
}

/** A grey JPEG: one component, and every block of it two bits that say «as the one before» and «nothing more». */
export function jpeg({ width = 64, height = 40, iptc, exif, xmp }: JpegParts = {}): Buffer {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const bits = blocks * 2;
  const data = new Array<number>(Math.floor(bits / 8)).fill(0);
  if (bits % 8 !== 0) data.push(0xff >> (bits % 8));
  const oneCode = [1, ...new Array(15).fill(0), 0];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...(exif ? exifSegment(exif) : []),
    ...(xmp === undefined ? [] : xmpSegment(xmp)),
    ...(iptc ? iptcSegment(iptc) : []),
    ...segment(0xdb, [0, ...new Array(64).fill(1)]),
    ...segment(0xc0, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...oneCode]),
    ...segment(0xc4, [0x10, ...oneCode]),
    ...segment(0xda, [1, 1, 0x00, 0, 63, 0]),
    ...data,
    ...[0xff, 0xd9],
  ]);
}

function chunk(type: string, bytes: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), bytes]);
  return Buffer.concat([Buffer.from(u32(bytes.length)), body, Buffer.from(u32(crc32(body)))]);
}

/** A PNG of one colour. */
export function png(width = 48, height = 32, [red, green, blue] = [14, 90, 87]): Buffer {
  const row = Buffer.from([0, ...Array.from({ length: width }, () => [red ?? 0, green ?? 0, blue ?? 0]).flat()]);
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    chunk("IHDR", Buffer.from([...u32(width), ...u32(height), 8, 2, 0, 0, 0])),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The smallest GIF there is, of the size given. */
export function gif(width = 3, height = 2): Buffer {
  const little = (value: number) => [value & 0xff, value >> 8];
  const screen = [...latin("GIF89a"), ...little(width), ...little(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  const image = [0x2c, 0, 0, 0, 0, ...little(width), ...little(height), 0, 2, 2, 0x44, 0x01, 0, 0x3b];
  return Buffer.from([...screen, ...image]);
}

export const packet = (inside: string) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ` +
  `xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ` +
  `xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${inside}</rdf:Description></rdf:RDF>` +
  `</x:xmpmeta><?xpacket end="w"?>`;
