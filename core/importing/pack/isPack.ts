import { unzipSync } from "fflate";
import { packNames } from "../../exporting/pack/packManifest.ts";

/** True for a zip that has in it what every pack has, whatever its name is; nothing is unpacked. */
export function isPack(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter({ name }) {
        if (name === packNames.manifest || name === packNames.article) names.add(name);
        return false;
      },
    });
  } catch {
    return false;
  }
  return names.size === 2;
}
