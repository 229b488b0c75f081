import { type ErrorCode, MidadError } from "../../core/contract/errors.ts";
import { systemCode } from "./disk.ts";

const codes: Record<string, ErrorCode> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "too-large",
  EACCES: "denied",
  EPERM: "denied",
  ELOOP: "denied",
  EROFS: "read-only",
  // What a folder on a drive or share that went away answers.
  ENOENT: "offline-library",
  ENOTDIR: "offline-library",
  ENODEV: "offline-library",
  ENXIO: "offline-library",
  ESTALE: "offline-library",
  ENOTCONN: "offline-library",
  EHOSTDOWN: "offline-library",
  EHOSTUNREACH: "offline-library",
  ETIMEDOUT: "offline-library",
};

/**
 * A failure of the disk as one of the contract's codes. What is already one passes unchanged.
 * @param missing what a missing folder means here: outside the library it is only a wrong place
 */
export function diskFailure(error: unknown, missing: ErrorCode = "offline-library"): MidadError {
  if (error instanceof MidadError) return error;
  const system = systemCode(error);
  const code = codes[system] ?? "io";
  return new MidadError(code === "offline-library" ? missing : code, `disk: ${system || String(error)}`);
}

/** Does `work`; a failure of the disk comes out as one of the contract's codes. */
export async function withDiskFailures<T>(work: () => Promise<T>, missing?: ErrorCode): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // A mistake of the program is no failure of the disk and must not look like one.
    if (!(error instanceof MidadError) && systemCode(error) === "") throw error;
    throw diskFailure(error, missing);
  }
}
