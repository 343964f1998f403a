// Unicode's own line-break tests, and every place where the library or this project's rules for signs differ from them.

import LineBreaker from 'linebreak';
import { expect, test } from 'vitest';
import { opportunitiesOf } from '../../src/line/opportunities.ts';
import { paragraph } from '../book-faces.ts';
import { textOf, unicodeLines } from '../unicode/unicode-data.ts';

/** Of a place between two characters: may a line end there, and what the test file says of it. */
interface Place {
  readonly text: string;
  readonly at: number;
  readonly allowed: boolean;
  /** The number of the rule that decides, and the classes before and after; marks (CM) are passed over. */
  readonly rule: string;
}

function* placesOf(line: string): Generator<Place> {
  const [data = '', comment = ''] = line.split('#');
  const [, ...tokens] = data.trim().split(/\s+/);
  const codes = tokens.filter((_, index) => index % 2 === 0);
  const signs = tokens.filter((_, index) => index % 2 === 1);
  const rules = [...comment.matchAll(/[×÷] \[([\d.]+)\]/g)].map((match) => match[1]!);
  const classes = [...comment.matchAll(/ \(([A-Za-z0-9_]+)\) /g)].map((match) => match[1]!);
  const text = codes.map(textOf).join('');
  let at = 0;
  for (let index = 0; index + 1 < codes.length; index++) {
    at += textOf(codes[index]!).length;
    let base = index;
    while (base > 0 && classes[base]!.startsWith('CM')) base -= 1;
    const rule = `${Number(rules[index + 1])} ${classes[base]} ${classes[index + 1]}`;
    yield { text, at, allowed: signs[index] === '÷', rule };
  }
}

function library(text: string): ReadonlySet<number> {
  const breaker = new LineBreaker(text);
  const found = new Set<number>();
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) found.add(next.position);
  return found;
}

function ours(text: string): ReadonlySet<number> {
  const allowed = opportunitiesOf(paragraph(text, 'ltr'), text);
  return new Set([...allowed.keys()].filter((at) => allowed[at] !== 0));
}

interface Outcome {
  readonly cases: number;
  readonly places: number;
  /** How often a break is `missing` or `added`, by rule and classes. */
  readonly missing: Readonly<Record<string, number>>;
  readonly added: Readonly<Record<string, number>>;
}

function outcomeOf(breaks: (text: string) => ReadonlySet<number>): Outcome {
  const counts = { missing: {} as Record<string, number>, added: {} as Record<string, number> };
  let places = 0;
  const lines = unicodeLines('LineBreakTest.txt');
  for (const line of lines) {
    let found: ReadonlySet<number> | undefined;
    for (const { text, at, allowed, rule } of placesOf(line)) {
      found ??= breaks(text);
      places += 1;
      if (found.has(at) === allowed) continue;
      const kind = counts[allowed ? 'missing' : 'added'];
      kind[rule] = (kind[rule] ?? 0) + 1;
    }
  }
  return { cases: lines.length, places, ...counts };
}

/** The file lets a line end before East Asian brackets (LB30 since Unicode 13); the library treats all brackets alike. */
const EAST_ASIAN_BRACKETS = {
  ...{ '999 AL OP': 5, '999 HL OP': 2, '999 AI_AL OP': 2, '999 XX_AL OP': 2, '999 SA_AL OP': 2, '999 NU OP': 2 },
  // Behind a mark that stands alone, having nothing before it but a line end or a space.
  ...{ '999 BK OP': 1, '999 CR OP': 1, '999 LF OP': 1, '999 NL OP': 1, '999 SP OP': 1, '999 ZW OP': 1 },
  ...{ '999 CM1_CM OP': 2, '999 ZWJ_O_ZWJ_CM OP': 1 },
};

/** The file takes numbers as wholes (UAX #14 section 8.2, example 7); the library has the pairs of LB25, which part less. */
const NUMBERS = {
  ...{ '999 CL PO': 2, '999 CL PR': 2, '999 CP_CP30 PO': 2, '999 CP_CP30 PR': 2 },
  ...{ '999 PO OP': 2, '999 PO OP_OP30': 2, '999 PR OP': 2, '999 PR OP_OP30': 4 },
  ...{ '999 IS NU': 14, '999 SY NU': 2 },
};

/** A code point that is no emoji yet, but kept free for one (LB30b since Unicode 14). */
const FUTURE_EMOJI = { '30.22 Other EM': 1 };

/** Ours: `-tion` is not parted from its hyphen (LB20a of Unicode 16, here for letters of every script). */
const HYPHENS_OF_ENDINGS = {
  ...{ '999 HY HL': 1, '999 HY SA_AL': 1 },
  ...{ '999 HY H2': 1, '999 HY H3': 1, '999 HY JL': 1, '999 HY JV': 1, '999 HY JT': 1 },
};

/** Ours: guillemets hold what they are around, even with spaces between. */
const GUILLEMETS = { '18 SP QU': 4, '18 SP CM1_CM': 2 };

test('the library keeps every rule but these', () => {
  expect(outcomeOf(library)).toEqual({
    cases: 7654,
    places: 16_316,
    missing: { ...EAST_ASIAN_BRACKETS, ...NUMBERS },
    added: FUTURE_EMOJI,
  });
});

test('a paragraph has the breaks of the library, fewer at hyphens and guillemets', () => {
  expect(outcomeOf(ours)).toEqual({
    cases: 7654,
    places: 16_316,
    missing: { ...EAST_ASIAN_BRACKETS, ...NUMBERS, ...HYPHENS_OF_ENDINGS, ...GUILLEMETS },
    added: FUTURE_EMOJI,
  });
});
