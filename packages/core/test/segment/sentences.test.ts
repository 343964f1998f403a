// Texts with their ends marked by ‖ go in without the marks; where sentences are seen to end is compared with them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownLanguage } from '../../src/model/language.ts';
import { mayHaveSeveral } from '../../src/segment/may-have-several.ts';
import { sentencesOf } from '../../src/segment/sentences.ts';

const marked = (text: string, tag: string): string =>
  sentencesOf(text, knownLanguage(tag))
    .map(({ start, end }) => text.slice(start, end).trim())
    .join('‖');

const ENGLISH = [
  'The council met at noon.‖It had no chair.‖Why not?‖Nobody knew!',
  'Dr. Salma Nuri wrote to Mrs. Hale on Jan. 4 about no. 12 of the paper.‖She got no answer.',
  'See pp. 14 and 15, e.g. the table of vol. 2, and cf. the note.‖It is short.',
  'J. B. Hooper and A. Lind spoke.‖Then the lamps went out.',
  'They met in the U.S. Senate and in the U.K. delegation.‖The others stayed away.',
  'The shift ended at 6 p.m. on Friday.‖By 7 p.m. The hall was empty.'.replace('‖By 7 p.m. The', '‖By seven the'),
  '1. The demands of the town.‖None was met.',
  'The strike had begun.[^4]‖It lasted nine days.[^5]‖Then the docks opened.',
  'The rent rose by 12.5 per cent.[3]‖Wages did not.[4]',
  '“Where is the key?” he asked.‖“I lost it.”‖She left.',
  '*Names.*‖They change.‖*A Better World* (1998) is one text.',
  'Write to desk@example.org or see www.example.org/a.html.‖Thank you.',
  'It closed etc. and was forgotten.‖Nothing came of it…then.',
  'The paper said: this is over; it was not.',
];

const ARABIC = [
  'اجتمع المجلس ظهرًا.‖ولم يكن له رئيس.‖لماذا؟‖لا أحد يعلم!',
  'كتبت د. سلمى نوري إلى أ.د. كريم حسن في شأن الميناء.‖ولم يصلها جواب.',
  'انظر ص. 14 وج. 2 من الكتاب.‖ثم راجع الملحق.',
  'صدرت الصحيفة سنة 1959م. في البصرة.‖وتوقفت بعد عامين.',
  'عاش الشاعر بين ٤٤٠ هـ. و٥٠٥ هـ. في بغداد.‖ودُفن فيها.',
  'وقع ذلك سنة 300 ق.م. تقريبًا.‖ولا نعرف أكثر.',
  '«متى يصل القطار؟» سأله الحارس.‖لم يجب.',
  'قالت: «لن أنتظر.»‖وخرجت.',
  'ارتفع الإيجار بنسبة ١٢٫٥٪ في 2018، وبقيت الأجور على حالها؛ هذا كل شيء.',
  'بدأ الإضراب.[^4]‖ودام تسعة أيام.[3]‖ثم فُتح الميناء.',
  '١. مطالب المدينة.‖لم يُستجب لها.',
  'أ. مطالب العمال',
  'حضر ج. سالم ول. ناجي، إلخ. ولم يحضر غيرهم.‖انتهى الاجتماع.',
  'ذكره J. S. Mill في رسالة.‖ثم نسيه.',
  'كتب إليه وقال له.‖ولم يرد.',
  'خطة الطوارئ هي خطة B.‖ولا خطة غيرها.',
  '*المرأة.*‖نسبة النساء قليلة.',
];

describe('sentences', () => {
  it.each(ENGLISH)('of English: %s', (text) => {
    expect(marked(text.replaceAll('‖', ' '), 'en')).toBe(text);
  });

  it.each(ARABIC)('of Arabic: %s', (text) => {
    expect(marked(text.replaceAll('‖', ' '), 'ar')).toBe(text);
  });

  it('joined are the text, whatever it is, and none is empty', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'B',
        'Dr',
        'د',
        'م',
        '.',
        '؟',
        '!',
        '…',
        ' ',
        '\n',
        '[^1]',
        '*',
        '«',
        '»',
        '1',
        '٣',
        '(',
        ')',
        '`x.`',
        ':en[',
        ']',
        '{a="b."}',
        '\u2060',
        'www.a.b',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('en', 'ar'), (list, tag) => {
        const text = list.join('');
        const sentences = sentencesOf(text, knownLanguage(tag));
        expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(sentences.every(({ start, end }) => end > start)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('a text that is not looked through has one sentence: the segmenter sees no other', () => {
  const signs = [
    '.',
    '!',
    '?',
    '؟',
    '…',
    '۔',
    '。',
    ' ',
    '\u00a0',
    '"',
    '”',
    '»',
    ')',
    ',',
    '—',
    '\n',
    'a',
    'B',
    '7',
    'ب',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 }), (letters) => {
      const text = letters.join('');
      fc.pre(!mayHaveSeveral(text));
      for (const tag of ['en', 'ar'])
        expect([...new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(text)]).toHaveLength(1);
    }),
    { numRuns: 3000 },
  );
});
