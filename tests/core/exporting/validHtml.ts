import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // Its 70 letters are advice for shops; the desk's own rule warns over 110, and the title is never cut.
      "long-title": ["error", { maxlength: 110 }],
      // The width of a column is of its table alone, and has no other place: `col` lost its attribute for it.
      "no-inline-style": ["error", { allowedProperties: ["width"] }],
    },
  }),
);

/** What html-validate's recommended rules find in a page or fragment, one string a finding. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}
