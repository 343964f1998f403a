// A language of the program comes in; the words of the desk's pages in it go out, numbers in its digits.

import {
  createCatalogue,
  createLabels,
  knownLanguage,
  type Language,
  type ProblemValue,
  type TextTables,
} from '@warraq/core';
import type { Words } from '../problem-words.ts';
import { UI_LANGUAGES, type UiLanguage } from '../ui-language.ts';
import { visible } from '../visible.ts';

export interface DeskWords extends Words {
  readonly tag: UiLanguage;
  readonly language: Language;
  number(value: number): string;
}

const DIGITS: Readonly<Record<UiLanguage, string>> = { en: 'latn', ar: 'arab' };
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Texts of others inside a sentence are isolated: a file's name must not turn an Arabic sentence around. */
function isolated(text: string): string {
  return FIRST_STRONG_ISOLATE + visible(text) + POP_ISOLATE;
}

/** @param tables the contents of `translations/ui/<language>.json` */
export function deskWords(tables: TextTables): Readonly<Record<UiLanguage, DeskWords>> {
  const made = UI_LANGUAGES.map((tag) => {
    const language = knownLanguage(tag);
    const { number } = createLabels(language, {}, DIGITS[tag]);
    const catalogue = createCatalogue(tag, tables, number);
    const shown = (value: ProblemValue): string | number => {
      if (typeof value !== 'object') return typeof value === 'string' ? isolated(value) : value;
      return value.map(isolated).join(catalogue.text('count.separator')) || '—';
    };
    const words: DeskWords = {
      tag,
      language,
      number,
      has: catalogue.has,
      text: (key, values = {}) =>
        catalogue.text(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]))),
    };
    return [tag, words] as const;
  });
  return Object.fromEntries(made) as Record<UiLanguage, DeskWords>;
}
