// A text comes in; its nodes go out: elements for what stands between signs of isolation, and for ranges of figures.

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withRanges } from './figure-ranges.ts';
import type { Content } from './page-state.ts';

/** U+2066 runs from left to right, U+2067 from right to left; U+2068, by its first letter, is left to browsers. */
const ISOLATE = /([\u2066\u2067])([^\u2066-\u2069]*)\u2069/gu;
const HAS_ONE = /[\u2066\u2067]/;

/** Of the elements that stand for two signs: whoever counts letters, or writes the text alone, knows them by it. */
const CLASS = 'isolate';

/**
 * A sign that nobody sees would be copied with a telephone number, hide a word from a search, and be a box where the font
 * of an old device lacks it; `dir` does the same (UAX #9 §2.7). A `bdi` would say nothing to devices that do not know it.
 */
export function textHtml(value: string): Content {
  if (!HAS_ONE.test(value)) return withRanges(value);
  const content: Content = [];
  let done = 0;
  for (const { 0: whole, 1: sign, 2: inside = '', index } of value.matchAll(ISOLATE)) {
    if (index > done) content.push(...withRanges(value.slice(done, index)));
    content.push(h('span', { class: CLASS, dir: sign === '\u2066' ? 'ltr' : 'rtl' }, withRanges(inside)));
    done = index + whole.length;
  }
  if (done < value.length) content.push(...withRanges(value.slice(done)));
  return content;
}

/** The sign that such an element stands for, which U+2069 ends; undefined for others. */
export function isolateSign({ properties: { className, dir } }: Element): '\u2066' | '\u2067' | undefined {
  if (!Array.isArray(className) || className[0] !== CLASS) return undefined;
  return dir === 'ltr' ? '\u2066' : '\u2067';
}
