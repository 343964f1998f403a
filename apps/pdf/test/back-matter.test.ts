// Books with an index and a glossary: every number of the index is a page on which the name really stands.

import {
  type Block,
  type Collection,
  type GlossaryEntry,
  type Inline,
  type Language,
  type Prose,
  startOf,
} from '@warraq/core';
import { lineText } from '@warraq/typeset';
import { describe, expect, test } from 'vitest';
import { composeBook, type PageTaker } from '../src/compose/compose-book.ts';
import type { BookPage, Mark } from '../src/paint/mark.ts';
import { AR, chapter, contextOf, EN, edition, part, printed, type Text, writer } from './edition-builder.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';

const COLLECTION: Collection = { ...edition([EN], []).collection, backMatter: ['glossary', 'index'] };

function entry(id: string, changes: Partial<GlossaryEntry>): GlossaryEntry {
  return {
    id,
    terms: {},
    alternatives: {},
    forbidden: {},
    definitions: {},
    sortAs: {},
    isName: false,
    place: startOf('glossary.csv'),
    ...changes,
  };
}

const definition = (text: string): readonly Inline[] => [{ kind: 'text', text }];
const GLOSSARY: readonly GlossaryEntry[] = [
  entry('qurna', { terms: { en: 'Qurna', ar: 'القرنة' }, isName: true }),
  entry('hayfa', {
    terms: { en: 'Hayfa Zaki', ar: 'هيفاء زكي' },
    sortAs: { en: 'Zaki, Hayfa', ar: 'زكي، هيفاء' },
    isName: true,
  }),
  entry('council', {
    terms: { en: 'guild', ar: 'نقابة' },
    definitions: { en: definition('A body of one trade.'), ar: definition('هيئة أصحاب حرفة واحدة.') },
  }),
  entry('unused', { terms: { en: 'quay', ar: 'رصيف' }, definitions: { en: definition('A place for ships.') } }),
  entry('word', { terms: { en: 'paper', ar: 'ورق' } }),
];

type Line = Extract<Mark, { kind: 'line' }>;

function linesOf(page: BookPage): readonly Line[] {
  return page.rows.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'line'));
}

const pageText = (page: BookPage) =>
  linesOf(page)
    .map(({ line }) => lineText(line))
    .join(' ')
    .replace(/[\s\u200e\u200f]+/gu, ' ');
const isAnchor = (mark: Mark, name: RegExp) => mark.kind === 'anchor' && name.test(mark.name);

/** Leaves pages as they are. */
const KEPT: PageTaker<BookPage> = { begin: () => undefined, take: (page) => page };

function compose(
  languages: readonly [Language, ...Language[]],
  blocks: readonly Block<Prose>[],
  title: Prose,
  notes = [],
) {
  const made = edition(languages, [chapter('one', title, [part(blocks, notes)])], {
    collection: COLLECTION,
    glossary: GLOSSARY,
  });
  const { pages, tops, problems } = composeBook(made, contextOf(), KEPT, () => undefined);
  expect(problems).toEqual([]);
  const starts = pages.flatMap((page, index) =>
    page.rows.some(({ marks }) => marks.some((mark) => isAnchor(mark, /^m\d/))) ? [index] : [],
  );
  return { pages, tops, starts, sections: starts.map((at, i) => pages.slice(at, starts[i + 1])) };
}

