// A language, the label tables and a numbering system come in; the words, numbers and dates of its editions go out.

import { knownLanguage, type Language } from '../model/language.ts';
import { createCatalogue, type TextTables } from './catalogue.ts';
import { createDateFormat } from './iso-date.ts';
import type { Labels } from './labels.ts';
import { createNumerals } from './numerals.ts';

/**
 * A language without a table has its own numbers and dates, with words in English.
 * @param tables the contents of `translations/labels/<language>.json`, by language tag; `en` answers for missing ones
 * @param digits a CLDR numbering system: `latn`, `arab` …; always given, because Intl's own choice for Arabic varies
 */
export function createLabels(language: Language, tables: TextTables, digits: string): Labels {
  const numerals = createNumerals(language.tag, digits);
  const catalogue = createCatalogue(language.tag, tables, numerals.number);
  const dates = createDateFormat(language.tag, digits);
  let lists: Intl.ListFormat | undefined;
  return {
    language: Object.keys(tables[language.tag] ?? {}).length > 0 ? language : knownLanguage('en'),
    text: catalogue.text,
    number: numerals.number,
    digits: numerals.digits,
    date: (iso) => dates(iso) ?? numerals.digits(iso),
    list: (items) => {
      if (items.length < 2) return items.join('');
      lists ??= new Intl.ListFormat(language.tag === 'en' ? 'en-GB' : language.tag, { type: 'conjunction' });
      return lists.format(items);
    },
  };
}
