// Notes at the foot: on the page of their call, continued, numbered as the collection says, read behind their paragraph.

import type { Block, Edition, EditionNote, Inline, Language, NotesDesign, Prose, Rendered } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, type Text, writer } from './edition-builder.ts';
import { extractText, type ReadPage, readPdf, runTool } from './pdf-reader.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';

const PAGE_WIDTH = 419.53;
const MEASURE = PAGE_WIDTH * 0.75;
const FOOT: NotesDesign = { place: 'foot', numbering: 'part' };
const EDITIONS: Record<string, readonly [Language, ...Language[]]> = { en: [EN], ar: [AR], 'en-ar': [EN, AR] };

function call(number: number): Inline {
  return { kind: 'note-call', note: `0-${number}`, number };
}

/** The words that stand before a call and in its note; Latin in every language, so that every reader finds them. */
const before = (number: number): string => `call${number}x`;
const inside = (number: number): string => `note${number}x`;

function withNotes(made: Edition, notes: NotesDesign): Edition {
  return { ...made, collection: { ...made.collection, notes } };
}

/** A chapter of paragraphs that call a note each. */
function calling(languages: readonly [Language, ...Language[]], count: number, notes: NotesDesign): Edition {
  const w = writer(...languages);
  type Parts = readonly (string | Inline)[];
  const texts = (english: Parts, arabic: Parts): readonly Text[] =>
    languages.map(({ tag }) => (tag === 'ar' ? arabic : english));
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const blocks = numbers.map((n) => {
    const more = [` ${before(n)}`, call(n), '.'];
    return w.p(...texts([ENGLISH_PARAGRAPHS[n % 3]!, ...more], [ARABIC_PARAGRAPHS[n % 3]!, ...more]));
  });
  const own = numbers.map((n) => w.note(n, ...texts([`See ${inside(n)}.`], [`انظر ${inside(n)}.`])));
  const title = w.prose(...texts(['Title'], ['عنوان']));
  return withNotes(edition(languages, [chapter('a', title, [part(blocks, own)])]), notes);
}

async function render(made: Edition): Promise<Rendered> {
  const rendered = await renderPdf(made, contextOf());
  expect(rendered.problems).toEqual([]);
  return rendered;
}

function pagesOf(bytes: Uint8Array): readonly string[] {
  return extractText(bytes).split('\f');
}

interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Thin rectangles in an artifact of the layout. */
function rulesOf(page: ReadPage): readonly Rule[] {
  const artifacts = page.content.matchAll(/\/Artifact ?<<\/Type\/Layout>> ?BDC\n([\s\S]*?)EMC/g);
  return [...artifacts].flatMap(([, inner]) =>
    [...inner!.matchAll(/([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+) re f/g)].map(([, x, y, width]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
    })),
  );
}

function leftOf(languages: readonly Language[], page: number): number {
  return PAGE_WIDTH / ((page % 2 === 1) === (languages[0]!.direction === 'ltr') ? 6 : 12);
}

describe.each(Object.keys(EDITIONS))('notes of the %s book', (name) => {
  const languages = EDITIONS[name]!;

  test.runIf(hasTool('pdftotext'))('stand on the page of their call, once, after its text', async () => {
    const pages = pagesOf((await render(calling(languages, 20, FOOT))).bytes);
    for (let n = 1; n <= 20; n++) {
      const calls = pages.flatMap((page, index) => (page.includes(before(n)) ? [index] : []));
      const notes = pages.flatMap((page, index) => (page.includes(inside(n)) ? [index] : []));
      expect(notes, `${n}`).toEqual(calls.slice(0, 1));
      const page = pages[notes[0]!]!;
      expect(page.lastIndexOf(before(n)), `${n}`).toBeLessThan(page.indexOf(inside(n)));
      expect(page.split(inside(n)).length - 1, `${n}`).toBe(languages.length);
    }
  });

  test.skipIf(!hasTool('pdftotext'))('are told apart where two are called side by side', async () => {
    for (const [language, said, spoke, sign] of [
      [EN, ENGLISH_PARAGRAPHS[0]!, ' spoke.', '1,2'],
      [AR, ARABIC_PARAGRAPHS[0]!, ' قال.', '١،٢'],
    ] as const) {
      const w = writer(language);
      const own = [w.note(1, 'First.'), w.note(2, 'Second.')];
      const made = edition(
        [language],
        [chapter('a', w.prose('Title'), [part([w.p([said, call(1), call(2), spoke])], own)])],
      );
      const { bytes } = await render(withNotes(made, FOOT));
      expect(extractText(bytes).replace(/[\u200e\u200f]/gu, '')).toContain(sign);
    }
  });

  test('stand under a short rule on the start side of the leading language', async () => {
    const { bytes } = await render(calling(languages, 9, FOOT));
    const ruled = readPdf(bytes).pages.flatMap((page, index) => rulesOf(page).map((rule) => ({ ...rule, index })));
    expect(ruled.length).toBeGreaterThan(1);
    for (const { x, width, index } of ruled) {
      expect(width).toBeCloseTo(MEASURE / 3, 0);
      const left = leftOf(languages, index);
      expect(x).toBeCloseTo(languages[0].direction === 'ltr' ? left : left + (MEASURE * 2) / 3, 0);
    }
  });
});

