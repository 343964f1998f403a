// Tables over several pages, words wider than a line, columns without room: nothing is lost, torn or painted past the edge.

import type { Language } from '@warraq/core';
import { lineText } from '@warraq/typeset';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { composeBook } from '../src/compose/compose-book.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, KEEPING, part, printed, writer } from './edition-builder.ts';
import { extractText, overlapping, paintedRuns, readPdf } from './pdf-reader.ts';
import { ENGLISH_PARAGRAPHS } from './sample-texts.ts';
import { placedItems } from './text-readers.ts';

const PAGE_WIDTH = 419.53;

test.runIf(hasTool('pdftotext'))('a table over several pages repeats its head, and loses no row', async () => {
  const w = writer(EN);
  const rows = Array.from({ length: 90 }, (_, index) =>
    [w.prose(`row${index}`), w.prose('value')].map((prose) => ({ prose })),
  );
  const table = {
    kind: 'table',
    caption: undefined,
    alignments: ['start', 'end'],
    head: [w.prose('Headword'), w.prose('Figure')].map((prose) => ({ prose })),
    rows,
  } as const;
  const { bytes } = await renderPdf(edition([EN], [chapter('a', w.prose('Title'), [part([table])])]), contextOf());
  const text = extractText(bytes);
  const pages = text.split('\f').filter((page) => /row\d/.test(page));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('Headword');
  expect(text.match(/row\d+/g)).toHaveLength(90);
});

test('a cell that goes on over the page stands as far under the head as a row that begins there', async () => {
  const w = writer(EN);
  const row = (...texts: string[]) => texts.map((text) => ({ prose: w.prose(text) }));
  const table = {
    kind: 'table',
    caption: undefined,
    alignments: ['start', 'start'],
    head: row('Headword', 'Figure'),
    rows: [...Array.from({ length: 40 }, () => row('one', 'two')), row('cell', 'so many words '.repeat(400))],
  } as const;
  const { bytes } = await renderPdf(edition([EN], [chapter('a', w.prose('Title'), [part([table])])]), contextOf());
  const gaps = readPdf(bytes).pages.flatMap((page) => {
    const lines = [...new Set(paintedRuns(page).map(({ y }) => y))].sort((a, b) => b - a);
    // Under the running head, on pages full of the table.
    return lines.length > 15 ? [lines[1]! - lines[2]!] : [];
  });
  const [, atRow, ...further] = gaps;
  expect(further.length).toBeGreaterThan(1);
  for (const gap of further) expect(gap).toBeCloseTo(atRow!, 1);
});

test('units of figures stand under one another at the right of a column, in Arabic too', async () => {
  const w = writer(AR);
  const row = (...texts: string[]) => texts.map((text) => ({ prose: w.prose(text) }));
  const rows = [row('سنة', '٧٧٧٧٧', 'عام'), row('سنة', '٨٨٨', 'عام')];
  const table = {
    kind: 'table',
    caption: undefined,
    alignments: ['start', 'end', 'start'],
    head: row('ا', 'ب', 'ت'),
    rows,
  } as const;
  const { bytes } = await renderPdf(edition([AR], [chapter('a', w.prose('عنوان'), [part([table])])]), contextOf());
  const runs = paintedRuns(readPdf(bytes).pages.at(-1)!);
  // Figures of a table are equally wide: five of them are five thirds of three.
  const pairs = runs.flatMap((three) =>
    runs.flatMap((five) =>
      Math.abs(five.end - five.x - ((three.end - three.x) * 5) / 3) < 0.01 ? [[three, five]] : [],
    ),
  );
  expect(pairs.length).toBe(1);
  for (const [three, five] of pairs) expect(three!.end).toBeCloseTo(five!.end, 1);
});

test.each([{ languages: [EN, AR] as const }, { languages: [AR, EN] as const }])(
  'figures stand under one another where $languages.0.tag and $languages.1.tag share a column, under their head',
  async ({ languages }) => {
    const w = writer(...languages);
    const cell = (english: string, arabic: string) => ({
      prose: w.prose(...languages.map(({ tag }) => (tag === 'ar' ? arabic : english))),
    });
    const table = {
      kind: 'table',
      caption: undefined,
      alignments: ['start', 'end'],
      head: [cell('Ware', 'سلعة'), cell('Price of it', 'س')],
      rows: [[cell('Paper', 'ورق'), cell('77777', '٨٨٨')]],
    } as const;
    const made = edition(languages, [chapter('a', w.prose('Title', 'عنوان'), [part([table])])]);
    const items = await placedItems((await renderPdf(made, contextOf())).bytes);
    const ends = ['Price of it', 'س', '77777', '٨٨٨'].map((text) => {
      const { x, width } = items.find((item) => item.text === text)!;
      return x + width;
    });
    for (const end of ends) expect(Math.abs(end - ends[0]!)).toBeLessThan(0.5);
  },
);

