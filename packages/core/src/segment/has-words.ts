// A unit's text comes in; whether there is anything in it to translate goes out.

import type { SourceInline } from '../model/inline.ts';
import { startOf } from '../model/place.ts';
import { parseInline } from '../parse/parse-inline.ts';

/** The basmala, ﷽, is a symbol to Unicode and a sentence to readers. */
const LETTER = /[\p{L}\ufdfd]/u;

/** Whether a text has a letter outside its program text, its addresses and its mark-up. */
export function hasWords(text: string): boolean {
  if (!LETTER.test(text)) return false;
  if (!/[\\`*_[\]{}<>~:&@]|www\./iu.test(text)) return true;
  return parseInline(text, startOf('')).value.some(isWordy);
}

function isWordy(inline: SourceInline): boolean {
  switch (inline.kind) {
    case 'text':
      return LETTER.test(inline.text);
    case 'link':
      return !isAddress(inline.children, inline.url) && inline.children.some(isWordy);
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'foreign':
    case 'indexed':
    case 'unresolved-reference':
      return inline.children.some(isWordy);
    case 'code':
    case 'break':
    case 'caesura':
    case 'note-label':
      return false;
  }
}

/** Whether a link shows nothing but its own address. */
function isAddress(children: readonly SourceInline[], url: string): boolean {
  const [only] = children;
  if (children.length !== 1 || only?.kind !== 'text') return false;
  return [only.text, `http://${only.text}`, `mailto:${only.text}`].includes(url);
}