/** The entries of an index: heading and numbers, over the ends of lines. */
function entriesOf(pages: readonly BookPage[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<unknown, string>();
  for (const { owner, line } of pages.flatMap(linesOf)) owners.set(owner, (owners.get(owner) ?? '') + lineText(line));
  const texts = [...owners.values()].map((text) => text.replace(/[\u200e\u200f]/gu, '').trim());
  return new Map(
    texts.flatMap((text) => {
      const [, heading, numbers] = /^(.*?)[,،] ([\d٠-٩].*)$/u.exec(text) ?? [];
      return heading === undefined || numbers === undefined ? [] : [[heading, numbers.split(/[,،]\s*/u)] as const];
    }),
  );
}

const plain = (number: string) => Number(number.replace(/[٠-٩]/gu, (digit) => `${digit.charCodeAt(0) - 0x660}`));

function expand(numbers: readonly string[]): readonly number[] {
  return numbers.flatMap((number) => {
    const [first, last] = number.split('–').map(plain);
    return Array.from({ length: (last ?? first)! - first! + 1 }, (_, i) => first! + i);
  });
}

describe.each([
  ['English', EN, ENGLISH_PARAGRAPHS, 'Qurna', 'Hayfa Zaki', 'Zaki, Hayfa', 'guilds', 'guild'],
  ['Arabic', AR, ARABIC_PARAGRAPHS, 'القرنة', 'هيفاء زكي', 'زكي، هيفاء', 'النقابة', 'نقابة'],
] as const)('an index in %s', (_, language, paragraphs, town, person, personHeading, trades, trade) => {
  const write = writer(language);
  // Long paragraphs with names in their midst: pages end inside them.
  const blocks = Array.from({ length: 40 }, (_each, i) => {
    const words = paragraphs
      .join(' ')
      .replace(/[،,؛;]/gu, '')
      .split(' ');
    const insert = (at: number, text: string) => words.splice(at, 0, text);
    if (i % 3 === 0) insert((i * 7) % words.length, town);
    if (i % 4 === 1) insert((i * 11) % words.length, person);
    if (i % 5 === 2) insert((i * 13) % words.length, trades);
    const text: Text =
      i === 6
        ? [
            {
              kind: 'indexed',
              role: 'name',
              entry: 'Marsh Arabs',
              children: [{ kind: 'text', text: words.slice(0, 2).join(' ') }],
            },
            ` ${words.slice(2).join(' ')}`,
          ]
        : words.join(' ');
    return write.p(text);
  });
  const { pages, tops, starts, sections } = compose([language], blocks, write.prose('One'));
  const index = entriesOf(sections[1] ?? []);

  test('names the very pages on which a name stands', () => {
    const front = pages.findIndex((page) => page.label === (language === EN ? '1' : '١'));
    const body = pages.slice(front, starts[0]);
    const standing = (words: string) =>
      body.flatMap((page, at) => (pageText(page).replace(/- /g, '').includes(words) ? [at + 1] : []));
    expect(expand(index.get(town) ?? [])).toEqual(standing(town));
    expect(expand(index.get(personHeading) ?? [])).toEqual(standing(person));
    expect(expand(index.get(trade) ?? [])).toEqual(standing(trades));
    expect(standing(town).length).toBeGreaterThan(5);
    expect([...index.keys()].some((heading) => heading.includes('Marsh Arabs'))).toBe(true);
    expect(index.has('paper') || index.has('quay') || index.has('ورق')).toBe(false);
  });

  test('links every number to the top of its page', () => {
    const targets = (sections[1] ?? []).flatMap(linesOf).flatMap(({ line, inline }) =>
      line.tags.flatMap((tag) => {
        const target = inline.get(tag)?.target;
        return target?.kind === 'destination' ? [target.name] : [];
      }),
    );
    expect(targets.length).toBeGreaterThan(10);
    for (const target of new Set(targets)) {
      const [at] = [...tops].find(([, name]) => name === target)!;
      expect(plain(pages[at]!.label)).toBe(Number(target.slice(1)) + 1);
    }
  });

  test('stands in the contents, after a glossary of the defined terms that occur', () => {
    expect(sections).toHaveLength(2);
    const glossary = sections[0]!.map(pageText).join(' ');
    expect(glossary).toContain(
      language === EN ? 'guild (نقابة) A body of one trade.' : 'نقابة (guild): هيئة أصحاب حرفة واحدة.',
    );
    expect(glossary).not.toMatch(/quay|رصيف|Qurna|القرنة/);
    const contents = pages.slice(0, 12).map(pageText).join(' ');
    for (const [i, title] of (language === EN
      ? ['Glossary', 'Index of Names and Terms']
      : ['مسرد المصطلحات', 'فهرس الأسماء والمصطلحات']
    ).entries()) {
      expect(contents).toMatch(new RegExp(`${title}.*${pages[starts[i]!]!.label}`));
    }
  });
});

test('a name in a note at the page’s foot is marked as such, and a bilingual book has a list for each language', () => {
  const write = writer(EN, AR);
  const call: Inline = { kind: 'note-call', note: '0-1', number: 1 };
  const blocks = [write.p(['About guilds.', call], ['عن النقابات.', call])];
  const notes = [write.note(1, 'Seen in Qurna.', 'شوهد في القرنة.')];
  const { sections } = compose([EN, AR], blocks, write.prose('One', 'واحد'), notes as never);
  expect(sections.map((section) => pageText(section[0]!).split(' ').slice(0, 2).join(' '))).toEqual([
    'Glossary guild',
    'Index of',
    'فهرس الأسماء',
  ]);
  expect(entriesOf(sections[1]!).get('Qurna')).toEqual(['1n.']);
  expect(entriesOf(sections[2]!).get('القرنة')).toEqual(['١ح']);
  expect(pageText(sections[1]![0]!)).toContain('The letter n. after a page number: in a note on that page.');
  expect(pageText(sections[2]![0]!)).toContain('الحرف «ح» بعد رقم الصفحة: في حاشية من حواشيها.');
});

test('an index without notes explains no sign', () => {
  const { sections } = compose([EN], [writer(EN).p('Qurna lies on a river.')], writer(EN).prose('One'));
  expect(pageText(sections.at(-1)![0]!)).not.toContain('page number');
});

test('what is marked in a title, a link or another mark is found, and the contents show its words alone', () => {
  const write = writer(EN);
  const mark = (words: Text, more: Partial<Extract<Inline, { kind: 'indexed' }>> = {}): Inline => ({
    kind: 'indexed',
    role: 'name',
    entry: undefined,
    children: typeof words === 'string' ? [{ kind: 'text', text: words }] : (words as readonly Inline[]),
    ...more,
  });
  const foreign: Inline = { kind: 'foreign', language: AR, children: [mark('القرنة')] };
  const link: Inline = { kind: 'link', url: 'https://example.org/', children: [mark('Zubayr')] };
  const nested = mark([mark('Shatt'), { kind: 'text', text: ' Basin' }], { entry: 'Shatt al-Arab' });
  const { pages, sections } = compose(
    [EN],
    [
      write.p([
        'Of ',
        link,
        ' and ',
        nested,
        ' and ',
        foreign,
        ' and ',
        mark([{ kind: 'foreign', language: AR, children: [{ kind: 'text', text: 'الفاو' }] }]),
        '.',
      ]),
    ],
    write.prose(['A day in ', mark('Faw')]),
  );
  const index = entriesOf(sections[0]!);
  expect([...index.keys()].sort()).toEqual(['Faw', 'Shatt', 'Shatt al-Arab', 'Zubayr', 'الفاو']);
  expect(pages.map(pageText).filter((text) => text.includes('A day in Faw')).length).toBeGreaterThan(1);
});

test('a name that runs the other way is followed by its pages all the same', () => {
  const write = writer(EN);
  const name: Inline = { kind: 'indexed', role: 'name', entry: 'الفاو', children: [{ kind: 'text', text: 'Faw' }] };
  const { sections } = compose([EN], [write.p(['To ', name, '.'])], write.prose('Title'));
  const line = sections
    .flat()
    .flatMap(linesOf)
    .find((mark) => lineText(mark.line).startsWith('الفاو'))!;
  const seen = line.line.pieces.flatMap(({ clusters }) => clusters.map(({ text }) => text)).join('');
  expect(seen).toBe('وافلا, 1');
});

test.each([1, 2] as const)(
  'every page of lists in columns (%i) has its label and what it begins with, for the page list of an EPUB',
  (columns) => {
    const write = writer(EN);
    const names = Array.from({ length: 150 }, (_, i) => [i % 26, (i / 26) | 0, 13, i % 7].map(letterOf).join(''));
    const glossary = names.map((name) =>
      entry(name, {
        terms: { en: name },
        definitions: { en: definition(`${name} is one of the things of the town.`) },
      }),
    );
    const chapters = [chapter('one', write.prose('One'), [part(names.map((name) => write.p(`Of ${name}.`)))])];
    const made = printed(edition([EN], chapters, { collection: COLLECTION, glossary }), { columns });
    const { pages, sections } = composeBook(made, contextOf(), KEPT, () => undefined);
    const lists = sections.filter(({ section }) => section === 'glossary' || section === 'index');
    const labels = lists.map(({ label }) => Number(label));
    expect(labels.length).toBeGreaterThan(6);
    expect(labels).toEqual(labels.map((_, i) => labels[0]! + i));
    expect(String(labels.at(-1))).toBe(pages.at(-1)?.label);
    for (const kind of ['glossary', 'index']) {
      const begun = lists.filter(({ section }) => section === kind).map((one) => one.entry ?? '');
      expect(begun).toEqual([...begun].sort());
      expect(begun.slice(1).every((name) => names.includes(name))).toBe(true);
    }
  },
);

function letterOf(at: number): string {
  return String.fromCharCode(97 + at);
}

test('a name that goes on over spreads of facing languages has one range in each of their indexes', () => {
  const write = writer(EN, AR);
  const blocks = Array.from({ length: 12 }, (_, i) =>
    write.p(`Qurna. ${ENGLISH_PARAGRAPHS[i % 3]!}`.repeat(2), `القرنة. ${ARABIC_PARAGRAPHS[i % 3]!}`.repeat(2)),
  );
  const chapters = [chapter('one', write.prose('One', 'واحد'), [part(blocks)])];
  const collection: Collection = { ...COLLECTION, backMatter: ['index'] };
  const made = edition([EN, AR], chapters, { collection, glossary: GLOSSARY, layout: 'facing' });
  const { pages } = composeBook(made, contextOf(), KEPT, () => undefined);
  const entries = entriesOf(pages);
  const [english, arabic] = ['Qurna', 'القرنة'].map((name) => entries.get(name));
  expect([english?.length, arabic?.length]).toEqual([1, 1]);
  const [first = 0, last = 0] = english![0]!.split('–').map(plain);
  expect(last - first).toBeGreaterThan(2);
  expect(arabic![0]!.split('–').map(plain)).toEqual([first + 1, last + 1]);
});

test('headings that begin with digits stand under the digits of the language', () => {
  const write = writer(AR);
  const year: Inline = {
    kind: 'indexed',
    role: 'term',
    entry: '1991',
    children: [{ kind: 'text', text: 'الانتفاضة' }],
  };
  const { sections } = compose([AR], [write.p(['بدأت ', year, '.'])], write.prose('عنوان'));
  expect(pageText(sections[0]![0]!)).toMatch(/٠–٩ ١٩٩١، ١$/u);
});

test('a name in Latin letters keeps its digits in an Arabic index, as it does in the text', () => {
  const write = writer(AR);
  const virus: Inline = { kind: 'indexed', role: 'term', entry: 'H1N1', children: [{ kind: 'text', text: 'الفيروس' }] };
  const { sections } = compose([AR], [write.p(['انتشر ', virus, '.'])], write.prose('عنوان'));
  expect(pageText(sections[0]![0]!)).toMatch(/H1N1، ١$/u);
});

test('a character that no font has is blamed on the row of the glossary', () => {
  const write = writer(EN);
  const glossary = [
    entry('guild', {
      terms: { en: 'guild' },
      definitions: { en: definition('A \u{12000}.') },
      place: { file: 'glossary.csv', line: 7, column: 1 },
    }),
  ];
  const made = edition([EN], [chapter('one', write.prose('One'), [part([write.p('A guild.')])])], {
    collection: COLLECTION,
    glossary,
  });
  const { problems } = composeBook(made, contextOf(), KEPT, () => undefined);
  expect(problems.map(({ code, place }) => `${place.file}:${place.line} ${code}`)).toEqual([
    'glossary.csv:7 character-without-glyph',
  ]);
});

test('a book without back matter looks for no names', () => {
  const write = writer(EN);
  const made = edition([EN], [chapter('one', write.prose('One'), [part([write.p('In Qurna.')])])], {
    glossary: GLOSSARY,
  });
  const { pages } = composeBook(made, contextOf(), KEPT, () => undefined);
  const lines = pages.flatMap(linesOf);
  expect(lines.filter(({ terms }) => terms !== undefined)).toEqual([]);
});

test.each([
  [EN, AR],
  [AR, EN],
])('pages of a list beside facing pages are numbered as their language is, $tag first', (first, second) => {
  const write = writer(first, second);
  const both = (en: string, ar: string): readonly Text[] => [first, second].map(({ tag }) => (tag === 'ar' ? ar : en));
  const blocks = [write.p(...both('The guild met in Qurna.', 'اجتمعت النقابة في القرنة.'))];
  const chapters = [chapter('one', write.prose(...both('One', 'واحد')), [part(blocks)])];
  const made = edition([first, second], chapters, { collection: COLLECTION, glossary: GLOSSARY, layout: 'facing' });
  const { pages, sections } = composeBook(made, contextOf(), KEPT, () => undefined);
  const lists = pages.slice(-4);
  const digits = (text: string | undefined) => (/^\d+$/.test(text ?? '') ? 'en' : 'ar');
  const languages = [first.tag, second.tag, first.tag, second.tag];
  expect(lists.map(({ label }) => digits(label))).toEqual(languages);
  const printed = lists.map(({ furniture }) => furniture.flatMap((mark) => (mark.kind === 'line' ? [mark.line] : [])));
  expect(
    printed.map((lines) =>
      digits(
        lines
          .map(lineText)
          .at(-1)
          ?.replace(/[\u200e\u200f]/gu, ''),
      ),
    ),
  ).toEqual(languages);
  // The page list of an EPUB says what the pages bear.
  expect(sections.slice(-4).map(({ label }) => label)).toEqual(lists.map(({ label }) => label));
});
