// Any text comes in; the text without the characters that XML 1.0 cannot hold goes out.

/** XML 1.0 §2.2 Char: no control characters but tab, line feed and return, no lone surrogates, no U+FFFE and U+FFFF. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What is in it needs no second look; halves of characters beyond U+FFFF, which come in pairs, do. */
const DOUBTFUL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/** What is left is legal in XML, in HTML and in JSON. */
export function legalText(text: string): string {
  return DOUBTFUL.test(text) ? text.replaceAll(ILLEGAL, '') : text;
}
