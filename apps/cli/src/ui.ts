// A language and a stream come in; the program's words, colours and protected names go out.

import { type Catalogue, createCatalogue, type ProblemValue, type TextTables, type TextValues } from '@warraq/core';
import pc from 'picocolors';
import type { Io } from './io.ts';
import type { UiLanguage } from './ui-language.ts';
import { visible } from './visible.ts';

export interface Ui extends Omit<Catalogue, 'text'> {
  readonly language: UiLanguage;
  readonly colours: ReturnType<typeof pc.createColors>;
  /** A file name, place or other Latin text inside a sentence, safe to print and kept whole among Arabic words. */
  name(text: string): string;
  /** As `name`, several with the comma of the language between them. */
  names(texts: readonly string[]): string;
  /** A list among the values is written as `names` writes it. */
  text(key: string, values?: Readonly<Record<string, ProblemValue>>): string;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** @param tables the contents of `translations/ui/<language>.json` */
export function createUi(language: UiLanguage, tables: TextTables, io: Io): Ui {
  // Digits stay Latin: places are copied into editors.
  const catalogue = createCatalogue(language, tables, String);
  // Only a terminal reorders lines; in a file or a pipe the marks would be litter.
  const isolate = language === 'ar' && io.terminal;
  const name = (text: string) => (isolate ? FIRST_STRONG_ISOLATE + visible(text) + POP_ISOLATE : visible(text));
  const names = (texts: readonly string[]) => texts.map(name).join(catalogue.text('count.separator')) || '—';
  const named = (values: Parameters<Ui['text']>[1] = {}): TextValues =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => {
        if (typeof value === 'string') return [key, name(value)];
        return [key, typeof value === 'object' ? names(value) : value];
      }),
    );
  return {
    language,
    colours: pc.createColors(wantsColours(io)),
    name,
    names,
    has: catalogue.has,
    text: (key, values) => catalogue.text(key, named(values)),
  };
}

/** https://no-color.org and https://force-color.org: NO_COLOR wins. */
function wantsColours(io: Io): boolean {
  if (io.env.NO_COLOR) return false;
  const forced = io.env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return io.terminal && io.env.TERM !== 'dumb';
}
