import { expect, test } from "vitest";
import { safeHref } from "../../../core/article/safeHref.ts";

test.each(["https://example.org/خبر?a=1", "http://example.org", "mailto:desk@example.org"])(
  "%s may be opened",
  (href) => {
    expect(safeHref(href)).toBe(new URL(href).href);
  },
);

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "vbscript:x",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "\\\\server\\share",
  "//example.org/x",
  "app://midad/index.html",
  "https://user:secret@example.org",
  "https://example.org/\u0000",
  "",
])("%j may not", (href) => {
  expect(safeHref(href)).toBeNull();
});
