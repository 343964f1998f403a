// Inline content and its language come in; the same content goes out with no-break spaces where words must not be parted.

import type { Inline } from '../model/inline.ts';
import type { Language } from '../model/language.ts';
import { isTiedInArabic } from './arabic-ties.ts';
import { isTiedInEnglish } from './english-ties.ts';
import type { WordPair } from './word-pair.ts';

const TIES: Readonly<Record<string, (pair: WordPair) => boolean>> = { ar: isTiedInArabic, en: isTiedInEnglish };

/**
 * A number and its unit, a day and its month, a name and its ordinal stay on one line. Only single spaces change, and
 * only in prose of the language: program text and runs of another language stay as they are. Twice is as good as once.
 */
export function bindWords(content: readonly Inline[], language: Language): readonly Inline[] {
  const isTied = TIES[language.tag.split('-')[0]!];
  return isTied === undefined ? content : content.map((inline) => bind(inline, isTied));
}

function bind(inline: Inline, isTied: (pair: WordPair) => boolean): Inline {
  switch (inline.kind) {
    case 'text':
      return { ...inline, text: bindText(inline.text, isTied) };
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'link':
    case 'reference':
    case 'indexed':
      return { ...inline, children: inline.children.map((child) => bind(child, isTied)) };
    case 'code':
    case 'break':
    case 'foreign':
    case 'note-call':
      return inline;
  }
}

function bindText(text: string, isTied: (pair: WordPair) => boolean): string {
  if (!text.includes(' ')) return text;
  // Words and the single white-space characters between them, in turn.
  const parts = text.split(/(\s)/u);
  const words = parts.map((part, at) => (at % 2 === 0 ? bareWord(part) : part));
  for (let at = 1; at < parts.length; at += 2) {
    if (parts[at] !== ' ') continue;
    const pair = {
      previous: words[at - 3] ?? '',
      before: words[at - 1]!,
      after: words[at + 1]!,
      next: words[at + 3] ?? '',
    };
    if (pair.before !== '' && pair.after !== '' && isTied(pair)) parts[at] = '\u00a0';
  }
  return parts.join('');
}

/** No word that is tied to another is longer; and a word of a megabyte is not looked through. */
const LONGEST = 40;

/** Stops stay: they tell an abbreviation. */
function bareWord(word: string): string {
  return word.length > LONGEST ? '' : word.replace(/^[([{«“‘"'—–]+/u, '').replace(/[)\]}»”’"']+$/u, '');
}
