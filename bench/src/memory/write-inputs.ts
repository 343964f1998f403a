// A corpus and a folder come in; the memory and the queries go into files, in the form of each engine.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BookLanguage } from '../book/book.ts';
import type { Corpus } from './corpus.ts';

const PO_HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n';

/** `sample` queries are also written apart, for engines that would take minutes for all; each unit gets one of `targets`. */
export function writeInputs(
  { units, queries }: Corpus,
  targets: readonly string[],
  language: BookLanguage,
  sample: number,
  folder: string,
): void {
  const other = language === 'en' ? 'ar' : 'en';
  const lines = units.map((source, i) =>
    JSON.stringify({
      document: `document-${i % 40}`,
      unit: i.toString(32).padStart(8, 'a'),
      source_language: language,
      target_language: other,
      source,
      target: `${targets[i]} ${i}`,
      before: '',
      after: '',
      who: 'A Translator',
      when: '2026-11-25',
    }),
  );
  writeFileSync(join(folder, 'memory.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'units.json'), JSON.stringify(units));
  const distinct = [...new Set(units)].map((unit, i) => entry(unit, `${targets[i]} ${i}`));
  writeFileSync(join(folder, 'memory.po'), PO_HEAD + distinct.join('\n'));
  for (const [name, some] of [
    ['queries', queries],
    ['sample', spread(queries, sample)],
  ] as const) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(some));
    writeFileSync(join(folder, `${name}.pot`), PO_HEAD + [...new Set(some)].map((text) => entry(text, '')).join('\n'));
  }
}

/** So many of all kinds. */
export function spread<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)]!);
}

function entry(id: string, translation: string): string {
  return `msgid ${JSON.stringify(id)}\nmsgstr ${JSON.stringify(translation)}\n`;
}
