// Poems in two halves are set: columns of one width, or stairs, for all lines alike; no half is lost, parted or misread.

import { type Block, type Edition, type Inline, type Language, type Prose, wordsOf } from '@warraq/core';
import { lineText } from '@warraq/typeset';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { composeBook } from '../src/compose/compose-book.ts';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, KEEPING, part, printed, type Text, writer } from './edition-builder.ts';
import { extractText } from './pdf-reader.ts';
import { pdfValues } from './pdf-values.ts';
import { elementsOf, readStructure } from './structure-reader.ts';

const POEM = [
  ['عَلَى قَدْرِ أَهْلِ الْعَزْمِ تَأْتِي الْعَزَائِمُ', 'وَتَأْتِي عَلَى قَدْرِ الْكِرَامِ الْمَكَارِمُ'],
  ['وَتَعْظُمُ فِي عَيْنِ الصَّغِيرِ صِغَارُهَا', 'وَتَصْغُرُ فِي عَيْنِ الْعَظِيمِ الْعَظَائِمُ'],
  ['قفا نبك من ذكرى حبيب ومنزل', 'بسقط اللوى بين الدخول فحومل'],
  ['فتوضح فالمقراة لم يعف رسمها', 'لما نسجتها من جنوب وشمأل'],
] as const;

const CAESURA: Inline = { kind: 'caesura' };
const bayt = ([first, second]: readonly [Text, Text]): Text => [...parts(first), CAESURA, ...parts(second)];
const parts = (text: Text) => (typeof text === 'string' ? (text === '' ? [] : [text]) : text);

function poem(language: Language, lines: readonly Text[], changes: Partial<Edition> = {}): Edition {
  const w = writer(language);
  const verse: Block<Prose> = { kind: 'verse', stanzas: [lines.map((line) => w.prose(line))] };
  const own = [1, 2].map((number) => w.note(number, language === AR ? 'حاشية.' : 'A note.'));
  const before = w.p(language === AR ? 'قال الشاعر:' : 'The poet said:');
  return edition([language], [chapter('a', w.prose('T'), [part([before, verse], own)])], changes);
}

interface SetLine {
  readonly page: number;
  readonly row: number;
  readonly x: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of the chapter, page by page, each with its place in the text area. */
function linesOf(made: Edition): readonly SetLine[] {
  const { pages } = composeBook(made, contextOf(), KEEPING, () => {});
  return pages.flatMap(({ rows }, page) =>
    rows.flatMap(({ y, marks }) =>
      marks.flatMap((mark) => {
        if (mark.kind !== 'line' || mark.owner === 'artifact') return [];
        const seen = mark.line.pieces.filter(({ clusters }) => clusters.some(({ text }) => text.trim() !== ''));
        const x = mark.x + Math.min(...seen.map((piece) => piece.x));
        const end = mark.x + Math.max(...seen.map((piece) => piece.x + piece.width));
        return [{ page, row: y, x, end, text: lineText(mark.line).trim() }];
      }),
    ),
  );
}

/** The halves of a made poem, by the beginning of their text. */
function find(lines: readonly SetLine[], text: string): SetLine {
  const found = lines.find((line) => line.text.startsWith(text));
  expect(found, text).toBeDefined();
  return found!;
}

const MEASURE = 419.53 * 0.75;
const width = ({ x, end }: SetLine) => end - x;

describe('a poem in Arabic', () => {
  const lines = linesOf(poem(AR, POEM.map(bayt)));
  const halves = POEM.map(([first, second]) => [find(lines, first), find(lines, second)] as const);

  test('has its first halves at the right and its second at the left, a bayt a row', () => {
    for (const [first, second] of halves) {
      expect(first.row).toBe(second.row);
      expect(first.x).toBeGreaterThan(second.end + 20);
    }
  });

  test('has halves of one width, each column straight at both sides, in the middle of the page', () => {
    for (const column of [0, 1] as const) {
      for (const half of halves) {
        expect(half[column].x).toBeCloseTo(halves[0]![column].x, 0);
        expect(half[column].end).toBeCloseTo(halves[0]![column].end, 0);
        expect(width(half[column])).toBeCloseTo(width(halves[0]![0]), 0);
      }
    }
    expect(halves[0]![1].x).toBeCloseTo(MEASURE - halves[0]![0].end, 0);
  });

  test('has one element a line', async () => {
    const { bytes } = await renderPdf(poem(AR, POEM.map(bayt)), contextOf());
    const [quote] = elementsOf(readStructure(pdfValues(bytes))).filter(({ type }) => type === 'BlockQuote');
    expect(elementsOf(quote!).filter(({ type }) => type === 'P')).toHaveLength(POEM.length);
  });

  test.runIf(hasTool('pdftotext'))(
    'is read line by line, the first half first, without what fills the lines',
    async () => {
      const { bytes } = await renderPdf(poem(AR, POEM.slice(2).map(bayt)), contextOf());
      const text = extractText(bytes).replace(/[^\S\n]+/g, ' ');
      for (const [first, second] of POEM.slice(2)) expect(text).toContain(`${first} ${second}`);
      expect(text.slice(text.indexOf('قفا'), text.indexOf('شمأل'))).not.toMatch(/[|\u0640]/);
    },
  );
});

test('a half alone stands in the middle, and one whose other half is lost in its column', () => {
  const lines = linesOf(poem(AR, [...POEM.map(bayt), 'شطر مفرد', bayt(['', 'بسقط اللوى بين']), bayt(['قفا نبك', ''])]));
  const [first, second] = [find(lines, POEM[2][0]), find(lines, POEM[2][1])];
  const middle = ({ x, end }: SetLine) => (x + end) / 2;
  expect(middle(find(lines, 'شطر مفرد'))).toBeCloseTo(MEASURE / 2, 0);
  expect(middle(find(lines, 'بسقط اللوى بين'))).toBeLessThan(second.end);
  expect(lines.filter(({ text }) => text === 'قفا نبك').map(middle)[0]).toBeGreaterThan(first.x);
});

describe('where two halves have no room', () => {
  const NARROW = { ...poem(AR, [...POEM, ...POEM, ...POEM, ...POEM, ...POEM, ...POEM, ...POEM].map(bayt)) };
  const lines = linesOf(printed(NARROW, { columns: 2 })).filter(({ text }) =>
    POEM.flat().some((half) => text.startsWith(half)),
  );

  test('the second stands under the first, at the end side, in all lines', () => {
    expect(lines).toHaveLength(56);
    for (let at = 0; at < lines.length; at += 2) {
      const [first, second] = [lines[at]!, lines[at + 1]!];
      expect(POEM.map(([one]) => one)).toContain(first.text);
      expect(POEM.map(([, other]) => other)).toContain(second.text);
      expect(second.row).toBeGreaterThan(first.row);
      expect(second.end).toBeLessThan(first.end - 10);
    }
  });

  test('no page and no column ends between the two', () => {
    for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]!.page).toBe(lines[at]!.page);
  });

