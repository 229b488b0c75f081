import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

// What the IPTC's schema of ninjs 2.2 (specification/ninjs-schema_2.2.json of its newsinjson, May 2023) demands
// of an item of type text or picture, put down anew: which properties there are, of which type and format,
// which are needed, and that there are no others.

const text = { type: "string" } as const;
const uri = { type: "string", format: "uri" } as const;
const moment = { type: "string", format: "date-time" } as const;
const number = { type: "number" } as const;
const whole = { type: "integer" } as const;

const closed = (properties: object, required: string[] = []) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});
const listOf = (items: object) => ({ type: "array", items });

const valued = closed({ role: text, contenttype: text, value: text }, ["value"]);
const concept = { name: text, rel: text, uri, literal: text };
const share = { type: "integer", minimum: 0, maximum: 100 };

const rendition = closed(
  {
    ...{ name: text, uri, version: whole, versionguid: text, href: uri, code: text, signal: text, contenttype: text },
    ...{ title: text, generated: moment, height: number, width: number, sizeinbytes: number, duration: number },
    ...{ format: text, originalfilename: text, fileextension: text, digest: text, colourspace: text },
  },
  ["name"],
);

const item = {
  type: "object",
  properties: {
    uri,
    type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"] },
    representationtype: { enum: ["full", "partial"] },
    ...{ profile: text, version: text, firstcreated: moment, versioncreated: moment, contentcreated: moment },
    ...{ embargoed: moment, expires: moment, pubstatus: { enum: ["usable", "withheld", "canceled"] }, urgency: number },
    ...{ copyrightholder: text, copyrightnotice: text, usageterms: text, ednote: text, language: text },
    descriptions: listOf(valued),
    headlines: listOf(valued),
    bodies: listOf(
      closed({ role: text, contenttype: text, charcount: whole, wordcount: whole, value: text }, ["value"]),
    ),
    people: listOf(closed(concept)),
    organisations: listOf(closed(concept)),
    places: listOf(closed(concept)),
    subjects: listOf(closed({ ...concept, creator: text, relevance: share, confidence: share })),
    infosources: listOf(closed({ name: text, role: text, uri, literal: text })),
    ...{ title: text, by: text, slugline: text, located: text },
    renditions: listOf(rendition),
    associations: listOf({
      allOf: [{ $ref: "#/$defs/item" }],
      properties: { name: text },
      required: ["name", "uri"],
      unevaluatedProperties: false,
    }),
    altids: listOf(closed({ role: text, value: text })),
    standard: closed({ name: text, version: text, schema: uri }),
    genres: listOf(closed({ name: text, uri: text, literal: text })),
  },
};

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile({
  $defs: { item },
  allOf: [{ $ref: "#/$defs/item" }],
  required: ["uri"],
  unevaluatedProperties: false,
});

/** What of a value breaks the rules of ninjs 2.2; none for a right one. */
export function ninjsFaults(data: unknown): string[] {
  return validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
