import { imageLimit } from "../../media/imageLimit.ts";
import type { Attachments } from "../attachments.ts";

const dataAddress = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** The bytes of a picture that is written into its page; null where they are none, or too many. */
function bytesOf(address: string): Uint8Array | null {
  const head = dataAddress.exec(address)?.[0];
  if (head === undefined || address.length > imageLimit * 1.4) return null;
  try {
    const binary = atob(address.slice(head.length).replace(/\s+/g, ""));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A plain name of a picture in the folder that browsers save beside a page: no step of it leads out. */
const besideName = /^(?:\.\/)?([^/\\:*?"<>|]{1,200})\/([^/\\:*?"<>|]{1,200}\.(?:jpe?g|png|webp|gif|avif))$/i;

/** The address as a path in the folder beside the page, `x_files/y.jpg`; null for any other. */
export function besideOf(address: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? "");
  } catch {
    return null;
  }
  const [, folder = "", file = ""] = besideName.exec(decoded) ?? [];
  const isFolder = /(?:_files|_archivos|_fichiers|-Dateien|_ملفات|\.fld)$/i.test(folder);
  return isFolder && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(decoded) && !file.startsWith(".")
    ? `${folder}/${file}`
    : null;
}

/** Takes the pictures that come along with a page: those written into it, and those of its own folder. */
export function attachPictures(attachments: Attachments): (address: string) => string | null {
  return (address) => {
    if (/^data:/i.test(address)) {
      const bytes = bytesOf(address);
      return bytes && attachments.add({ bytes });
    }
    const beside = besideOf(address);
    return beside === null ? null : attachments.add({ beside });
  };
}
