// Generated captures: no crash, no lost word, whatever the text is made of.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importCapture } from '../src/index.ts';
import { expectEveryWord } from './support/imported.ts';

const WORDS = [
  'room',
  'rain',
  'Stove',
  'women s',
  'don t',
  'قاعة',
  'المطر',
  'كتـــاب',
  '٣',
  '12',
  'Join us',
  'e-mail:',
  'a@b.org',
  '+47 000 000 00',
  '"said"',
  '“open',
  'close”',
  '«هنا»',
  '[1]',
  '[٢]',
  '[9]',
  '(1)',
  '¹',
  '*',
  '_x_',
  '<b>',
  '`',
  '#',
  ':name[y]',
  '|',
  '&amp;',
  '\\',
  'Part',
  'One',
  'الجزء',
  'الأول',
  '9 September 2018',
  'itâ€™s',
  '~~',
  'file-map',
  'www.example.org',
];
const STARTS = [
  '',
  '',
  '',
  '',
  '¹ ',
  '(1) ',
  '1. ',
  '2) ',
  '١- ',
  '• ',
  '- ',
  '> ',
  '[1] ',
  '[2] ',
  '# ',
  ':::',
  '    ',
  'By ',
];
const WHOLE = [
  '',
  '',
  '',
  '***',
  '-----',
  'Footnotes',
  'Notes',
  'Related',
  'الهوامش:',
  'Part One',
  'Part Two',
  'الجزء الثاني',
  'Add comment',
  'Share on Facebook',
  'Join us',
  'Home > News',
  '2025 / 7 / 3',
  '٩ أيلول ٢٠١٨',
  'Signed:',
  'Original Arabic here',
];

const line = fc.oneof(
  fc.constantFrom(...WHOLE),
  fc
    .tuple(
      fc.constantFrom(...STARTS),
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }),
      fc.constantFrom('', '', '.', ':', '?'),
    )
    .map(([start, words, end]) => start + words.join(' ') + end),
);
const capture = fc.array(line, { minLength: 1, maxLength: 25 }).map((lines) => `${lines.join('\n')}\n`);

test('plain text loses no word and keeps their order', async () => {
  await fc.assert(
    fc.asyncProperty(capture, fc.boolean(), async (text, keep) => {
      const result = await importCapture('page.txt', new TextEncoder().encode(text), { as: 'text', keep });
      if ('refused' in result) expect(result.refused).toBe('empty');
      else expectEveryWord(text.replaceAll('â€™', '’'), result);
    }),
    { numRuns: Number(process.env.WARRAQ_RUNS ?? 500) },
  );
}, 1_200_000);

test('any bytes, taken for any kind, give a document or a reason', async () => {
  const kinds = fc.constantFrom(
    undefined,
    'text',
    'wiki',
    'markdown',
    'mediawiki',
    'muse',
    'mail',
    'html',
    'docx',
    'odt',
  ) as fc.Arbitrary<undefined>;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        capture.map((text) => new TextEncoder().encode(text)),
      ),
      kinds,
      async (bytes, as) => {
        const result = await importCapture('page.txt', bytes, as === undefined ? {} : { as });
        expect('refused' in result || result.markdown.startsWith('---\ntitle: ')).toBe(true);
      },
    ),
    { numRuns: Number(process.env.WARRAQ_RUNS ?? 300) },
  );
}, 1_200_000);
