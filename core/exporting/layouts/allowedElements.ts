import type { Element } from "hast";
import { type Fault, faultAt } from "./layoutProblem.ts";
import { isLocalAddress, lintStyle } from "./lintStyle.ts";

// What a layout may hold of its own: nothing that runs, loads, submits, or changes what stands around it.
const text =
  "html head body main article section header footer aside nav div p h2 h3 h4 h5 h6 ul ol li dl dt dd figure figcaption img a span strong em b i u s small sub sup br hr wbr blockquote q cite address mark abbr bdi bdo table caption colgroup col thead tbody tfoot tr td th";
const drawing =
  "svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath";
const elements: ReadonlySet<string> = new Set([...text.split(" "), ...drawing.split(" ")]);

/** By their names in hast; what begins with `aria` or `data` besides. */
const attributes: ReadonlySet<string> = new Set(
  [
    "className id lang dir role title alt hidden style width height colSpan rowSpan span scope start src href",
    "xmlns viewBox preserveAspectRatio focusable d x y x1 x2 y1 y2 cx cy r rx ry dx dy points transform offset",
    "fill fillOpacity fillRule stroke strokeWidth strokeLineCap strokeLineJoin strokeDashArray strokeDashOffset",
    "strokeMiterLimit strokeOpacity opacity stopColor stopOpacity clipPath clipPathUnits clipRule color",
    "gradientUnits gradientTransform textAnchor fontFamily fontSize fontWeight letterSpacing",
  ]
    .join(" ")
    .split(" "),
);

const isAllowed = (name: string) => attributes.has(name) || /^(?:aria|data)[A-Z]/.test(name);

const wordsOf = (value: Element["properties"][string]) => (Array.isArray(value) ? value.join(" ") : String(value));

/** An attribute's line, where the parser was asked for positions. */
function lineOf(element: Element, name: string): number {
  const own = element.data?.position?.properties?.[name]?.start.line;
  return own ?? element.position?.start.line ?? 0;
}

function attributeFault(element: Element, name: string): Fault | null {
  const value = wordsOf(element.properties[name]);
  const fault = (code: Fault["code"], what: string) => faultAt(lineOf(element, name), code, what);
  if (!isAllowed(name)) return fault("forbidden-attribute", name.toLowerCase());
  if (name === "href" && !value.trim().startsWith("#")) return fault("outside-address", value);
  if (name === "src" && !(element.tagName === "img" && /^data:image\//i.test(value.trim()) && isLocalAddress(value))) {
    return fault("outside-address", value);
  }
  // As styles and as attributes of drawings: `fill="url(…)"`.
  const style = name === "style" || value.includes("(") || value.includes("\\") ? lintStyle(value) : null;
  const isWords = name === "title" || name === "alt" || name === "className" || name.startsWith("aria");
  return style && !isWords ? fault(style.code, style.what) : null;
}

/** What of an element a layout may not have; its children are their own. */
export function elementFault(element: Element): Fault | null {
  const { tagName, position, properties } = element;
  if (!elements.has(tagName)) return faultAt(position?.start.line ?? 0, "forbidden-element", `<${tagName}>`);
  for (const name of Object.keys(properties)) {
    const fault = attributeFault(element, name);
    if (fault) return fault;
  }
  return null;
}
