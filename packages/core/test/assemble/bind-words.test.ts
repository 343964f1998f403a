// Words that must stay together are held by no-break spaces; nothing else of a text changes.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bindWords } from '../../src/assemble/bind-words.ts';
import { assembleEdition } from '../../src/index.ts';
import type { GlossaryEntry } from '../../src/model/edition.ts';
import type { Inline } from '../../src/model/inline.ts';
import { wordsOf } from '../../src/model/inline-words.ts';
import { knownLanguage } from '../../src/model/language.ts';
import { compile } from './collection.ts';

/** Shows no-break spaces as `~`. */
function bound(text: string, tag: string): string {
  const [inline] = bindWords([{ kind: 'text', text }], knownLanguage(tag));
  return inline?.kind === 'text' ? inline.text.replaceAll('\u00a0', '~') : '';
}

const english = [
  'a road of 5~km, then 16~per~cent of 10,000~barrels',
  'from 35~% to (3.5~million) dinars at 6~a.m. sharp',
  'US$~5, IQD~250,000 and £~3',
  'under Article~140 and Articles~58–60 of Law~80; Part~II, Chapter~IV',
  'see p.~12, pp.~xii–xiv, vol.~3, No.~4, n.~7, ch.~2, §~5, c.~1920 and Table~2a',
  'on 9~September 2003, 18–19~September, July~14, 1958 and 3~Feb. 2001 too',
  'Faisal~II’s house, Faisal~I, Henry~VIII, World War~II and Faisal the~Second',
  'J.~K.~Rowling, G.~W.~F.~Hegel and Dr~Ali met Prof.~Smith and St~George',
  'the per cent sign, five km and a per cent',
  'Article the first; in 2003 per capita; May 2014; June and July',
  'When Faisal met Ghazi I left, and Ali I saw',
  'the U.S. Army and Mr and Mrs',
  'He came in 1958. Km after km passed.',
  'two  spaces: 5  km',
];

const arabic = [
  'طريق طوله ٥~كم، ثم ١٦~في~المئة من 10,000~برميل و٣٥~٪',
  'بلغت ٦٫٨٥~ملايين دينار، و٣٠٠~ألف، و٢٠~كيلومترًا و٤٠~مليونًا',
  'وفق المادة~١٤٠، والمواد~٥٨–٦٠، وبالمادّة~٢ من القانون رقم~٨٠',
  'انظر ص~١٢، وص.~١٤، ج~٢، مج~٣، العدد~٤، الجزء~٢ والقرار~٦٨٨ والفقرة~(١) من المادة~(٢) أيضًا',
  'في ٩~أيلول ٢٠٠٣ وفي ٢٩~كانون~الثاني ومنذ ١٤~تموز/يوليو و١٨–١٩~أيلول',
  'فيصل~الثاني وعبد الله~الثاني والحسن~الثاني ولويس~الرابع~عشر',
  'كتب د.~علي وأ.~د.~حسين وص.~ب.~١٢٣',
  'سنة ٦٢٢~م و١~هـ و٥٠٠~ق.م.',
  'مؤتمره السادس، أما الثاني فبعيد الأول؛ ويوحنا~الثاني',
  'الفصل الثاني والملك الأول، وفي الثاني من أيلول، والقرن الرابع، من الأول إلى الثاني',
  'في المئة منهم، وكيلومتر واحد، والمادة الأولى، وأيلول ٢٠٠٣',
];

test('words of another language are bound as it does', () => {
  const english: Inline = {
    kind: 'foreign',
    language: knownLanguage('en'),
    children: [{ kind: 'text', text: 'by J. R. Smith' }],
  };
  const [, inner] = bindWords([{ kind: 'text', text: 'كتاب ' }, english], knownLanguage('ar'));
  expect(inner?.kind === 'foreign' && wordsOf(inner.children)).toBe('by J.\u00a0R.\u00a0Smith');
});

describe('English', () => {
  test.each(english)('%s', (text) => {
    expect(bound(text.replaceAll('~', ' '), 'en')).toBe(text);
  });

  it('is English wherever it is spoken', () => {
    expect(bound('5 km', 'en-US')).toBe('5~km');
  });
});

describe('Arabic', () => {
  test.each(arabic)('%s', (text) => {
    expect(bound(text.replaceAll('~', ' '), 'ar')).toBe(text);
  });
});

const closed = 'They joined the front, which broke down amid arrests from';
const founded = 'اتحد التيار العراقي من أربع منظمات يسارية وبدأ ينقسم بعد سنوات من عام';

describe('a number that ends a paragraph is not left alone on its last line', () => {
  test.each([
    ['en', closed, '1978.'],
    ['en', closed, '(1978)”.'],
    ['en', closed, '1978–79'],
    ['en', closed, '1970s.'],
    ['ar', founded, '1993.'],
    ['ar', founded, '١٩٩٣».'],
    ['ar', founded, 'و١٩٩٣؟'],
  ])('%s: %s %s', (tag, text, end) => {
    expect(bound(`${text} ${end}`, tag)).toBe(`${text}~${end}`);
    expect(bound(`${text}  ${end}`, tag)).toBe(`${text}  ${end}`);
  });

  it('may be parted where the text is short, as in a cell, or goes on', () => {
    expect(bound('Independence 1932', 'en')).toBe('Independence 1932');
    expect(bound(`${closed} 1978 on.`, 'en')).toBe(`${closed} 1978 on.`);
  });

  it('is parted from a number before it where text runs from the right, or the two would change places', () => {
    for (const end of ['770 123 4567.', '٧٧٠ ١٢٣ ٤٥٦٧', 'بنسبة ٥٪ ٢٠١٨', 'بين ٥ -٣']) {
      expect(bound(`${founded} ${end}`, 'ar')).toBe(`${founded} ${end}`);
    }
    expect(bound(`${closed} 123 4567.`, 'en')).toBe(`${closed} 123~4567.`);
  });

  it('may have a note', () => {
    const content = (space: string): readonly Inline[] => [
      { kind: 'text', text: `${closed}${space}1978.` },
      { kind: 'note-call', note: 'n1', number: 1 },
    ];
    expect(bindWords(content(' '), knownLanguage('en'))).toEqual(content('\u00a0'));
  });
});

