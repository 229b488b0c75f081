import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, open, symlink } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw } from "node:zlib";

// Layout and names of the records: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;
/** st_mode bits, see inode(7). */
const kindMask = 0o170000;
const symlinkKind = 0o120000;
const permissionMask = 0o777;
/** PATH_MAX on Linux, in bytes. */
const longestLink = 4096;

/** @typedef {{ path: string, file: import("node:fs/promises").FileHandle, count: (bytes: number) => void }} OpenArchive */

/**
 * @typedef {object} ZipEntry
 * @property {string} name as written in the archive; a folder's ends with "/"
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} packedSize bytes in the archive
 * @property {number} size bytes when unpacked
 * @property {number} offset of the entry's local header, in bytes
 * @property {number} mode Unix st_mode, 0 when the archive was not made on Unix
 */

/**
 * Unpacks a zip archive that nobody vouches for: a name or a link that would leave the folder, a wrong size or a
 * wrong checksum is an error, and nothing is written through a link. Modes are kept but for setuid, setgid and sticky.
 *
 * @param {string} archive
 * @param {string} folder to unpack into; new or empty
 * @param {object} [options]
 * @param {(name: string) => string | null} [options.rename] the path to unpack an entry to, or null to leave it out
 * @param {(bytes: number) => void} [options.onBytes] called with the bytes unpacked so far
 */
export async function unzip(archive, folder, { rename = (name) => name, onBytes = () => {} } = {}) {
  const file = await open(archive);
  try {
    /** @type {{ path: string, target: string }[]} */
    const links = [];
    let unpacked = 0;
    const count = (/** @type {number} */ bytes) => {
      unpacked += bytes;
      onBytes(unpacked);
    };
    const opened = { path: archive, file, count };
    for (const entry of await readEntries(file)) {
      const name = rename(entry.name);
      if (name === null) continue;
      const path = pathInside(folder, name);
      await mkdir(name.endsWith("/") ? path : dirname(path), { recursive: true });
      if (isLink(entry)) links.push({ path, target: await readLink(opened, entry) });
      else if (!name.endsWith("/")) await writeEntry(opened, entry, path);
    }
    // Links come last, so that no file of the archive can be written through one.
    for (const link of links) await makeLink(folder, link);
  } finally {
    await file.close();
  }
}

/** @param {ZipEntry} entry */
function isLink(entry) {
  return (entry.mode & kindMask) === symlinkKind;
}

/**
 * @param {OpenArchive} archive
 * @param {ZipEntry} entry
 * @param {string} path
 */
async function writeEntry(archive, entry, path) {
  await unpack(archive, entry, createWriteStream(path, { flags: "wx" }));
  // Afterwards and apart, because a mode given on creation loses the bits of the umask.
  if (entry.mode !== 0) await chmod(path, entry.mode & permissionMask);
}

/**
 * @param {import("node:fs/promises").FileHandle} file
 * @returns {Promise<ZipEntry[]>} what the central directory at the archive's end lists
 */
async function readEntries(file) {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - endSize - longestComment), Math.min(size, endSize + longestComment));
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || tail.length - at < endSize || tail.readUInt32LE(at) !== endSignature) {
    throw new Error("not a zip archive, or one cut short: its list of files is missing");
  }
  const count = tail.readUInt16LE(at + 10);
  const listSize = tail.readUInt32LE(at + 12);
  const listOffset = tail.readUInt32LE(at + 16);
  if (count === 0xffff || listOffset === 0xffffffff) throw new Error("zip64 archives are not read here");
  const list = await read(file, listOffset, listSize);
  /** @type {ZipEntry[]} */
  const entries = [];
  for (let start = 0; entries.length < count; ) {
    if (list.readUInt32LE(start) !== entrySignature) throw new Error("the zip archive's list of files is damaged");
    const nameEnd = start + entrySize + list.readUInt16LE(start + 28);
    if (list.readUInt16LE(start + 8) & 1) throw new Error("encrypted zip entries are not read here");
    entries.push({
      name: list.toString("utf8", start + entrySize, nameEnd),
      method: list.readUInt16LE(start + 10),
      crc: list.readUInt32LE(start + 16),
      packedSize: list.readUInt32LE(start + 20),
      size: list.readUInt32LE(start + 24),
      offset: list.readUInt32LE(start + 42),
      mode: list.readUInt32LE(start + 38) >>> 16,
    });
    start = nameEnd + list.readUInt16LE(start + 30) + list.readUInt16LE(start + 32);
  }
  return entries;
}