test.runIf(hasTool('pdftotext'))('a long note goes on over the page, under a rule as wide as the text', async () => {
  const w = writer(EN);
  const long = Array.from({ length: 700 }, (_, index) => `word${index}x`).join(' ');
  const plain = Array.from({ length: 14 }, (_, index) => w.p(ENGLISH_PARAGRAPHS[index % 3]!));
  const blocks = [...plain.slice(0, 4), w.p([`The ${before(1)}`, call(1), '.']), ...plain];
  const made = edition([EN], [chapter('a', w.prose('Title'), [part(blocks, [w.note(1, long)])])]);
  const { bytes } = await render(made);
  const pages = extractText(bytes, ['-raw']).split('\f');
  const holding = pages.flatMap((page, index) => (/word\d+x/.test(page) ? [index] : []));
  const first = pages.findIndex((page) => page.includes(before(1)));
  expect(holding.length).toBeGreaterThan(1);
  expect(holding).toEqual(holding.map((_, index) => first + index));
  const words = pages.join('\n').match(/word\d+x/g)!;
  expect(words).toEqual(Array.from({ length: 700 }, (_, index) => `word${index}x`));
  const read = readPdf(bytes).pages;
  const widths = holding.map((page) => rulesOf(read[page]!).map(({ width }) => Math.round(width)));
  expect(widths[0]).toEqual([Math.round(MEASURE / 3)]);
  for (const width of widths.slice(1)) expect(width).toEqual([Math.round(MEASURE)]);
});

describe('numbers that begin again on every page', () => {
  /** Paragraphs with many calls: numbers of one digit and of two, near every page's edge. */
  function dense(step: number): Edition {
    const w = writer(EN);
    const count = 90;
    const words = (n: number): readonly (string | Inline)[] => [
      `${'so it was said '.repeat(1 + ((n * step) % 5))}${before(n)}`,
      call(n),
      '; ',
    ];
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const blocks = Array.from({ length: count / 6 }, (_, index) =>
      w.p(numbers.slice(6 * index, 6 * index + 6).flatMap(words)),
    );
    const notes = numbers.map((n) => w.note(n, inside(n)));
    const made = edition([EN], [chapter('a', w.prose('Title'), [part(blocks, notes)])]);
    return withNotes(made, { place: 'foot', numbering: 'page' });
  }

  test.runIf(hasTool('pdftotext')).each([1, 2, 3, 4, 7])(
    'run from 1 without a gap, and calls show what their notes show (%i)',
    async (step) => {
      const pages = pagesOf((await render(dense(step))).bytes).filter((page) => page.includes('note'));
      expect(pages.length).toBeGreaterThan(2);
      const firsts: number[] = [];
      let last = 0;
      let greatest = 0;
      for (const page of pages) {
        const notes = [...page.matchAll(/^(\d+)\.\s+note(\d+)x/gm)].map(([, number, n]) => [Number(n), Number(number)]);
        const calls = [...page.matchAll(/call(\d+)x\s?(\d+)/g)].map(([, n, number]) => [Number(n), Number(number)]);
        expect(calls).toEqual(notes);
        const first = notes[0]![1]!;
        expect(notes.map(([, number]) => number)).toEqual(notes.map((_, index) => first + index));
        // Where a number's own width would move its note to and fro, the numbers go on from the page before.
        expect([1, last + 1]).toContain(first);
        firsts.push(first);
        last = notes.at(-1)![1]!;
        greatest = Math.max(greatest, notes.length);
      }
      expect(greatest).toBeGreaterThan(9);
      expect(firsts.filter((first) => first === 1).length).toBeGreaterThan(firsts.length / 2);
    },
  );

  test.runIf(hasTool('pdftotext'))('are set in the digits of the edition', async () => {
    const made = calling([AR], 12, { place: 'foot', numbering: 'page' });
    const pages = pagesOf((await render(made)).bytes).filter((page) => page.includes('note'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const numbers = [...page.matchAll(/^(\S+)\. انظر note\d+x/gm)].map(([, number]) => number);
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers).toEqual(['١', '٢', '٣', '٤', '٥', '٦'].slice(0, numbers.length));
    }
  });
});

test.runIf(hasTool('pdftotext'))('a note that a note calls follows it, and the numbers at the foot rise', async () => {
  const w = writer(EN);
  const blocks = [w.p([before(1), call(1), ' and ', before(2), call(2), '.'])];
  // The edition counts what the text calls first: the note in the note has number 3.
  const outer: EditionNote = { ...w.note(1, ''), blocks: [w.p([inside(1), call(3)])] };
  const made = edition(
    [EN],
    [chapter('a', w.prose('Title'), [part(blocks, [outer, w.note(2, inside(2)), w.note(3, inside(3))])])],
  );
  const text = extractText((await render(made)).bytes);
  expect(text).toMatch(/call1x1 and call2x3\.\s+1\.\s+note1x2\s+2\.\s+note3x\s+3\.\s+note2x/);
});

