// A paragraph's text and its break opportunities come in; those inside web addresses, set anew, go out.

/** In the list of opportunities: a place inside an address where a line may end if it must. */
export const ADDRESS_BREAK = 2;

const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>"\u00ab\u00bb\u201c\u201d]+|[\w.%+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;
/** Signs at an address's end belong to the sentence around it. */
const SENTENCE_SIGNS = /[.,;:!?)\]}'\u2019\u060c\u061b\u061f]+$/;

/**
 * Web and e-mail addresses break as The Chicago Manual of Style has it (17th edition, 7.46): after a colon or a double slash, an
 * equals sign or an ampersand; before a single slash, a stop, a comma, a hyphen, a question mark, a number sign, a
 * percent sign, a tilde, an underline or an at sign. Never after a hyphen, and no hyphen is put in: either would be read as part of
 * the address.
 */
export function withAddresses(text: string, allowed: Uint8Array): Uint8Array {
  if (!text.includes('://') && !/www\.|@/i.test(text)) return allowed;
  const breaks = allowed.slice();
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const end = index + found.replace(SENTENCE_SIGNS, '').length;
    for (let at = index + 1; at < end; at++) breaks[at] = maySplit(text, at) ? ADDRESS_BREAK : 0;
  }
  return breaks;
}

function maySplit(text: string, at: number): boolean {
  const before = text[at - 1]!;
  const after = text[at]!;
  if (before === '/') return after !== '/' && text[at - 2] === '/';
  if (after === '/') return before !== ':';
  if (/[:=&]/.test(before)) return true;
  return /[.,\-?#%~_@]/.test(after) && !/[.,\-?#%~_@]/.test(before);
}
