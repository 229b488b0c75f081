/**
 * A way in which the protocol could be broken, and the test that must notice.
 *
 * @typedef {object} Mutation
 * @property {string} name what is taken away
 * @property {string} file
 * @property {string} from the text in it that is replaced; it must be there exactly once
 * @property {string} to
 * @property {string} test the test's file
 * @property {string} named a part of the test's name
 */

/** @type {Mutation[]} */
export const mutations = [
  {
    name: "without fsync of the file",
    file: "electron/library/tempFile.ts",
    from: "[stat] = await Promise.all([file.stat(), file.sync()]);",
    to: "[stat] = await Promise.all([file.stat()]);",
    test: "tests/faults/crashStates.test.ts",
    named: "through every crash: 'save'",
  },
  {
    name: "without fsync of the folder",
    file: "electron/library/saveDurably.ts",
    from: "Promise.allSettled([disk.syncFolder(dirname(path)), lookAfter()])",
    to: "Promise.allSettled([lookAfter()])",
    test: "tests/faults/crashStates.test.ts",
    named: "through every crash: 'save three times'",
  },
  {
    name: "without the check of the size",
    file: "electron/library/tempFile.ts",
    from: "if (stat.size !== bytes.length)",
    to: "if (stat.size < 0)",
    test: "tests/faults/fullDisk.test.ts",
    named: "noticed by their number",
  },
  {
    name: "without the link of the old file",
    file: "electron/library/foreignCopy.ts",
    from: 'const linked = (await tryLink(disk, path, second)) === "made";',
    to: "const linked = false;",
    test: "tests/faults/foreignSteps.test.ts",
    named: "what another program writes into the file at any moment",
  },
  {
    name: "without the longest wait of the recovery copy",
    file: "renderer/session/copier.ts",
    from: "const ceiling = 700;",
    to: "const ceiling = 700_000;",
    test: "tests/renderer/recovering.test.ts",
    named: "never more than a second behind",
  },
  {
    name: "without the longest wait of the file",
    file: "renderer/session/saver.ts",
    from: "const saveCeiling = 9_000;",
    to: "const saveCeiling = 9_000_000;",
    test: "tests/renderer/session.test.ts",
    named: "at the latest 10 s",
  },
  {
    name: "removing the target before the rename",
    file: "electron/library/move.ts",
    from: "return await disk.rename(from, to);",
    to: "await disk.unlink(to).catch(() => undefined);\n      return await disk.rename(from, to);",
    test: "tests/faults/crashStates.test.ts",
    named: "through every crash: 'save'",
  },
  {
    name: "taking what a failed write left for a stranger's",
    file: "electron/library/saving.ts",
    from: "held.ours.add(hashOf(bytes));",
    to: "",
    test: "tests/faults/failures.test.ts",
    named: "not taken for a stranger's",
  },
  {
    name: "without the recovery copy before a save",
    file: "electron/recovery/recoveryStore.ts",
    from: "await this.keep(copy, ours);",
    to: "",
    test: "tests/faults/recoveryCrashes.test.ts",
    named: "copies and saves side by side",
  },
  {
    name: "without remembering what was handed over for saving",
    file: "electron/recovery/recoveryStore.ts",
    from: "ours: [...new Set([...ours, ...handed])]",
    to: "ours: [...new Set([...ours])]",
    test: "tests/faults/recoveryCrashes.test.ts",
    named: "copies and saves side by side",
  },
  {
    name: "acknowledging a version's name that is not on the disk",
    file: "electron/versions/versionStore.ts",
    from: "if (label) await this.#write(id, labelName(number), labelBytes(label));",
    to: "",
    test: "tests/faults/versionCrashes.test.ts",
    named: "'a named version kept'",
  },
  {
    name: "thinning named versions too",
    file: "core/versions/thinning.ts",
    from: 'name === "" && !pinned',
    to: "!pinned",
    test: "tests/faults/versionCrashes.test.ts",
    named: "'thinning'",
  },
];
