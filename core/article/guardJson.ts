/** How deep and how large a file's JSON may be before it is refused unread. */
export const jsonLimits = { depth: 64, nodes: 2_000_000 } as const;

/** Keys that could reach an object's prototype. */
export const poisonedKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Walks parsed JSON without recursion, drops the keys that could reach an object's prototype
 * (in place), and answers whether it keeps within `jsonLimits`. Hostile files come 10^6 deep;
 * a recursive walk, or the schema, would overflow the stack on them.
 */
export function guardJson(root: unknown): boolean {
  const stack: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  let nodes = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, depth } = next;
    if (value === null || typeof value !== "object") continue;
    if (depth > jsonLimits.depth) return false;
    for (const key of Object.keys(value)) {
      if (++nodes > jsonLimits.nodes) return false;
      const holder = value as Record<string, unknown>;
      if (!Array.isArray(value) && poisonedKeys.has(key)) delete holder[key];
      else stack.push({ value: holder[key], depth: depth + 1 });
    }
  }
  return true;
}