test.each([
  ['en', [EN] as const, 'Wholly Untranslated', ['Wholly', 'Untranslated']],
  ['ar', [AR] as const, 'في والاستقلاليات', ['في', 'والاستقلاليات']],
])('a title of two lines is no narrower than its longest word, in %s', async (_, languages, title, words) => {
  const w = writer(...languages);
  const blocks = [{ kind: 'heading', level: 2, prose: w.prose(title) } as const, w.p(words[0]!)];
  // Somewhere in between, the words stop having room on one line.
  for (let more = 0; more < 12; more++) {
    const made = edition(languages, [chapter('a', w.prose(`${'i'.repeat(more)} ${title}`.trim()), [part(blocks)])]);
    const { pages } = composeBook(printed(made, { size: 'pocket', text: 'large' }), contextOf(), KEEPING, () => {});
    const lines = pages.flatMap(({ rows }) =>
      rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'line' ? lineText(mark.line).trim() : []))),
    );
    const whole = new Set([...title.split(' '), 'i'.repeat(more)]);
    for (const line of lines.filter((text) => text.includes(words[1]!.slice(1, 5)) && !text.includes('…'))) {
      for (const word of line.split(' ')) expect([...whole], `${more}: ${line}`).toContain(word);
    }
  }
});

test('a word of a title that is wider than its column is divided with a hyphen', async () => {
  const w = writer(EN, AR);
  const title = w.prose('Antidisestablishmentarianism', 'عنوان');
  const made = edition([EN, AR], [chapter('a', title, [part([w.p('One', 'واحد')])])], { layout: 'columns' });
  const { pages } = composeBook(printed(made, { size: 'pocket' }), contextOf(), KEEPING, () => {});
  const parts = pages.flatMap(({ rows }) =>
    rows.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'line' && mark.line.divided ? lineText(mark.line) : [])),
    ),
  );
  expect(parts).toHaveLength(1);
  expect('Antidisestablishmentarianism').toContain(parts[0]!.replace(/[\s\u00ad]/g, ''));
});

test('a page never begins with the last line of a paragraph nor ends with the first', async () => {
  const w = writer(EN);
  const blocks = Array.from({ length: 60 }, (_, index) => w.p(ENGLISH_PARAGRAPHS[index % 3]!));
  const { bytes } = await renderPdf(edition([EN], [chapter('a', w.prose('Title'), [part(blocks)])]), contextOf());
  const counts = new Map<string, number[]>();
  readPdf(bytes).pages.forEach(({ content }, page) => {
    for (const [, element, inside] of content.matchAll(/\/(P)<<\/MCID \d+>>BDC\n([\s\S]*?)EMC/g)) {
      const lines = [...inside!.matchAll(/[-\d.]+ ([-\d.]+) Td/g)].filter(([, up]) => Number(up) !== 0).length;
      counts.set(`${element} ${page}`, [...(counts.get(`${element} ${page}`) ?? []), lines]);
    }
  });
  // Every paragraph has three lines or four: a stretch of one line at a page's edge would be a widow or an orphan.
  const body = [...counts.values()].filter((lines) => Math.max(...lines) > 1);
  const edges = body.slice(1, -1).flatMap((lines) => [lines[0], lines.at(-1)]);
  expect(edges.length).toBeGreaterThan(6);
  expect(edges.filter((lines) => lines === 1)).toEqual([]);
});

test('words and addresses longer than a line are cut, not painted past the edge', async () => {
  const w = writer(EN);
  const long = `https://example.org/${'abcdefghij'.repeat(30)}`;
  const blocks = [w.p(long), w.list(false, 1, [[w.p(long)]]), { kind: 'code', text: 'x'.repeat(400) } as const];
  const { bytes } = await renderPdf(edition([EN], [chapter('a', w.prose(long), [part(blocks)])]), contextOf());
  for (const page of readPdf(bytes).pages) {
    for (const run of paintedRuns(page)) expect(run.end).toBeLessThan(PAGE_WIDTH * (11 / 12) + 4);
  }
});

