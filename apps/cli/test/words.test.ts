// The small parts of the program: what it says, where it says it, and in which language.

import { error, info, type Problem, warning } from '@warraq/core';
import { describe, expect, it } from 'vitest';
import { sourceDate } from '../src/epoch.ts';
import type { Io } from '../src/io.ts';
import { problemJson, problemList } from '../src/report.ts';
import { seenFrom } from '../src/seen-from.ts';
import { table } from '../src/table.ts';
import { createUi } from '../src/ui.ts';
import { uiLanguage } from '../src/ui-language.ts';
import { visible } from '../src/visible.ts';
import { countWords } from '../src/words.ts';

const io = (terminal: boolean, env: Record<string, string> = {}): Io => ({
  cwd: '/',
  env,
  terminal,
  prompts: undefined,
  out() {},
  err() {},
});
const tables = {
  en: {
    'problem.odd': 'There is {{what}}.',
    'hint.odd': 'Remove {{what}}.',
    'severity.error': 'error',
    'severity.warning': 'warning',
    'severity.info': 'note',
    'count.error_one': '{{count}} error',
    'count.error_other': '{{count}} errors',
    'count.warning_one': '{{count}} warning',
    'count.warning_other': '{{count}} warnings',
    'count.info_one': '{{count}} note',
    'count.info_other': '{{count}} notes',
    'count.none': 'No problems.',
    'count.separator': ', ',
  },
  ar: { 'problem.odd': 'يوجد {{what}}.', 'severity.error': 'خطأ' },
};
const plain = createUi('en', tables, io(false));
const at = (file: string, line: number, column: number) => ({ file, line, column });

describe('the list of problems', () => {
  const problems: readonly Problem[] = [
    warning('odd', at('b.md', 1, 1), { what: 'two' }),
    error('odd', at('a.md', 10, 2), { what: 'three' }),
    info('odd', at('a.md', 9, 5), { what: 'one' }),
    error('odd', at('a.md', 10, 2), { what: 'three' }),
    error('odd', at('a.md', 10, 1), { what: 'x' }),
  ];

  it('is sorted by place, names each problem once, and ends with a count', () => {
    expect(problemList(problems, plain)).toBe(
      [
        'a.md:9:5  note  There is one.\n    Remove one.',
        'a.md:10:1  error  There is x.\n    Remove x.',
        'a.md:10:2  error  There is three.\n    Remove three.',
        'b.md:1:1  warning  There is two.\n    Remove two.',
        '2 errors, 1 warning, 1 note\n',
      ].join('\n'),
    );
  });

  it('says that there are none', () => {
    expect(problemList([], plain)).toBe('No problems.\n');
  });

  it('can be read by programs', () => {
    expect(problemJson(problems, plain)[0]).toEqual({
      ...{ file: 'a.md', line: 9, column: 5, severity: 'info', code: 'odd' },
      ...{ message: 'There is one.', hint: 'Remove one.', values: { what: 'one' } },
    });
  });

  it('shows a code that has no sentence instead of failing', () => {
    expect(problemList([error('unheard-of', at('a', 1, 1), { x: 1 })], plain)).toContain('unheard-of {"x":1}');
  });

  it('names files as seen from the folder in which one works', () => {
    const layout = { folder: '/nowhere/sources/x', root: undefined };
    const seen = (cwd: string) => seenFrom(cwd, layout, [error('odd', at('collection.yaml', 1, 1))])[0]?.place.file;
    expect(seen('/nowhere/sources/x')).toBe('collection.yaml');
    expect(seen('/nowhere')).toBe('sources/x/collection.yaml');
  });
});

describe('text of others on a terminal', () => {
  it('cannot move the cursor, turn the line around or fill the screen', () => {
    expect(visible('a\u001b[2J\u202eb\nc')).toBe('aU+001B[2JU+202EbU+000Ac');
    expect([...visible('ي'.repeat(5_000_000))].length).toBe(121);
  });

  it('is isolated among Arabic words on a terminal, and only there', () => {
    const sentence = (terminal: boolean) => createUi('ar', tables, io(terminal)).text('problem.odd', { what: 'a.md' });
    expect(sentence(true)).toBe('يوجد \u2068a.md\u2069.');
    expect(sentence(false)).toBe('يوجد a.md.');
  });
});

describe('colours', () => {
  const red = (terminal: boolean, env: Record<string, string>) =>
    createUi('en', tables, io(terminal, env)).colours.red('x') !== 'x';

  it('are for terminals, unless the environment says otherwise', () => {
    expect([red(true, {}), red(false, {})]).toEqual([true, false]);
    expect(red(true, { NO_COLOR: '1' })).toBe(false);
    expect(red(true, { NO_COLOR: '' })).toBe(true);
    expect(red(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(red(false, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(red(true, { FORCE_COLOR: '0' })).toBe(false);
    expect(red(true, { TERM: 'dumb' })).toBe(false);
  });
});

describe('the language of the program', () => {
  it('is what --ui says, else the locale’s', () => {
    expect(uiLanguage(['check', '--ui', 'ar'], {})).toBe('ar');
    expect(uiLanguage(['--ui=ar', 'check'], { LANG: 'en_GB.UTF-8' })).toBe('ar');
    expect(uiLanguage(['--ui', 'en'], { LC_ALL: 'ar_IQ.UTF-8' })).toBe('en');
    expect(uiLanguage([], { LANG: 'ar_IQ.UTF-8' })).toBe('ar');
    expect(uiLanguage([], { LC_ALL: 'C', LANG: 'ar' })).toBe('en');
    expect(uiLanguage([], { LC_ALL: '', LC_MESSAGES: 'ar_EG', LANG: 'en' })).toBe('ar');
    expect(uiLanguage([], { LANG: 'arn_CL' })).toBe('en');
    expect(uiLanguage(['--ui'], {})).toBe('en');
  });
});

describe('tables', () => {
  it('align numbers at their end and take vowels for no width', () => {
    expect(
      table([
        ['a', 5, 'x'],
        ['كَتَبَ', 12, 'y'],
      ]),
    ).toEqual(['a     5  x', 'كَتَبَ  12  y']);
  });
});

describe('words', () => {
  it('are counted as translators count them', () => {
    expect(countWords('The workers’ council met in 2018 — twice.')).toBe(7);
    expect(countWords('كَتَبَ العاملُ رسالةً إلى وزارة النفط.')).toBe(6);
    expect(countWords('— … ؛')).toBe(0);
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  it('is an instant, or a wrong use', () => {
    expect(sourceDate({})).toBeUndefined();
    expect(sourceDate({ SOURCE_DATE_EPOCH: '0' })).toBe('1970-01-01T00:00:00Z');
    for (const SOURCE_DATE_EPOCH of ['soon', '-1', '1e400', '9'.repeat(30)])
      expect(() => sourceDate({ SOURCE_DATE_EPOCH })).toThrow();
  });
});
