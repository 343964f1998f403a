// A text comes in; its nodes, with every range of figures in an element that may not be parted, go out.

import { h } from 'hastscript';
import { type Content, text } from './page-state.ts';

/** `1973–2018`, `10,000–12,000`, `12–15`, `2018-09-09`: what a style sheet keeps on one line as `.range`. */
const RANGE = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*(?:[–-]\p{Nd}+(?:[.,٫٬]\p{Nd}+)*)+/gu;
const HAS_ONE = /\p{Nd}[–-]\p{Nd}/u;
/** What is longer, as figures in an address, must be parted on a narrow screen. */
const LONGEST = 20;

/**
 * Browsers end a line behind the dash of a range; in Arabic its figures then stand at opposite edges, in two lines. An
 * element leaves the text as it is: a word joiner (U+2060) would be copied with it, hide it from a search, and be a letter
 * more for whoever counts. Print has the same rule (`sign-breaks.ts` of typeset).
 */
export function withRanges(value: string): Content {
  if (!HAS_ONE.test(value)) return [text(value)];
  const content: Content = [];
  let done = 0;
  for (const { 0: range, index } of value.matchAll(RANGE)) {
    if (range.length > LONGEST) continue;
    if (index > done) content.push(text(value.slice(done, index)));
    content.push(h('span', { class: 'range' }, range));
    done = index + range.length;
  }
  if (done < value.length) content.push(text(value.slice(done)));
  return content;
}
