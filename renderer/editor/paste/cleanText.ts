// Old embeddings and overrides, zero-width space, byte order mark, soft hyphen, and control characters
// other than tab and line end. The joiners U+200C and U+200D stay: they shape Arabic and Persian words.
const noise =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u202a-\u202e\ufeff]/g;

/** Text from elsewhere without what is invisible and does harm; half a surrogate pair becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(noise, "").replace(/\p{Surrogate}/gu, "\ufffd");
}
