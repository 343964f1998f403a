// Hand-built editions for tests: every kind of block and inline in one language or two, and hostile text.

import { readFileSync } from 'node:fs';
import type { RenderContext } from '../../src/assemble/rendering.ts';
import { createLabels } from '../../src/labels/create-labels.ts';
import type { Block } from '../../src/model/block.ts';
import type { Collection } from '../../src/model/collection.ts';
import { USUAL_EBOOK } from '../../src/model/ebook-design.ts';
import type { Chapter, Edition, Mark, Prose, Rendition } from '../../src/model/edition.ts';
import type { Inline } from '../../src/model/inline.ts';
import { knownLanguage, type Language } from '../../src/model/language.ts';
import { startOf } from '../../src/model/place.ts';
import { USUAL_PRINT } from '../../src/model/print-design.ts';
import type { UnitState } from '../../src/model/unit.ts';
import { NO_META } from '../../src/parse/front-matter-type.ts';

export const en = knownLanguage('en');
export const ar = knownLanguage('ar');

const tableOf = (tag: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../../translations/labels/${tag}.json`, import.meta.url), 'utf8'));
const tables = { en: tableOf('en'), ar: tableOf('ar') };
const ALL_LABELS = { en: createLabels(en, tables, 'latn'), ar: createLabels(ar, tables, 'arab') };

/** Labels as the project ships them, Arabic-Indic digits in Arabic. */
export const labels = (language: Language) => (language.tag === 'ar' ? ALL_LABELS.ar : ALL_LABELS.en);

/** A PNG of one grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

export const t = (text: string): Inline => ({ kind: 'text', text });

let counter = 0;
const nextUnit = () =>
  `${(counter++).toString(32).replace(/[^a-v]/g, (d) => 'wxyz234567'[Number(d)] ?? 'a')}`.padStart(8, 'a');

type Words = string | readonly Inline[];
const inlines = (words: Words): readonly Inline[] => (typeof words === 'string' ? [t(words)] : words);

export function rendition(unit: string, language: Language, words: Words, more: Partial<Rendition> = {}): Rendition {
  return {
    unit,
    language,
    wanted: language,
    state: 'fresh',
    mark: 'none',
    place: startOf('a.md'),
    content: inlines(words),
    ...more,
  };
}

/** Makes prose in the edition's languages from an English and an Arabic wording. */
export function proseIn(languages: readonly Language[]) {
  return (english: Words, arabic: Words, state: UnitState = 'fresh', mark: Mark = 'none'): Prose => {
    const unit = nextUnit();
    const all = languages.map((language) =>
      language.tag === 'ar'
        ? rendition(unit, ar, arabic, { state, mark })
        : rendition(unit, en, english, { state: 'source' }),
    );
    return all as unknown as Prose;
  };
}

const collection: Collection = {
  id: 'sample',
  title: { en: 'A Reader on Paper & Ink', ar: 'مختارات في الورق والحبر' },
  subtitle: { en: 'Five short documents', ar: 'خمس وثائق قصيرة' },
  summary: { en: 'How books were made and sold.', ar: 'كيف كانت الكتب تُصنع وتُباع.' },
  languages: [en, ar],
  order: ['01-paper', '02-ink'],
  publisher: { name: { en: 'Copyists’ Market Press', ar: 'دار سوق الوراقين' }, url: 'https://example.org/' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  people: [
    {
      id: 'suad',
      name: { en: 'Suad al-Khatib', ar: 'سعاد الخطيب' },
      sortAs: { en: 'Khatib, Suad al-', ar: 'الخطيب، سعاد' },
      url: 'https://example.org/suad',
    },
    { id: 'layla', name: { en: 'Layla Hasan', ar: 'ليلى حسن' }, sortAs: undefined, url: undefined },
  ],
  editors: ['layla'],
  translators: ['suad'],
  tags: { paper: { en: 'Paper', ar: 'ورق' }, trade: { en: 'Trade', ar: 'تجارة' } },
  published: '2024-05-01',
  digits: { ar: 'arab', en: 'latn' },
  policy: { stale: 'mark', missing: 'mark' },
  notes: { place: 'foot', numbering: 'part' },
  typography: { kashida: 'auto', opticalMargins: true, figures: 'lining', smallCaps: true },
  backMatter: [],
  attachSources: false,
  print: USUAL_PRINT,
  ebook: USUAL_EBOOK,
  baseUrl: 'https://example.org/editions/sample/',
  editions: [
    { languages: [en], layout: 'interlinear', binding: undefined, formats: ['pdf', 'epub', 'feed'] },
    { languages: [ar], layout: 'interlinear', binding: undefined, formats: ['pdf', 'epub', 'feed'] },
    { languages: [en, ar], layout: 'interlinear', binding: undefined, formats: ['pdf', 'epub'] },
  ],
};

/** An edition that holds every kind of block, inline, state and mark. */
export function sampleEdition(...languages: [Language, ...Language[]]): Edition {
  counter = 0;
  const chapters = [firstChapter(languages), secondChapter(languages)];
  return editionOf(languages, chapters);
}

function editionOf(languages: readonly [Language, ...Language[]], chapters: readonly Chapter[]): Edition {
  return {
    name: `sample.${languages.map((language) => language.tag).join('-')}`,
    collection,
    languages,
    layout: 'interlinear',
    binding: languages[0].direction === 'rtl' ? 'right' : 'left',
    chapters,
    modified: '2024-05-02T00:00:00Z',
    completeness: languages.map(() => ({ source: 40, fresh: 30, touched: 1, stale: 1, missing: 2, computed: 3 })),
    glossary: [],
  };
}

const completeness = { source: 20, fresh: 15, touched: 0, stale: 1, missing: 1, computed: 2 };

function firstChapter(languages: readonly Language[]): Chapter {
  const p = proseIn(languages);
  const heading = p('The mills', 'الطواحين');
  const untranslated = (words: string): Prose =>
    [rendition(nextUnit(), en, words, { wanted: ar, state: 'missing', mark: 'missing' })] as const;
  const computed = (words: string): Prose => {
    const [language] = languages as [Language];
    return [rendition(nextUnit(), language, labels(language).digits(words), { state: 'computed' })];
  };
  const call = (n: number): Inline => ({ kind: 'note-call', note: `1-${n}`, number: n });
  const every: readonly Inline[] = [
    t('All of it: '),
    { kind: 'emphasis', children: [t('emphasis')] },
    t(', '),
    { kind: 'strong', children: [t('strong')] },
    t(', '),
    { kind: 'strike', children: [t('struck out')] },
    t(', '),
    { kind: 'foreign', language: ar, children: [t('ورّاق (١٢)')] },
    t(', '),
    { kind: 'link', url: 'https://example.org/ورق?a=1&b=2', children: [t('a link'), call(1)] },
    t(', '),
    { kind: 'code', text: 'a < b && c' },
    t(','),
    { kind: 'break' },
    t('a new line, '),
    { kind: 'reference', document: '02-ink', unit: undefined, children: [t('the next chapter')] },
    t(', '),
    { kind: 'reference', document: '01-paper', unit: heading[0].unit, children: [t('the mills')] },
    t('.'),
  ];
  const everyArabic: readonly Inline[] = [
    t('كل شيء: '),
    { kind: 'emphasis', children: [t('توكيد')] },
    t('، و'),
    { kind: 'strong', children: [t('تشديد')] },
    t('، وكلمة '),
    { kind: 'foreign', language: en, children: [t('codex (vol. 2)')] },
    t('، و'),
    { kind: 'link', url: 'https://example.org/', children: [t('رابط'), call(1)] },
    t('، و'),
    { kind: 'reference', document: '02-ink', unit: undefined, children: [t('الفصل التالي')] },
    t('.'),
  ];
  const blocks: Block<Prose>[] = [
    {
      kind: 'epigraph',
      blocks: [{ kind: 'paragraph', prose: p('Paper is patient.', 'الورق صبور.') }],
      attribution: p('A proverb', 'مثل'),
    },
    { kind: 'paragraph', prose: p(every, everyArabic) },
    { kind: 'heading', level: 2, prose: heading },
    {
      kind: 'paragraph',
      prose: p(
        [t('Water drove them.'), call(1), call(2)],
        [t('كان الماء يديرها.'), call(1), call(2)],
        'stale',
        'stale',
      ),
    },
    {
      kind: 'paragraph',
      prose: languages.some((one) => one.tag === 'ar')
        ? untranslated('Nobody has translated this yet.')
        : p('Fine.', ''),
    },
    { kind: 'heading', level: 3, prose: p('Wheels', 'العجلات') },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      loose: false,
      items: [
        {
          blocks: [
            { kind: 'paragraph', prose: p('Rags', 'الخِرَق') },
            {
              kind: 'list',
              ordered: false,
              start: 1,
              loose: false,
              items: [{ blocks: [{ kind: 'paragraph', prose: p('Linen', 'الكتّان') }] }],
            },
          ],
        },
        { blocks: [{ kind: 'paragraph', prose: p('Water', 'الماء') }] },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      loose: true,
      items: [{ blocks: [{ kind: 'paragraph', prose: p('A loose item.', 'بند متباعد.') }] }],
    },
    {
      kind: 'quotation',
      blocks: [{ kind: 'paragraph', prose: p('They made it thin.', 'صنعوه رقيقًا.') }],
      attribution: p('Ibn al-Nadim', 'ابن النديم'),
    },
    {
      kind: 'pull-quote',
      blocks: [{ kind: 'paragraph', prose: p('Thin and strong.', 'رقيق ومتين.') }],
      attribution: undefined,
    },
    {
      kind: 'verse',
      stanzas: [
        [p('The pen ran dry,', 'جفّ القلم'), p('the page stayed white.', 'وبقيت الصفحة بيضاء')],
        [p('A second stanza.', 'مقطع ثانٍ')],
      ],
    },
    {
      kind: 'figure',
      source: 'mill.png',
      alternative: p('A water mill beside a river', 'طاحونة ماء إلى جانب نهر'),
      caption: p('A mill.', 'طاحونة.'),
    },
    {
      kind: 'table',
      caption: p('Prices', 'الأسعار'),
      alignments: ['start', 'end'],
      head: [{ prose: p('Year', 'السنة') }, { prose: p('Dirhams', 'الدراهم') }],
      rows: [
        [{ prose: computed('1258') }, { prose: computed('3.5') }],
        [{ prose: p('later', 'بعدها') }, { prose: computed('12') }],
      ],
    },
    { kind: 'code', text: 'if (a < b) {\n  print("<script>");\n}' },
    { kind: 'rule' },
    { kind: 'signature', lines: [p('Baghdad', 'بغداد'), p('The copyists', 'الورّاقون')] },
  ];
  const partTwo: Block<Prose>[] = [
    { kind: 'heading', level: 2, prose: p('Later mills', 'طواحين لاحقة') },
    {
      kind: 'paragraph',
      prose: p(
        [t('The end.'), { kind: 'note-call', note: '2-1', number: 1 }],
        [t('النهاية.'), { kind: 'note-call', note: '2-1', number: 1 }],
      ),
    },
  ];
  return {
    id: '01-paper',
    sourceLanguage: en,
    title: p('On paper', 'في الورق'),
    subtitle: p('A beginning', 'بداية'),
    summary: p('Where paper came from.', 'من أين أتى الورق.'),
    meta: {
      authors: ['suad', 'A. Guest'],
      translators: ['layla'],
      date: '2024-04-01',
      modified: '2024-04-03',
      tags: ['paper', 'trade'],
      place: { en: 'Baghdad', ar: 'بغداد' },
      aliases: [],
      source: {
        title: { en: 'The Book of Paper', ar: 'كتاب الورق' },
        author: { en: 'Nobody', ar: 'لا أحد' },
        date: '1950-03',
        publisher: undefined,
        language: 'ar',
        url: 'https://example.org/book',
      },
    },
    parts: [
      {
        heading: { kind: 'heading', level: 1, prose: p('Part one', 'الجزء الأول') },
        blocks,
        notes: [
          {
            id: '1-1',
            label: '1',
            number: 1,
            blocks: [{ kind: 'paragraph', prose: p('Called twice.', 'نودي مرتين.') }],
          },
          {
            id: '1-2',
            label: 'x y',
            number: 2,
            blocks: [
              {
                kind: 'list',
                ordered: false,
                start: 1,
                loose: false,
                items: [{ blocks: [{ kind: 'paragraph', prose: p('A list.', 'قائمة.') }] }],
              },
            ],
          },
        ],
      },
      {
        heading: { kind: 'heading', level: 1, prose: p('Part two', 'الجزء الثاني') },
        blocks: partTwo,
        notes: [
          {
            id: '2-1',
            label: '1',
            number: 1,
            blocks: [{ kind: 'paragraph', prose: p('Begins again.', 'يبدأ من جديد.') }],
          },
        ],
      },
    ],
    completeness: languages.map(() => completeness),
  };
}

function secondChapter(languages: readonly Language[]): Chapter {
  const p = proseIn(languages);
  const blocks: Block<Prose>[] = [
    { kind: 'heading', level: 2, prose: p('Soot', 'السخام') },
    { kind: 'paragraph', prose: p('Ink is soot and gum.', 'الحبر سخام وصمغ.') },
  ];
  return plainChapter('02-ink', languages, p('On ink', 'في الحبر'), blocks);
}

/** A chapter of one part with no front matter but its title. */
export function plainChapter(
  id: string,
  languages: readonly Language[],
  title: Prose,
  blocks: readonly Block<Prose>[],
): Chapter {
  return {
    id,
    sourceLanguage: en,
    title,
    subtitle: undefined,
    summary: undefined,
    meta: NO_META,
    parts: [{ heading: undefined, blocks, notes: [] }],
    completeness: languages.map(() => completeness),
  };
}

export const HOSTILE =
  'a\u0000b\u0008\u001b\ufffe\uffff\ud800 ]]> <script>alert(1)</script> <!-- -- --> &amp; &nbsp; <%= 1 %> <%- 2 %> \u202e " \' ورق';

/** One chapter whose every text is hostile and whose blocks and mark-up are nested `depth` deep. */
export function hostileEdition(depth: number, ...languages: [Language, ...Language[]]): Edition {
  counter = 0;
  const p = proseIn(languages);
  const words = () => p(HOSTILE, HOSTILE);
  let deep: Block<Prose> = { kind: 'paragraph', prose: p('the deepest words', 'أعمق الكلمات') };
  for (let i = 0; i < depth; i++)
    deep =
      i % 2 === 0
        ? { kind: 'quotation', blocks: [deep], attribution: undefined }
        : { kind: 'list', ordered: false, start: 1, loose: true, items: [{ blocks: [deep] }] };
  let run: Inline = t('the innermost words');
  for (let i = 0; i < depth; i++) run = { kind: 'emphasis', children: [run] };
  const link: Inline = { kind: 'link', url: 'javascript:alert(1)', children: [t('no link')] };
  const inLink: Inline = {
    kind: 'link',
    url: 'https://example.org/%zz "<>#a#b',
    children: [{ kind: 'link', url: 'https://example.org', children: [t('a link in a link')] }],
  };
  const blocks: Block<Prose>[] = [
    { kind: 'heading', level: 2, prose: words() },
    deep,
    { kind: 'paragraph', prose: p([run, link, inLink], [run, link, inLink]) },
    { kind: 'code', text: HOSTILE },
    { kind: 'verse', stanzas: [[words(), words()]] },
    { kind: 'figure', source: '../../etc/passwd', alternative: words(), caption: words() },
    { kind: 'figure', source: 'mill.png', alternative: words(), caption: undefined },
    { kind: 'list', ordered: true, start: -4, loose: true, items: [{ blocks: [] }] },
    { kind: 'table', caption: words(), alignments: [], head: [{ prose: words() }], rows: [[{ prose: words() }]] },
  ];
  const hostile = { en: HOSTILE, ar: HOSTILE };
  const edition = editionOf(languages, [plainChapter('01-<evil>', languages, words(), blocks)]);
  return { ...edition, collection: { ...collection, title: hostile, subtitle: hostile, summary: hostile } };
}

/** A context with the project's labels and one picture, `mill.png`, that has an Arabic twin. */
export const context: RenderContext = {
  labels,
  picture: (_document, source, language) =>
    source === 'mill.png'
      ? {
          mediaType: 'image/png',
          bytes: language.tag === 'ar' ? Buffer.concat([PIXEL, Buffer.from([0])]) : PIXEL,
          width: 1,
          height: 1,
        }
      : undefined,
};