/**
 * @param {import("node:fs/promises").FileHandle} file
 * @param {number} start
 * @param {number} length
 */
async function read(file, start, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  if (bytesRead < length) throw new Error("the zip archive is cut short");
  return buffer;
}

/**
 * @param {string} folder
 * @param {string} name of an entry
 * @returns {string} the path it has in the folder
 */
function pathInside(folder, name) {
  if (name === "" || /^\/|^[A-Za-z]:|[\\\0]/.test(name) || name.split("/").includes("..")) {
    throw new Error(`the zip archive holds a name that leaves its folder: ${JSON.stringify(name)}`);
  }
  return join(folder, name);
}

/**
 * @param {OpenArchive} archive
 * @param {ZipEntry} entry
 * @param {NodeJS.WritableStream} sink
 */
async function unpack({ path, file, count }, entry, sink) {
  const local = await read(file, entry.offset, localSize);
  if (local.readUInt32LE(0) !== localSignature) throw new Error(`the zip archive is damaged at ${entry.name}`);
  const start = entry.offset + localSize + local.readUInt16LE(26) + local.readUInt16LE(28);
  // A read stream's end is inclusive, so nothing at all cannot be asked of it.
  const packed =
    entry.packedSize === 0 ? Readable.from([]) : createReadStream(path, { start, end: start + entry.packedSize - 1 });
  await pipeline(packed, unpackerOf(entry), checkerOf(entry, count), sink);
}

/** @param {ZipEntry} entry */
function unpackerOf({ name, method }) {
  if (method === stored) return new PassThrough();
  if (method === deflated) return createInflateRaw();
  throw new Error(`${name} is packed by method ${method}, which is not read here`);
}

/**
 * Lets through what the archive's list promises, and not a byte more.
 *
 * @param {ZipEntry} entry
 * @param {(bytes: number) => void} count
 */
function checkerOf({ name, size, crc }, count) {
  return async function* (/** @type {AsyncIterable<Buffer>} */ chunks) {
    let seen = 0;
    let sum = 0;
    for await (const chunk of chunks) {
      seen += chunk.length;
      if (seen > size) throw new Error(`${name} in the zip archive is larger than its list of files says`);
      sum = crc32(chunk, sum);
      count(chunk.length);
      yield chunk;
    }
    if (seen !== size || sum !== crc) throw new Error(`${name} in the zip archive is damaged`);
  };
}

/**
 * @param {OpenArchive} archive
 * @param {ZipEntry} entry of a link
 * @returns {Promise<string>} where the link points
 */
async function readLink(archive, entry) {
  if (entry.size > longestLink) throw new Error(`${entry.name} in the zip archive is a link that is too long`);
  const sink = new PassThrough();
  const [target] = await Promise.all([text(sink), unpack(archive, entry, sink)]);
  return target;
}

/**
 * @param {string} folder
 * @param {{ path: string, target: string }} link
 */
async function makeLink(folder, { path, target }) {
  const inside = `${resolve(folder)}${sep}`;
  if (isAbsolute(target) || !resolve(dirname(path), target).startsWith(inside)) {
    throw new Error(`the zip archive holds a link that leaves its folder: ${JSON.stringify(target)}`);
  }
  await symlink(target, path);
}