it('leaves a language without rules as it is', () => {
  expect(bound('5 km on 9 September', 'de')).toBe('5 km on 9 September');
});

it('reaches into emphasis, links and indexed names, but neither into program text nor into German', () => {
  const text = (value: string): Inline => ({ kind: 'text', text: value });
  const content = (unit: string): readonly Inline[] => [
    { kind: 'emphasis', children: [{ kind: 'link', url: 'https://example.org/', children: [text(`5${unit}km`)] }] },
    text(' '),
    { kind: 'indexed', role: 'name', entry: 'Faisal II', children: [text(`Faisal${unit}II`)] },
    { kind: 'code', text: '5 km' },
    { kind: 'foreign', language: knownLanguage('de'), children: [text('5 km')] },
    { kind: 'note-call', note: 'n1', number: 1 },
  ];
  expect(bindWords(content(' '), knownLanguage('en'))).toEqual(content('\u00a0'));
});

it('binds over the ends of what it reaches into, and over nothing else', () => {
  const text = (value: string): Inline => ({ kind: 'text', text: value });
  const strong = (value: string): Inline => ({ kind: 'strong', children: [text(value)] });
  const content = (space: string): readonly Inline[] => [
    { kind: 'indexed', role: 'name', entry: undefined, children: [strong('Faisal')] },
    text(`${space}II paid `),
    strong(`5${space}`),
    text('km of road under Article'),
    text(`${space}7`),
    { kind: 'note-call', note: 'n1', number: 1 },
    text(' and '),
    { kind: 'code', text: '9' },
    text(' km.'),
  ];
  expect(bindWords(content(' '), knownLanguage('en'))).toEqual(content('\u00a0'));
});

it('is done in every edition, each text by its own language, and the units keep what was typed', () => {
  const documents = { '01-one': '---\ntitle: Chapter 2\n---\n\nUnder Article 140.\n\nA road of 5 km.\n' };
  const translations = { ar: { '01-one': { 'Under Article 140.': 'وفق المادة 140.' } } };
  const { value } = compile({ documents, translations, yaml: 'digits: { ar: arab }' });
  const texts = (tag: string) => {
    const chapter = assembleEdition(value, [knownLanguage(tag)]).value!.chapters[0]!;
    const blocks = chapter.parts[0]!.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.prose] : []));
    return [chapter.title, ...blocks].map(([rendition]) => wordsOf(rendition.content));
  };
  expect(texts('en')).toEqual(['Chapter\u00a02', 'Under Article\u00a0140.', 'A road of 5\u00a0km.']);
  expect(texts('ar')).toEqual(['Chapter\u00a02', 'وفق المادة\u00a0١٤٠.', 'A road of 5\u00a0km.']);
  expect(JSON.stringify(value.documents.map(({ document }) => document))).not.toContain('\u00a0');
});

it('is done in the definitions of the glossary too', () => {
  const { value } = compile({ documents: { '01-one': '# One\n\nText.\n' }, yaml: 'digits: { ar: arab }' });
  const entry: GlossaryEntry = {
    id: 'day',
    isName: false,
    terms: { en: 'day', ar: 'يوم' },
    alternatives: {},
    forbidden: {},
    sortAs: {},
    definitions: { ar: [{ kind: 'text', text: 'في 31 آذار من تلك السنة.' }] },
    place: { file: 'glossary.csv', line: 2, column: 1 },
  };
  const { glossary } = assembleEdition({ ...value, glossary: [entry] }, [knownLanguage('ar')]).value!;
  expect(wordsOf(glossary[0]!.definitions.ar!)).toBe('في ٣١\u00a0آذار من تلك السنة.');
});

const words = fc.constantFrom(
  ...[
    '5',
    '٥',
    '16',
    'km',
    'كم',
    'per',
    'cent',
    'في',
    'المئة',
    'Article',
    'المادة',
    '140',
    '(9',
    'September,',
    'أيلول',
  ],
  ...[
    'Faisal',
    'II',
    'I',
    'فيصل',
    'الثاني',
    'J.',
    'Dr',
    'د.',
    'the',
    'Second',
    'p.',
    'ص',
    '«',
    '',
    '\n',
    'x'.repeat(50),
    '…',
  ],
);
const spaces = fc.constantFrom(' ', ' ', ' ', '  ', '\u00a0', '\n', '\u2009', '');

test.each(['en', 'ar'])('only single spaces change, and once is enough: %s', (tag) => {
  const texts = fc.array(fc.tuple(words, spaces), { maxLength: 12 }).map((list) => list.flat().join(''));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string()), (text) => {
      const bind = (value: string) => {
        const [inline] = bindWords([{ kind: 'text', text: value }], knownLanguage(tag));
        return inline?.kind === 'text' ? inline.text : '';
      };
      const once = bind(text);
      expect(bind(once)).toBe(once);
      expect(once.length).toBe(text.length);
      for (let at = 0; at < text.length; at++) {
        if (once[at] === text[at]) continue;
        expect([text[at], once[at]]).toEqual([' ', '\u00a0']);
        expect(text.slice(at - 1, at + 2)).toMatch(/^\S \S$/u);
      }
    }),
    { numRuns: 2000 },
  );
});
