// Documents, string files and a memory go in; the translations whose texts are gone are what a person finds again.

import { describe, expect, test } from 'vitest';
import { type MemoryRecord, orphansOf, type StringFile } from '../../src/index.ts';

const documents = (units: readonly string[]) => new Map([['a', { language: 'en', units: new Set(units) }]]);

function file(language: string, texts: Readonly<Record<string, string>>, document = 'a'): StringFile {
  const place = { file: 'f', line: 1, column: 1 };
  return { document, language, file: 'f', entries: Object.entries(texts).map(([id, text]) => ({ id, text, place })) };
}

const accepted = (unit: string, target: string): MemoryRecord => ({
  document: 'a',
  unit,
  sourceLanguage: 'en',
  targetLanguage: 'ar',
  source: 'A reed.',
  target,
  before: '',
  after: '',
  who: 'nadia',
  when: '2026-01-02',
});

const shown = (...args: Parameters<typeof orphansOf>) =>
  orphansOf(...args).map(({ unit, sourceLanguage, source, target, who, isInFile }) =>
    [unit, `${sourceLanguage}: ${source}`, target, who, isInFile ? 'file' : 'memory'].join(' | '),
  );

describe('a translation whose text is gone', () => {
  test('is what stands in the file, under the language its document was written in', () => {
    expect(shown(documents(['here']), [file('ar', { here: 'قصبة', gone: 'دواة', blank: ' ' })], [])).toEqual([
      'gone | en:  | دواة |  | file',
    ]);
  });

  test('has its source from the last sync, and who accepted it where nothing was written since', () => {
    const strings = [file('en', { gone: 'An inkwell.' }), file('ar', { gone: 'دواة' })];
    expect(shown(documents(['here']), strings, [])).toEqual(['gone | en: An inkwell. | دواة |  | file']);
    expect(shown(documents(['here']), strings, [accepted('gone', 'دواة')])).toEqual([
      'gone | en: A reed. | دواة | nadia | file',
    ]);
    expect(shown(documents(['here']), strings, [accepted('gone', 'محبرة')])).toEqual([
      'gone | en: An inkwell. | دواة |  | file',
    ]);
  });

  test('is known to the memory alone where no file has it, the newest of all', () => {
    const memory = [accepted('gone', 'محبرة'), accepted('gone', 'دواة'), accepted('here', 'قصبة')];
    expect(shown(documents(['here']), [], memory)).toEqual(['gone | en: A reed. | دواة | nadia | memory']);
  });

  test('is none where a document of another name holds its text', () => {
    const strings = [file('ar', { here: 'قصبة', gone: 'دواة' }, 'old-name')];
    expect(shown(documents(['here']), strings, [])).toEqual(['gone | :  | دواة |  | file']);
  });
});
