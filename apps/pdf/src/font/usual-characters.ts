// A text comes in; whether it holds a character that a face of the books may lack goes out, without opening a font.

/**
 * Characters that some text face of every set has, in every weight: Latin with its transliterations, Greek and Cyrillic,
 * Arabic, and the signs of prose. A test holds them against the fonts.
 */
const UNUSUAL =
  /[^\t\n\r\u0020-\u007e\u00a0-\u0377\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u0400-\u052f\u0600-\u0604\u0606-\u06ff\u0750-\u077f\u1e00-\u1eff\u2000-\u2064\u2066-\u2071\u2074-\u208e\u20a0-\u20c0\u2190-\u2193\u2200-\u2213\u2215\u2216\u2218-\u221a\u221e\u2260-\u2262\u2264\u2265\ufb50-\ufbc1\ufd3e\ufd3f\ufdf2\ufdfa\ufdfd\ufeff]/u;

/** Whether every character of a text is one that all the books can print. */
export function isUsual(text: string): boolean {
  return !UNUSUAL.test(text);
}
