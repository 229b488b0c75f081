import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

// Layout of the header: POSIX.1-2017, pax, "ustar Interchange Format".
const block = 512;
const nameLength = 100;
const sizeAt = 124;
const sizeLength = 12;

/**
 * Takes one file out of a .tar.gz, reading it once and keeping nothing of the rest.
 *
 * @param {string} archive
 * @param {string} member its name in the archive
 * @param {string} path to write it to
 */
export async function takeFromTar(archive, member, path) {
  await pipeline(createReadStream(archive), createGunzip(), memberOf(member), createWriteStream(path, { flags: "wx" }));
}

/** @param {string} member */
function memberOf(member) {
  return async function* (/** @type {AsyncIterable<Buffer>} */ chunks) {
    let header = Buffer.alloc(0);
    let wanted = false;
    let content = 0;
    let padding = 0;
    let found = false;
    for await (let chunk of chunks) {
      while (chunk.length > 0) {
        if (content > 0) {
          const part = chunk.subarray(0, content);
          if (wanted) yield part;
          content -= part.length;
          chunk = chunk.subarray(part.length);
        } else if (padding > 0) {
          const skipped = Math.min(padding, chunk.length);
          padding -= skipped;
          chunk = chunk.subarray(skipped);
        } else {
          const missing = block - header.length;
          header = Buffer.concat([header, chunk.subarray(0, missing)]);
          chunk = chunk.subarray(missing);
          if (header.length < block) continue;
          wanted = fieldOf(header, 0, nameLength) === member;
          found ||= wanted;
          content = Number.parseInt(fieldOf(header, sizeAt, sizeLength).trim() || "0", 8);
          padding = (block - (content % block)) % block;
          header = Buffer.alloc(0);
        }
      }
    }
    if (!found || content > 0) throw new Error(`${member} is not in the archive, or not whole`);
  };
}

/**
 * @param {Buffer} header
 * @param {number} start
 * @param {number} length
 */
function fieldOf(header, start, length) {
  return header.toString("utf8", start, start + length).split("\0")[0] ?? "";
}
