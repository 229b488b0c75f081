import { headName, partNames, valueNames } from "./layout.ts";

const parts = [headName, ...partNames].join(" ");
const values = valueNames.join(" ");

/** What whoever changes a template needs at hand; a comment that is not printed. */
const note = `{{!
تُكتب بثلاثة أقواس، كلٌّ مرة واحدة، ولا بد من headHtml و headlineHtml:
  ${parts}
وبقوسين:
  ${values}
ولما يُطبع حول جزء حين يكون: #kickerHtml في أوله و /kickerHtml في آخره، وحين لا يكون: ^kickerHtml.
لا شيفرة، ولا عناوين تقود إلى الخارج؛ الصور والخطوط بعناوين data: وحدها.

With three braces, each once; headHtml and headlineHtml are required:
  ${parts}
With two braces:
  ${values}
Around what is printed only with a part: #kickerHtml before and /kickerHtml after it; only without: ^kickerHtml.
Nothing that runs, and no address that leads outside; pictures and fonts as data: addresses only.
}}
`;

/** A template with the note at its head, unless it begins with one already. */
export function withMakersNote(template: string): string {
  return template.startsWith("{{!") ? template : note + template;
}
