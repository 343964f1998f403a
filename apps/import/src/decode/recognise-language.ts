// A text comes in; the tag of the language it is most likely in goes out.

/**
 * A capture names no language, so here, and nowhere else in the house, letters are counted. The editor who knows better
 * says so; from then on the language stands in the front matter.
 */
export function recogniseLanguage(text: string): string {
  const arabic = text.match(/[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // Mark-up and addresses are Latin in Arabic pages too.
  return arabic > latin * 0.5 ? 'ar' : 'en';
}