test.runIf(hasTool('pdftotext'))('a summary is not torn by the end of the page', async () => {
  const w = writer(EN);
  const source = { title: { en: 'Original' }, author: undefined, date: undefined, publisher: undefined };
  const summary = w.prose(`sumfirst ${'words of the summary '.repeat(12)}sumlast`);
  for (let lines = 12; lines < 24; lines++) {
    const subtitle = w.prose('word '.repeat(13 * lines));
    const plain = chapter('a', w.prose('Title'), [part([w.p(ENGLISH_PARAGRAPHS[0]!)])], { subtitle, summary });
    const meta = { ...plain.meta, source: { ...source, language: undefined, url: undefined } };
    const { bytes } = await renderPdf(edition([EN], [{ ...plain, meta }]), contextOf());
    const page = extractText(bytes)
      .split('\f')
      .find((text) => text.includes('sumfirst'));
    expect(page, `${lines}`).toContain('sumlast');
  }
});

describe('what does not fit', () => {
  const w = writer(EN);
  const cells = (texts: readonly string[]) => texts.map((text) => ({ prose: w.prose(text) }));
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`);
  const nested = (depth: number): ReturnType<typeof w.p> =>
    w.list(false, 1, [[w.p(`level${depth} and some words`), ...(depth < 20 ? [nested(depth + 1)] : [])]]);
  const table = (head: readonly string[], rows: readonly (readonly string[])[], end = false) =>
    ({
      kind: 'table',
      caption: undefined,
      alignments: head.map(() => (end ? 'end' : 'start')),
      head: cells(head),
      rows: rows.map(cells),
    }) as const;
  const cases = {
    'a table of thirty columns': [table(numbered('head', 30), [numbered('cell', 30)])],
    'a word wider than the page in a table': [table(['A', 'B'], [['w'.repeat(300), 'short']])],
    'figures in narrow columns': [table(numbered('', 12), [numbered('', 12)], true)],
    'lists twenty deep': [nested(1)],
  };

  test.each(Object.entries(cases))('%s stays inside the text area, and nothing is painted over', async (_, blocks) => {
    const { bytes } = await renderPdf(edition([EN], [chapter('a', w.prose('Title'), [part(blocks)])]), contextOf());
    readPdf(bytes).pages.forEach((page, index) => {
      const left = PAGE_WIDTH / (index % 2 === 1 ? 6 : 12);
      const runs = paintedRuns(page);
      expect(runs.filter(({ x, end }) => x < left - 6 || end > left + PAGE_WIDTH * 0.75 + 6)).toEqual([]);
      expect(overlapping(runs)).toEqual([]);
    });
    if (!hasTool('pdftotext')) return;
    const text = extractText(bytes).replace(/[\s\u00ad]/g, '');
    for (const word of JSON.stringify(blocks).matchAll(/"text":"([^"]{1,20})"/g)) {
      expect(text).toContain(word[1]!.replace(/\s/g, ''));
    }
  });
});

test('an edition without chapters is still a book', async () => {
  const { bytes, problems, pages } = await renderPdf(edition([EN], []), contextOf());
  expect(problems).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(3);
  expect(bytes.length).toBeGreaterThan(1000);
});

test.each(['\u2066abc\u2069', '\u206637°C\u2069', '\u200f', '\u2066\u2069'])(
  'a cell of an Arabic table may hold nothing but %j',
  async (text) => {
    const w = writer(AR);
    const cell = (content: string) => ({ prose: w.prose(content) });
    const table = {
      kind: 'table',
      caption: undefined,
      alignments: ['start', 'start'],
      head: [cell('رأس'), cell(text)],
      rows: [[cell('خلية'), cell(text)]],
    } as const;
    const made = edition([AR], [chapter('a', w.prose('عنوان'), [part([w.p(text), table])])]);
    const { problems, bytes } = await renderPdf(made, contextOf());
    expect(problems).toEqual([]);
    expect(bytes.length).toBeGreaterThan(0);
  },
);

/** Everything that has to do with direction, and signs that paint nothing. */
const SIGNS = [...'نلاصa1٣ .,°(«-٪+/', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f', '\u061c', '\u00ad'];
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00a0', '\ufeff', '\u202a', '\u202e', '\u202c'];

test.each<[string, readonly [Language, ...Language[]]]>([
  ['ar', [AR]],
  ['en', [EN]],
  ['ar-en', [AR, EN]],
])('any mixture of letters, digits and signs of direction is set, %s', async (_, languages) => {
  const text = fc.array(fc.constantFrom(...SIGNS, ...INVISIBLE), { maxLength: 12 }).map((signs) => signs.join(''));
  const w = writer(...languages);
  const blocks = fc.sample(text, { numRuns: 400, seed: 7 }).map((each) => w.p(each, each));
  const made = edition(languages, [chapter('a', w.prose('x', 'ص'), [part(blocks)])]);
  expect((await renderPdf(made, contextOf())).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
