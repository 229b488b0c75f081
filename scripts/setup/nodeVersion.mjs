// This file and the three commands that import it are read by Nodes too old for the rest,
// so nothing newer than Node 12 may stand in them.

export const oldestNode = "20.19";

/**
 * @param {string} version such as "20.19.1"
 * @returns {boolean} whether Midad's tools run on it
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** Ends the process with a sentence when this Node is too old. */
export function requireNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  process.stderr.write(
    "Midad needs Node " +
      oldestNode +
      " or newer; this is Node " +
      process.versions.node +
      ".\nInstall a newer one (https://nodejs.org, or your version manager) and run the same command again.\n",
  );
  process.exit(1);
}
