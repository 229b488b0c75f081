import { type LayoutFile, layoutFileSchema } from "./layout.ts";
import { type Fault, faultAt } from "./layoutProblem.ts";
import { readJson } from "./readJson.ts";

/** Reads `layout.json`. */
export function parseLayoutFile(text: string): { ok: true; file: LayoutFile } | { ok: false; fault: Fault } {
  const json = readJson(text);
  if (!json.ok) return { ok: false, fault: faultAt(json.line, "bad-json") };
  const parsed = layoutFileSchema.safeParse(json.value);
  if (parsed.success) return { ok: true, file: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    return { ok: false, fault: faultAt(json.lineOf([...issue.path, key]), "unknown-key", key) };
  }
  const path = issue?.path ?? [];
  return { ok: false, fault: faultAt(json.lineOf(path), "bad-value", path.map(String).join(".")) };
}