  test('one half that is too long puts all lines on stairs', () => {
    const long = bayt([POEM[0][0], `${POEM[2][1]} ${POEM[3][1]}`]);
    const set = linesOf(poem(AR, [...POEM.map(bayt), long]));
    for (const [first, second] of POEM) expect(find(set, second).row).toBeGreaterThan(find(set, first).row);
  });
});

test('notes that both halves call are printed, the first half’s first', () => {
  const call = (number: number): Inline => ({ kind: 'note-call', note: `0-${number}`, number });
  const lines = linesOf(
    poem(AR, [
      bayt([
        [POEM[2][0], call(1)],
        [POEM[2][1], call(2)],
      ]),
    ]),
  );
  expect(lines.filter(({ text }) => text.includes('حاشية'))).toHaveLength(2);
  expect(find(lines, POEM[2][0]).text).toContain('١');
  expect(find(lines, POEM[2][1]).text).toContain('٢');
});

describe('a poem in English', () => {
  test('has a gap in its lines', () => {
    const lines = linesOf(poem(EN, [bayt(['Hwaet! We Gardena', 'in geardagum,']), bayt(['one', 'two'])]));
    expect(lines.map(({ text }) => text.replace(/\s+/g, ' '))).toContain('Hwaet! We Gardena in geardagum,');
  });

  test('has its second halves indented on lines of their own, all of them, where one has no room', () => {
    const long = 'Stop, oh my friends, let us pause to weep over the remembrance';
    const lines = linesOf(poem(EN, [bayt([long, 'of my beloved']), bayt(['one', 'two'])]));
    for (const [first, second] of [
      ['Stop', 'of my'],
      ['one', 'two'],
    ] as const) {
      expect(find(lines, second).row).toBeGreaterThan(find(lines, first).row);
      expect(find(lines, second).x).toBeGreaterThan(find(lines, first).x + 10);
    }
  });

  test('quotes Arabic verse as Arabic verse', () => {
    const quoted: Inline = {
      kind: 'foreign',
      language: AR,
      children: [{ kind: 'text', text: POEM[2][0] }, CAESURA, { kind: 'text', text: POEM[2][1] }],
    };
    const lines = linesOf(poem(EN, [[quoted]]));
    const [first, second] = [find(lines, POEM[2][0]), find(lines, POEM[2][1])];
    expect(first.row).toBe(second.row);
    expect(first.x).toBeGreaterThan(second.end);
  });
});

test('whatever the halves hold, every word is printed once', () => {
  const word = fc.constantFrom<string | Inline>(
    ' كلمة ',
    ' word ',
    ' ١٩٥٨ ',
    '\u200f',
    ' ',
    ' المستضعفين'.repeat(9),
    'قسطنطينية'.repeat(12),
    { kind: 'code', text: 'a || b' },
    { kind: 'strong', children: [{ kind: 'text', text: ' بسقط ' }] },
    { kind: 'foreign', language: EN, children: [{ kind: 'text', text: 'Imru' }] },
  );
  const half = fc.array(word, { maxLength: 4 });
  const line = fc.tuple(half, half).map(bayt);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.boolean(), (lines, narrow) => {
      const made = poem(AR, lines);
      const set = linesOf(narrow ? printed(made, { columns: 2 }) : made).map(({ text }) => text);
      const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
      const written = lines
        .flatMap((content) => parts(content))
        .map((part) => (typeof part === 'string' ? part : wordsOf([part])));
      const printedVerse = set
        .slice(set.indexOf('قال الشاعر:') + 1)
        .filter((text) => !/^(?:[١٢]\.|حاشية\.)$/.test(text))
        .join('');
      expect(letters(printedVerse)).toBe(letters(written.join('')));
    }),
    { numRuns: 60 },
  );
});