describe('notes counted by part', () => {
  const w = writer(EN);
  const partOf = (index: number, paragraphs: number) => {
    const id = `${index}-1`;
    const last = w.p([`text${index}x`, { kind: 'note-call', note: id, number: 1 }]);
    const filling = Array.from({ length: paragraphs }, () => w.p(ENGLISH_PARAGRAPHS[0]!));
    const heading = { kind: 'heading', level: 1, prose: w.prose(`Part ${index}`) } as const;
    return part([...filling, last], [{ ...w.note(1, inside(index)), id }], heading);
  };
  const numbers = async (...paragraphs: readonly number[]) => {
    const parts = paragraphs.map((count, index) => partOf(index, count));
    const text = extractText((await render(edition([EN], [chapter('a', w.prose('Title'), parts)]))).bytes);
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, number]) => Number(number));
    const notes = found(/^(\d+)\.\s+note\d+x/gm);
    expect(found(/text\d+x(\d+)/g)).toEqual(notes);
    return notes;
  };

  test.runIf(hasTool('pdftotext'))('never show a number twice on a page: the later part goes on', async () => {
    expect(await numbers(0, 0, 0)).toEqual([1, 2, 3]);
  });

  test.runIf(hasTool('pdftotext'))('begin again elsewhere', async () => {
    expect(await numbers(0, 20, 0)).toEqual([1, 1, 2]);
    expect(await numbers(0, 20, 20)).toEqual([1, 1, 1]);
  });
});

describe('where calls may stand', () => {
  const w = writer(EN);
  const marked = (n: number): Prose => w.prose([before(n), call(n)]);
  const paragraph = (n: number): Block<Prose> => ({ kind: 'paragraph', prose: marked(n) });
  const cells = (...numbers: readonly number[]) => numbers.map((n) => ({ prose: marked(n) }));
  const blocks: readonly Block<Prose>[] = [
    { kind: 'heading', level: 2, prose: marked(2) },
    { kind: 'quotation', blocks: [paragraph(3)], attribution: marked(4) },
    w.list(false, 1, [[paragraph(5)]]),
    { kind: 'verse', stanzas: [[marked(6), w.prose('a second line')]] },
    {
      kind: 'table',
      caption: marked(7),
      alignments: ['start', 'start'],
      head: cells(8, 9),
      rows: [cells(10, 11)],
    },
    { kind: 'figure', source: 'none.png', alternative: undefined, caption: marked(12) },
    { kind: 'signature', lines: [marked(13)] },
    paragraph(14),
    // A second call, and no third.
    paragraph(14),
  ];
  const nested: EditionNote = {
    ...w.note(14, ''),
    blocks: [{ kind: 'paragraph', prose: w.prose([inside(14), call(15)]) }],
  };
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16].map((n) => w.note(n, inside(n)));
  const notes = [...others, nested].sort((a, b) => a.number - b.number);
  const made = edition([EN], [chapter('a', marked(1), [part(blocks, notes)], { summary: w.prose('A summary') })]);

  test.runIf(hasTool('pdftotext'))('every note is printed once at the foot, even one that nothing calls', async () => {
    const { bytes } = await render(made);
    const text = extractText(bytes);
    const found = [...text.matchAll(/^(\d+)\.\s+note(\d+)x/gm)].map(([, number, n]) => [Number(number), Number(n)]);
    expect(found).toEqual(notes.map((_, index) => [index + 1, index + 1]));
    expect(text).not.toMatch(/^Notes$/m);
    // Contents and running heads repeat the title without its call.
    expect(text).toMatch(/call1x[\s.]+1\n/);
  });

  test.runIf(hasTool('pdfinfo'))('read aloud, a note follows what calls it', async () => {
    const { output } = runTool('pdfinfo', ['-struct-text', '@'], (await render(made)).bytes);
    const order = [...output.matchAll(/(call|note)(\d+)x/g)].map(([found]) => found);
    // The table of contents names the chapter first.
    const expected = Array.from({ length: 13 }, (_, index) => [before(index + 1), inside(index + 1)]).flat();
    expect(order).toEqual([before(1), ...expected, before(14), inside(14), inside(15), before(14), inside(16)]);
    expect(output.match(/Note <c00000n\d{5}>/g)).toHaveLength(16);
  });

  test.runIf(hasTool('pdftotext'))('as endnotes they stand under a heading, without a rule', async () => {
    const { bytes } = await render(withNotes(made, { place: 'end', numbering: 'part' }));
    const text = extractText(bytes);
    expect(text).toMatch(/call14x14\s[\s\S]*^Notes$\s+^1\.\s+note1x/m);
    expect(text.match(/note\d+x/g)).toHaveLength(16);
  });
});
