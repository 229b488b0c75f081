import { expect, test } from "vitest";
import { missingLibraries } from "../../../scripts/setup/systemLibraries.mjs";

test("ldd's answer is read", () => {
  const output = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibnss3.so => not found
\tlibgtk-3.so.0 => /lib/x86_64-linux-gnu/libgtk-3.so.0 (0x00007f)
\tlibgbm.so.1 => not found
`;
  expect(missingLibraries(output)).toEqual(["libnss3.so", "libgbm.so.1"]);
  expect(missingLibraries("\tstatically linked\n")).toEqual([]);
});
