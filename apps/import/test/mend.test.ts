// Damage that capturing does, and what becomes of it.

import { expect, test } from 'vitest';
import { decodeText } from '../src/decode/decode-text.ts';
import { mendApostrophes } from '../src/mend/mend-apostrophes.ts';
import { mendGlyphs } from '../src/mend/mend-glyphs.ts';
import { mendMojibake } from '../src/mend/mend-mojibake.ts';
import { mendQuotes } from '../src/mend/mend-quotes.ts';
import { mendText } from '../src/mend/mend-text.ts';

test('lost apostrophes come back where nothing else can be meant', () => {
  expect(mendApostrophes('women s rights, they don t read, and the Ba athist state').text).toBe(
    'women’s rights, they don’t read, and the Ba’athist state',
  );
  const unsure = mendApostrophes('the workers s rights');
  expect(unsure.text).toBe('the workers s rights');
  expect(unsure.found).toMatchObject([{ proposal: 'workers’', confidence: 'low' }]);
});

test.each([
  ['itâ€™s late', 'it’s late'],
  ['cafÃ© â€“ open', 'café – open'],
  ['ط§ظ„ظƒطھط§ط¨ ظ‡ظ†ط§', 'الكتاب هنا'],
  ['Ø§Ù„ÙƒØªØ§Ø¨', 'الكتاب'],
])('mojibake: %s', (read, meant) => {
  expect(mendMojibake(read)).toBe(meant);
});

test.each(['ما هذه؟', 'قاعة المطالعة، في الربيع؛', 'Ça va très bien à l’été', '“quoted” – and so on …'])(
  'no mojibake: %s',
  (text) => {
    expect(mendMojibake(text)).toBe(text);
  },
);

test('presentation forms become letters, and a line written from the left is turned round', () => {
  expect(mendGlyphs('ﻛﺘﺎﺏ').text).toBe('كتاب');
  expect(mendGlyphs('ﺏﺎﺘﻛ 12 ﻲﻓ')).toEqual({ text: 'في 12 كتاب', turned: true });
});

test('quotation marks are those of the language; apostrophes and inches are none', () => {
  expect(mendQuotes('He said "no" and it\'s "A Better Room", 5" wide', 'en')).toBe(
    'He said “no” and it’s “A Better Room”, 5" wide',
  );
  expect(mendQuotes('قال "لا" ثم “نعم”', 'ar')).toBe('قال «لا» ثم «نعم»');
});

test('blanks, soft hyphens, direction marks, tatweel and Persian letters', () => {
  const { lines, findings } = mendText('كتـــاب\u200f في\u00a0\u00a0المكتبه یكتب', 'ar', false);
  expect(lines).toEqual(['كتاب في المكتبه يكتب']);
  expect(findings.map(({ kind }) => kind).sort()).toEqual([
    'bidi-control',
    'double-blank',
    'no-break-space',
    'persian-letter',
    'tatweel',
  ]);
  expect(mendText('read\u00ading', 'en', false).lines).toEqual(['reading']);
  expect(mendText('گۆڤاری یەک', 'ar', false).lines).toEqual(['گۆڤاری یەک']);
});

test('encodings are found by their marks and by what the text would say', () => {
  const utf16 = (text: string) =>
    Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));
  expect(decodeText(Uint8Array.of(0xff, 0xfe, ...utf16('قاعة')))).toMatchObject({ text: 'قاعة', encoding: 'utf-16le' });
  expect(decodeText(utf16('قاعة المطالعة في الربيع'))).toMatchObject({
    text: 'قاعة المطالعة في الربيع',
    encoding: 'utf-16le',
  });
  expect(decodeText(encoded('قاعة المطالعة في الربيع والمطر', 'windows-1256'))).toMatchObject({
    text: 'قاعة المطالعة في الربيع والمطر',
    encoding: 'windows-1256',
  });
  expect(decodeText(encoded('قاعة المطالعة في الربيع والمطر', 'iso-8859-6'))).toMatchObject({
    text: 'قاعة المطالعة في الربيع والمطر',
    encoding: 'iso-8859-6',
  });
  expect(
    decodeText(Uint8Array.from([...'Café très réussi à l\u0092été'].map((char) => char.charCodeAt(0)))),
  ).toMatchObject({
    text: 'Café très réussi à l’été',
    encoding: 'windows-1252',
  });
});

function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].map((char) => bytes.get(char) ?? 63));
}
