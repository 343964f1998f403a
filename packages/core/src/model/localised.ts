// A short text in several languages, as front matter and collection.yaml give it.

/** One text for every language, or one a language: `{ en: 'Iraq', ar: 'العراق' }`. */
export type Localised = string | Readonly<Record<string, string>>;

/** The text in the wanted language; else in the first of the fallbacks that has it; else in whatever language there is. */
export function inLanguage(text: Localised, wanted: string, fallbacks: readonly string[] = []): string {
  return localisedWithTag(text, wanted, fallbacks).text;
}

/** As `inLanguage`, with the tag of the language that was found (the wanted one for a text that has no languages). */
export function localisedWithTag(
  text: Localised,
  wanted: string,
  fallbacks: readonly string[] = [],
): { readonly text: string; readonly tag: string } {
  if (typeof text === 'string') return { text, tag: wanted };
  for (const tag of [wanted, ...fallbacks, ...Object.keys(text)]) {
    const found = Object.hasOwn(text, tag) ? text[tag] : undefined;
    if (found !== undefined) return { text: found, tag };
  }
  return { text: '', tag: wanted };
}
