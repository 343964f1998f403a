// The words of the editions themselves (contents, notes, page …) in one language, with its numbers and dates.

import type { Language } from '../model/language.ts';

/** Labels of one language, over i18next JSON v4. Prose never passes through it. */
export interface Labels {
  /** Of the words: English where the project has none in the edition's language. */
  readonly language: Language;
  /** The label of a key; `count` selects the plural form. Throws on an unknown key: labels are the project's own. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A number in the edition's digits, without grouping below five digits. */
  number(value: number): string;
  /** Digits of a text (a note number, a computed cell) turned into the edition's digits. */
  digits(text: string): string;
  /** An ISO date (YYYY, YYYY-MM or YYYY-MM-DD) in words: `29 June 2012`, `٢٩ حزيران ٢٠١٢`. */
  date(iso: string): string;
  /** `A, B and C`. */
  list(items: readonly string[]): string;
}
