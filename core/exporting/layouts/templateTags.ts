import Mustache from "mustache";
import { lineAt } from "./layoutProblem.ts";

/** `{{#name}}` around a tag, or, not `shown`, `{{^name}}`. */
export interface Condition {
  name: string;
  shown: boolean;
}

/** A tag of a template as it stands there. */
export interface Tag {
  /** Mustache's own sign; `name` for two braces, `&` for three, `/` for the end of a section. */
  sign: "name" | "&" | "#" | "^" | "/" | ">" | "=" | "!";
  name: string;
  /** UTF-16 offsets in the template. */
  from: number;
  to: number;
  line: number;
  within: readonly Condition[];
}

/** Mustache's: sign, value, start, end; of a section then what is inside and where its end tag begins. */
type Token = [sign: string, value: string, from: number, to: number, inside?: Token[], end?: number];

function tagsIn(template: string, tokens: readonly Token[], within: readonly Condition[]): Tag[] {
  return tokens.flatMap(([sign, name, from, to, inside, end]): Tag[] => {
    if (sign === "text") return [];
    const tag: Tag = { sign: sign as Tag["sign"], name, from, to, line: lineAt(template, from), within };
    if ((sign !== "#" && sign !== "^") || inside === undefined || end === undefined) return [tag];
    const close = template.indexOf("}}", end) + 2;
    const closing: Tag = { ...tag, sign: "/", from: end, to: close, line: lineAt(template, end) };
    return [tag, ...tagsIn(template, inside, [...within, { name, shown: sign === "#" }]), closing];
  });
}

/** Every tag of a template in order; or the place where it is no Mustache. */
export function templateTags(template: string): { ok: true; tags: Tag[] } | { ok: false; line: number } {
  try {
    return { ok: true, tags: tagsIn(template, new Mustache.Writer().parse(template) as Token[], []) };
  } catch (error) {
    const at = /at (\d+)$/.exec(error instanceof Error ? error.message : "")?.[1];
    return { ok: false, line: at === undefined ? 0 : lineAt(template, Number(at)) };
  }
}
