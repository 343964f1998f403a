// A pair comes in; slips in the quotation marks of the translation go out.

import { type Check, NONE, type ProofPair, type Slip, START } from './proof-pair.ts';
import { type ProofText, spanOf } from './proof-text.ts';

const ANY = /["«»“”„‹›]/;

interface Unpaired {
  readonly sign: string;
  readonly at: number;
}

/** Guillemets have a direction. Of the round ones Arabic writers use either as the first: they and straight ones go by twos. */
function unpaired(plain: string): readonly Unpaired[] {
  if (!ANY.test(plain)) return [];
  return [
    ...unpairedGuillemets(plain, '«', '»'),
    ...unpairedGuillemets(plain, '‹', '›'),
    ...oddOne(plain, /[“”„]/g),
    ...oddOne(plain, /"/g, /(?<![\d'’])"/g),
  ].sort((a, b) => a.at - b.at);
}

function unpairedGuillemets(plain: string, opening: string, closing: string): readonly Unpaired[] {
  const open: Unpaired[] = [];
  const lonely: Unpaired[] = [];
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at);
    if (sign === opening) open.push({ sign, at });
    else if (sign === closing && open.pop() === undefined) lonely.push({ sign, at });
  }
  return [...lonely, ...open];
}

/** The last of an odd number; 5'6" is a measure, and "COVID-19" none. */
function oddOne(plain: string, pattern: RegExp, withoutMeasures = pattern): readonly Unpaired[] {
  const all = [...plain.matchAll(pattern)];
  const last = all.at(-1);
  if (all.length % 2 === 0 || last === undefined) return [];
  return (plain.match(withoutMeasures)?.length ?? 0) % 2 === 0 && pattern !== withoutMeasures
    ? []
    : [{ sign: last[0], at: last.index }];
}

export const quotesUnbalanced: Check = {
  code: 'quotes-unbalanced',
  severity: 'warning',
  run({ source, target }) {
    const found = unpaired(target.plain);
    // A quotation over several paragraphs is open in each but the last.
    if (found.length === 0 || unpaired(source.plain).length > 0) return NONE;
    return found.map(({ sign, at }) => ({ ...spanOf(target, at, at + 1), values: { sign } }));
  },
};

/** « » in Arabic, “ ” in English; the second kind is for quotations inside quotations. */
export const quoteStyle: Check = {
  code: 'quote-style',
  severity: 'info',
  run({ target, isArabic, to }): readonly Slip[] {
    if (!isArabic && !/^en(?:-|$)/.test(to.tag)) return NONE;
    const { plain } = target;
    const isOwn = (isArabic ? /«/ : /“/).test(plain);
    const other = (isArabic ? (isOwn ? /(?<!\d)"/ : /(?<!\d)["“”]/) : /[«»]/).exec(plain);
    if (other === null) return NONE;
    return [
      { ...spanOf(target, other.index, other.index + 1), values: { sign: other[0], wanted: isArabic ? '«…»' : '“…”' } },
    ];
  },
};

/** Arabic puts names between quotation marks that English writes with capitals or in italics: more of them are no slip. */
export const quotesCount: Check = {
  code: 'quotes-count',
  severity: 'info',
  run({ source, target, from, isArabic }: ProofPair): readonly Slip[] {
    const [before, after] = [quotePairs(source), quotePairs(target)];
    const isStyle = isArabic !== (from.script === 'Arab') && (isArabic ? after > before : before > after);
    return before === after || isStyle ? NONE : [{ ...START, values: { source: before, target: after } }];
  },
};

export function quotePairs({ plain }: ProofText): number {
  if (!ANY.test(plain)) return 0;
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  return count(/[«‹]/g) + (count(/["“”„]/g) >> 1);
}
