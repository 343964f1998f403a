// Every line of Unicode's own bidi tests, through the levels, the line's end and the reordering that set our lines.

import { describe, expect, test } from 'vitest';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { levelsOf } from '../../src/line/levels.ts';
import { spacesAtEnd } from '../../src/line/line-levels.ts';
import { reorder } from '../../src/line/reorder.ts';
import { pt } from '../../src/model/length.ts';
import type { Direction } from '../../src/model/paragraph.ts';
import { paragraph, seeLine } from '../book-faces.ts';
import { textOf, unicodeLines } from '../unicode/unicode-data.ts';

/** One character of each class, as BidiTest.txt names them. */
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ L: 'a', R: '\u05d0', AL: '\u0627', EN: '1', ES: '+', ET: '%', AN: '\u0661', CS: ',', NSM: '\u0300' },
  ...{ BN: '\u00ad', B: '\u2029', S: '\t', WS: ' ', ON: '!' },
  ...{ LRE: '\u202a', RLE: '\u202b', LRO: '\u202d', RLO: '\u202e', PDF: '\u202c' },
  ...{ LRI: '\u2066', RLI: '\u2067', FSI: '\u2068', PDI: '\u2069' },
};

/** P2 and P3: the paragraphs of this project always say their direction; those of the test may leave it to the text. */
function firstStrong(classes: readonly string[]): Direction {
  let depth = 0;
  for (const name of classes) {
    if (depth === 0 && name === 'L') return 'ltr';
    if (depth === 0 && (name === 'R' || name === 'AL')) return 'rtl';
    if (name === 'LRI' || name === 'RLI' || name === 'FSI') depth += 1;
    else if (name === 'PDI' && depth > 0) depth -= 1;
  }
  return 'ltr';
}

/** Levels and visual order of a paragraph on one line, written as the test files write them. */
function ordered(text: string, direction: Direction, wanted: readonly string[]): string {
  const { units } = levelsOf(paragraph(text, direction), text);
  const end = spacesAtEnd(text, 0, text.length);
  const base = direction === 'rtl' ? 1 : 0;
  const items = [...text].map((_, at) => ({ at, level: at < end ? units[at]! : base }));
  // What rule X9 takes out has no level to compare.
  const seen = items.filter(({ at }) => wanted[at] !== 'x');
  const levels = items.map(({ at, level }) => (wanted[at] === 'x' ? 'x' : level));
  return `${levels.join(' ')}; ${reorder(seen)
    .map(({ at }) => at)
    .join(' ')}`;
}

interface Outcome {
  readonly cases: number;
  readonly failures: number;
  readonly first: readonly string[];
}

/** Runs all cases before anything is expected: there are hundreds of thousands. */
function outcomeOf(cases: Iterable<{ readonly name: string; readonly got: string; readonly want: string }>): Outcome {
  let count = 0;
  const failures: string[] = [];
  for (const { name, got, want } of cases) {
    count += 1;
    if (got !== want) failures.push(`${name}: ${got} instead of ${want}`);
  }
  return { cases: count, failures: failures.length, first: failures.slice(0, 5) };
}

function* bidiTest() {
  let levels: readonly string[] = [];
  let order = '';
  for (const line of unicodeLines('BidiTest.txt')) {
    if (line.startsWith('@Levels:')) levels = line.slice(8).trim().split(/\s+/);
    else if (line.startsWith('@Reorder:')) order = line.slice(9).trim();
    else {
      const [input = '', bits = ''] = line.split(';');
      const classes = input.trim().split(/\s+/);
      const text = classes.map((name) => CHARACTERS[name]).join('');
      for (const [bit, direction] of [[1, firstStrong(classes)] as const, [2, 'ltr'] as const, [4, 'rtl'] as const]) {
        if ((Number.parseInt(bits, 16) & bit) === 0) continue;
        const want = `${levels.join(' ')}; ${order}`;
        yield { name: `${direction} ${input}`, got: ordered(text, direction, levels), want };
      }
    }
  }
}

function* bidiCharacterTest() {
  for (const line of unicodeLines('BidiCharacterTest.txt')) {
    const [codes = '', , base, levels = '', order = ''] = line.split(';');
    const direction: Direction = base === '1' ? 'rtl' : 'ltr';
    yield { name: line, text: textOf(codes), direction, levels: levels.split(' '), order: order.trim() };
  }
}

function* charactersInOrder() {
  for (const { name, text, direction, levels, order } of bidiCharacterTest()) {
    yield { name, got: ordered(text, direction, levels), want: `${levels.join(' ')}; ${order}` };
  }
}

/** Never seen, and in no cluster that is looked at. */
const UNSEEN = /\u200d|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

/** The characters of a case from left to right as they are seen; a mark follows its base in either direction (L3). */
function seenInOrder(text: string, levels: readonly string[], order: string): string {
  const characters = [...text].map((character) => character.replace('\t', ' '));
  const indices = order
    .split(' ')
    .filter((index) => index !== '')
    .map(Number);
  let seen = '';
  let marks = '';
  for (const [place, at] of indices.entries()) {
    const character = characters[at]!.replace(UNSEEN, '');
    const base = indices[place + 1];
    const onto = base !== undefined && Number(levels[at]) % 2 === 1 && isBaseOf(characters, base, at);
    if (/\p{M}/u.test(character) && onto) marks = character + marks;
    else {
      seen += character + marks;
      marks = '';
    }
  }
  return seen;
}

/** Only joiners and directional controls stand between a mark and its base: a zero-width space parts them. */
function isBaseOf(characters: readonly string[], base: number, mark: number): boolean {
  return base < mark && !characters.slice(base + 1, mark).includes('\u200b');
}

function* charactersInLines() {
  const typesetter = createTypesetter();
  for (const { name, text, direction, levels, order } of bidiCharacterTest()) {
    const { lines } = typesetter.setParagraph(paragraph(text, direction), pt(2000));
    const got = lines.map(seeLine).join('\n').replace(UNSEEN, '');
    yield { name, got, want: seenInOrder(text, levels, order) };
  }
}

describe('UAX #9', () => {
  test('all of BidiTest.txt', () => {
    expect(outcomeOf(bidiTest())).toEqual({ cases: 770_241, failures: 0, first: [] });
  });

  test('all of BidiCharacterTest.txt', () => {
    expect(outcomeOf(charactersInOrder())).toEqual({ cases: 91_707, failures: 0, first: [] });
  });

  test('all of BidiCharacterTest.txt, in lines of shaped glyphs', () => {
    expect(outcomeOf(charactersInLines())).toEqual({ cases: 91_707, failures: 0, first: [] });
  });
});
