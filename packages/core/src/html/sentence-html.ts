// A sentence of ours with names in it comes in; its nodes, with every name in its own language and direction, go out.

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Language, languageOf } from '../model/language.ts';
import { type Localised, localisedWithTag } from '../model/localised.ts';

/**
 * Puts a name into the sentence.
 * @param own the tag of the language of a name that is one text for all languages, where that is known
 */
export type PutName = (name: Localised, own?: string) => string;

/** Stands for the first name of another language until the sentence is said; the second has the next sign. */
const FIRST_SIGN = 0xf0000;
const SIGN = /([\u{f0000}-\u{ffffd}])/u;

/**
 * A name in the language of the sentence stands in it as it is. One in another stands apart, lest its direction move the
 * signs beside it, and says its language (WCAG 2.2, 3.1.2); one of which nobody knows the language stands apart only.
 * @param say makes the sentence of the words that `put` gives for its names; it may be a list of them
 * @param attributes what an element says of its language
 * @param wanted the language in which names are looked for, where the project has no words in it
 */
export function sentenceHtml(
  say: (put: PutName) => string,
  around: Language,
  attributes: (language: Language) => Record<string, string>,
  wanted = around,
): ElementContent[] {
  const apart: ElementContent[] = [];
  const put: PutName = (name, own) => {
    const { text, tag } = localisedWithTag(name, wanted.tag);
    const known = typeof name === 'string' ? own : tag;
    if (text === '' || known === around.tag) return text;
    const language = known === undefined ? undefined : languageOf(known);
    apart.push(language === undefined ? h('bdi', text) : h('span', attributes(language), text));
    return String.fromCodePoint(FIRST_SIGN + apart.length - 1);
  };
  return say(put)
    .split(SIGN)
    .flatMap((part): ElementContent[] => {
      if (part === '') return [];
      const found = apart[part.codePointAt(0)! - FIRST_SIGN];
      return [found ?? { type: 'text', value: part }];
    });
}
