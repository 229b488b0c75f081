import { headName, partNames, valueNames } from "./layout.ts";
import { type Fault, faultAt } from "./layoutProblem.ts";
import type { Condition, Tag } from "./templateTags.ts";

const values: readonly string[] = valueNames;
const ready: readonly string[] = [headName, ...partNames];
const required = [headName, "headlineHtml"];

const shownAs = ({ sign, name }: Tag) => {
  if (sign === "&") return `{{{${name}}}}`;
  return sign === "name" ? `{{${name}}}` : `{{${sign}${name}}}`;
};

function faultOf(tag: Tag): Fault | null {
  const { sign, name, line } = tag;
  const fault = (code: Fault["code"]) => faultAt(line, code, shownAs(tag));
  if (sign === "!" || sign === "/") return null;
  if (sign === ">" || sign === "=") return fault("forbidden-tag");
  const isReady = ready.includes(name);
  if (!isReady && !values.includes(name)) return fault("unknown-tag");
  if (sign === "name") return isReady ? fault("escaped-part") : null;
  if (sign === "&") return isReady ? null : fault("raw-value");
  return name === headName ? fault("forbidden-tag") : null;
}

/** True where no article can have both printed. */
function exclude(one: Tag, other: Tag): boolean {
  return one.within.some(({ name, shown }) => other.within.some((too) => too.name === name && too.shown !== shown));
}

/** Every way in which the parts and values named can be there or not. */
function* waysOf(names: readonly string[]): Generator<ReadonlyMap<string, boolean>> {
  for (let way = 0; way < 2 ** names.length; way++) {
    yield new Map(names.map((name, index) => [name, (way & (1 << index)) !== 0]));
  }
}

/** True where one of the tags is printed whatever else the article has, given that it has the part itself. */
function isAlwaysPrinted(name: string, tags: readonly Tag[]): boolean {
  const others = [...new Set(tags.flatMap(({ within }) => within.map((condition) => condition.name)))];
  const holds = (way: ReadonlyMap<string, boolean>) => (condition: Condition) =>
    (condition.name === name ? true : way.get(condition.name)) === condition.shown;
  for (const way of waysOf(others.filter((other) => other !== name))) {
    if (!tags.some(({ within }) => within.every(holds(way)))) return false;
  }
  return true;
}

/** What is wrong with the tags of a template, the first of it. */
export function lintTags(tags: readonly Tag[]): Fault | null {
  for (const tag of tags) {
    const fault = faultOf(tag);
    if (fault) return fault;
  }
  for (const name of ready) {
    const printed = tags.filter((tag) => tag.sign === "&" && tag.name === name);
    const again = printed.find((tag, index) => printed.slice(0, index).some((before) => !exclude(tag, before)));
    if (again) return faultAt(again.line, "repeated-tag", shownAs(again));
    if (required.includes(name) && !isAlwaysPrinted(name, printed)) {
      return faultAt(printed[0]?.line ?? 0, "missing-tag", `{{{${name}}}}`);
    }
  }
  return null;
}
