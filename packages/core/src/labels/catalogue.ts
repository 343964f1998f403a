// Flat key–text tables by language come in; the texts of one language, with plural forms and filled placeholders, go out.

import { createInstance } from 'i18next';

/** Texts by key, by language tag: i18next JSON v4 with flat keys and plural suffixes (`pages_few`). */
export type TextTables = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What fills the placeholders of a text. `count` also selects the plural form. */
export type TextValues = Readonly<Record<string, string | number>>;

export interface Catalogue {
  /** Whether the key has a text, in the language itself or in English. */
  has(key: string): boolean;
  /** The text of a key. Throws on an unknown key: the texts are the project's own. */
  text(key: string, values?: TextValues): string;
}

/**
 * The texts of one language; keys it lacks, and languages without a table, are answered in English.
 * Values are inserted as they stand: neither `{{…}}` nor `$t(…)` inside one is expanded.
 * @param formatNumber how numbers among the values are written
 */
export function createCatalogue(tag: string, tables: TextTables, formatNumber: (value: number) => string): Catalogue {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    lng: tag,
    fallbackLng: 'en',
    resources: Object.fromEntries(
      Object.entries(tables).map(([language, table]) => [language, { translation: table }]),
    ),
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const patternOf = (key: string, count: number | undefined): string => {
    const plural = count === undefined ? {} : { count };
    if (!i18n.exists(key, plural)) throw new Error(`no text for the key ${key}`);
    return i18n.t(key, { ...plural, skipInterpolation: true });
  };
  // Every call of a note has its text: a look-up goes through all languages and plural forms, and is made once.
  const known = new Map<string, string>();
  return {
    has: (key) => i18n.exists(key),
    text(key, values = {}) {
      const count = typeof values.count === 'number' ? values.count : undefined;
      const asked = count === undefined ? key : `${count} ${key}`;
      const pattern = known.get(asked) ?? patternOf(key, count);
      known.set(asked, pattern);
      return fill(pattern, values, formatNumber);
    },
  };
}

/** Placeholders are filled in one pass of our own, so that nothing inside a value is ever read as a placeholder. */
function fill(pattern: string, values: TextValues, formatNumber: (value: number) => string): string {
  return pattern.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}
