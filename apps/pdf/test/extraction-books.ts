// Nothing comes in; books to read back, and the texts that stand in them, go out.

import type { Block, Edition, EditionNote, Inline, Prose } from '@warraq/core';
import { AR, chapter, EN, edition, part, rendition, writer } from './edition-builder.ts';
import { MIXED_PARAGRAPHS, PURE_PARAGRAPHS } from './extraction-samples.ts';

export interface SampleBook {
  readonly edition: Edition;
  /** What the book's body says, in reading order. */
  readonly source: string;
}

function paragraph(text: string, language: 'en' | 'ar'): Block<Prose> {
  return { kind: 'paragraph', prose: [rendition(language === 'ar' ? AR : EN, text)] };
}

/** The mixed paragraphs as a chapter, nothing else on its pages but head and foot. */
export function mixedBook(): SampleBook {
  const blocks = MIXED_PARAGRAPHS.map(({ text, language }) => paragraph(text, language));
  const made = edition([AR], [chapter('mixed', writer(AR).prose('نصوص'), [part(blocks)])]);
  return { edition: made, source: MIXED_PARAGRAPHS.map(({ text }) => text).join(' ') };
}

/** Arabic alone, over several pages. */
export function pureBook(): SampleBook {
  const texts = [...PURE_PARAGRAPHS, ...PURE_PARAGRAPHS, ...PURE_PARAGRAPHS];
  const blocks = texts.map((text) => paragraph(text, 'ar'));
  const made = edition([AR], [chapter('pure', writer(AR).prose('الوراقون'), [part(blocks)])]);
  return { edition: made, source: texts.join(' ') };
}

const ENGLISH_NOTES = [
  'The first printing press of the city belonged to the wilayat; its gazette appeared in Ottoman Turkish and in Arabic.',
  'See the gazetteer of 1915, vol. 2, and the report of the Education Department for 1922–23, which gives other figures.',
];

/** A book as it is made: headings, quotations, lists and notes between the paragraphs, over many pages. */
export function fullBook(): SampleBook {
  const w = writer(AR);
  const call = (number: number): Inline => ({ kind: 'note-call', note: `0-${number}`, number });
  const notes: EditionNote[] = ENGLISH_NOTES.map((_, index) => w.note(index + 1, MIXED_PARAGRAPHS[index]!.text));
  const blocks: Block<Prose>[] = [
    w.p([PURE_PARAGRAPHS[0]!, call(1)]),
    w.h(2, 'الصحافة في بغداد (١٨٦٩–١٩٠٨)'),
    ...MIXED_PARAGRAPHS.map(({ text, language }) => paragraph(text, language)),
    w.p([PURE_PARAGRAPHS[1]!, call(2)]),
    { kind: 'quotation', blocks: [w.p(MIXED_PARAGRAPHS[4]!.text)], attribution: w.prose('الجاحظ') },
    w.list(true, 1, [[w.p(MIXED_PARAGRAPHS[2]!.text)], [w.p(MIXED_PARAGRAPHS[6]!.text)]]),
    w.p(PURE_PARAGRAPHS[2]!),
  ];
  const made = edition([AR], [chapter('full', w.prose('من تاريخ الطباعة في العراق'), [part(blocks, notes)])]);
  const body = [
    PURE_PARAGRAPHS[0]!,
    ...MIXED_PARAGRAPHS.map(({ text }) => text),
    PURE_PARAGRAPHS[1]!,
    MIXED_PARAGRAPHS[4]!.text,
    MIXED_PARAGRAPHS[2]!.text,
    MIXED_PARAGRAPHS[6]!.text,
    PURE_PARAGRAPHS[2]!,
  ];
  return { edition: made, source: body.join(' ') };
}

/** English beside Arabic, the English longer, as translations into Arabic are. */
export const FACING: readonly (readonly [string, string])[] = [
  [
    'The first issue of the official gazette of Baghdad, al-Zawra, came out on 15 June 1869 in four pages of Arabic and four of Ottoman Turkish, and it went on appearing, with few interruptions, until the British took the city in March 1917.',
    'صدر العدد الأول من جريدة بغداد الرسمية «الزوراء» في ١٥ حزيران ١٨٦٩ بأربع صفحات عربية وأربع تركية، وظلت تصدر حتى دخول البريطانيين المدينة في آذار ١٩١٧.',
  ],
  [
    'In the census of 19 October 1947 the country had 4,816,185 inhabitants, of whom thirty-six in a hundred lived in towns; ten years later there were 6,339,960, and the capital alone had grown by more than a half (see the tables at the end of the volume).',
    'بلغ سكان البلاد في إحصاء ١٩ تشرين الأول ١٩٤٧ نحو ٤٬٨١٦٬١٨٥ نسمة، ٣٦٪ منهم في المدن؛ وبعد عشر سنين صاروا ٦٬٣٣٩٬٩٦٠ (انظر الجداول في آخر المجلد).',
  ],
  [
    'Broadcasting began on 1 July 1936 with a transmitter of a quarter of a kilowatt; the first television station followed on 2 May 1956, and a second channel, from Kirkuk in the north, opened eleven years after that.',
    'بدأ البث الإذاعي في ١ تموز ١٩٣٦ بمرسلة قدرتها ٢٥٠ واطًا، وتلاه أول تلفزيون في ٢ أيار ١٩٥٦ بأجهزة شركة Pye، ثم قناة كركوك بعد ١١ سنة.',
  ],
];

/** Each text beside its translation, on pages of two columns. */
export function facingBook(): SampleBook {
  const w = writer(EN, AR);
  const pairs = [...FACING, ...FACING, ...FACING];
  const blocks = pairs.map(([en, ar]) => w.p(en, ar));
  const made = edition([EN, AR], [chapter('facing', w.prose('Print and air', 'الطباعة والبث'), [part(blocks)])]);
  return { edition: made, source: '' };
}
