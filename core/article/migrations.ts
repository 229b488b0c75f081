interface Versioned {
  version: number;
  [key: string]: unknown;
}

/**
 * How a file of version N becomes one of version N + 1, by N. Version 1 is the first, so there is
 * none yet; whoever raises `articleVersion` adds the step here, and its test beside the others.
 */
const steps = new Map<number, (file: Versioned) => Versioned>();

/** Lifts a file of any older version to the newest, one step at a time. */
export function migrate(file: Versioned): Versioned {
  const step = steps.get(file.version);
  return step ? migrate(step(file)) : file;
}
