// Nothing comes in; the kinds of slips that are sown into good translations go out, each with the check that must find it.

import { pick, type Random } from '../book/random.ts';
import type { TextPair } from './text-pair.ts';

export interface SeedKind {
  readonly id: string;
  /** The code of the check that must find it. */
  readonly check: string;
  /** A pair with the slip; undefined where the pair has no place for it. `other` is another pair of the same texts. */
  sow(pair: TextPair, random: Random, other: TextPair): TextPair | undefined;
}

/** What is no prose: addresses, program text, mark-up. A slip there is a slip of another kind. */
const CODES =
  /https?:\/\/\S+|`[^`]*`|\[\^[^\]]*\]|\]\([^)]*\)|\[\[[^|\]]*\|?|:[a-z]+\[|(?<=:(?:en|ar)\[)[^\]]*|\{[^}]*\}/g;

function places(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const codes = [...text.matchAll(CODES)].map(({ 0: code, index }) => ({ start: index, end: index + code.length }));
  return [...text.matchAll(pattern)].filter(
    ({ 0: found, index }) => !codes.some(({ start, end }) => index < end && index + found.length > start),
  );
}

/** Changes one place of the translation that the pattern finds. */
function change(id: string, check: string, pattern: RegExp, to: (found: string, random: Random) => string): SeedKind {
  return {
    id,
    check,
    sow({ source, target }, random) {
      const all = places(target, pattern);
      if (all.length === 0) return undefined;
      const { 0: found, index } = pick(random, all);
      const changed = target.slice(0, index) + to(found, random) + target.slice(index + found.length);
      return changed === target ? undefined : { source, target: changed };
    },
  };
}

function whole(id: string, check: string, to: (pair: TextPair, other: TextPair) => string | undefined): SeedKind {
  return {
    id,
    check,
    sow(pair, _, other) {
      const target = to(pair, other);
      return target === undefined || target === pair.target ? undefined : { source: pair.source, target };
    },
  };
}

/** Something that both texts must have is put at the end of both, and lost or changed in the translation. */
function lose(id: string, check: string, sign: string, left: string): SeedKind {
  return {
    id,
    check,
    sow: ({ source, target }) => ({ source: `${source} ${sign}`, target: `${target} ${left}`.trimEnd() }),
  };
}

const swap = (letters: Readonly<Record<string, string>>) => (found: string) => letters[found] ?? found;
const otherDigit = (found: string, random: Random) =>
  pick(
    random,
    [...'123456789'].filter((digit) => digit !== found),
  );

/** A kind that is sown only where the pair has what makes it a slip. */
function where(holds: (pair: TextPair) => boolean, kind: SeedKind): SeedKind {
  return { ...kind, sow: (pair, random, other) => (holds(pair) ? kind.sow(pair, random, other) : undefined) };
}

/** A text with one number has its digits of one kind however they are. */
const hasTwoNumbers = ({ target }: TextPair) => places(target, ALONE).length > 1;
/** What is quoted over several paragraphs has one mark in each. */
const hasQuotesInPairs = ({ source, target }: TextPair) =>
  [source, target].every((text) => (text.match(/["“”]/g)?.length ?? 0) % 2 === 0);

/** A number by itself: beside it neither letters nor signs of larger numbers. */
const ALONE = /(?<![\p{L}\p{N}.,٫٬/:–-])\d{2,4}(?![\p{L}\p{N}.,٫٬/:–%-])/gu;
const WORD = /(?<![\p{L}\p{M}])\p{L}{4,}(?![\p{L}\p{M}])/gu;
const ARABIC_WORD = /(?<![\p{L}\p{M}])[\u0621-\u063a\u0641-\u064a]{4,}(?![\p{L}\p{M}])/gu;
const MIDDLE =
  /(?<=[\u0628\u062a-\u062e\u0633-\u0643\u0644-\u0647\u064a])(?=[\u0628\u062a-\u062e\u0633-\u0643\u0644-\u0647\u064a])/gu;

const COMMON: readonly SeedKind[] = [
  whole('nothing', 'untranslated', () => ' '),
  whole('source copied', 'same-as-source', ({ source }) => (letters(source) < 4 ? undefined : source)),
  whole('another source copied', 'wrong-script', ({ source }, other) =>
    letters(other.source) < 14 || other.source === source ? undefined : other.source,
  ),
  change('digit changed', 'numbers', ALONE, (found, random) => otherDigit(found.charAt(0), random) + found.slice(1)),
  change('number lost', 'numbers', ALONE, () => ''),
  change('closing bracket lost', 'brackets-unbalanced', /(?<=\([^()]{3,60})\)/g, () => ''),
  change('full stop lost', 'end-punct', /(?<=\p{L}{3})\.$/gu, () => ''),
  change('question mark for a stop', 'end-punct', /(?<=\p{L}{3})\.$/gu, () => '؟'),
  change('double space', 'double-space', /(?<=\S) (?=\S)/g, () => '  '),
  whole('space at the end', 'edge-space', ({ target }) => `${target} `),
  change('line broken', 'newlines', /(?<=\S) (?=\S)/g, () => '\n'),
  change('word twice', 'double-word', WORD, (found) => `${found} ${found}`),
  change('override of direction', 'bidi-embedding', /(?<=\p{L}) (?=\p{L})/gu, () => ' \u202e'),
  change('zero-width space', 'invisible', /(?<=\p{L})(?=\p{L})/gu, () => '\u200b'),
  change('soft hyphen', 'invisible', /(?<=\p{L}{2})(?=\p{L}{2})/gu, () => '\u00ad'),
  whole('only the beginning', 'length-ratio', ({ source, target }) =>
    source.length < 60 ? undefined : target.slice(0, Math.floor(source.length / 5)),
  ),
  lose('placeholder lost', 'placeholders', '{{name}}', ''),
  lose('placeholder misspelt', 'placeholders', '{{name}}', '{{nama}}'),
  lose('tag lost', 'placeholders', '<b>x</b>', 'x'),
  lose('program text changed', 'inline-codes', '`make all`', '`make al`'),
  lose('note call lost', 'footnote-refs', '[^1]', ''),
  lose('note call twice', 'footnote-refs', '[^1]', '[^1] [^1]'),
  lose('web address changed', 'urls', 'https://example.org/a', 'https://example.org/b'),
  lose('mail address lost', 'emails', 'desk@example.org', ''),
  lose('reference to another place', 'wiki-links', '[x](02-essay.md)', '[x](03-essay.md)'),
  whole('heading mark', 'structure', ({ target }) => `## ${target}`),
];

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Forms of the letters as old programs wrote them, by NFKC. */
const FORMS: Readonly<Record<string, string>> = { ل: '\ufedf', م: '\ufee3', ن: '\ufee7', ب: '\ufe91', س: '\ufeb3' };

const INTO_ARABIC: readonly SeedKind[] = [
  where(hasTwoNumbers, change('one number in other digits', 'mixed-digits', ALONE, arabicDigits)),
  change('one digit in other digits', 'mixed-digits', ALONE, (found) => found.charAt(0) + arabicDigits(found.slice(1))),
  change('Latin comma', 'latin-punct', /،/g, () => ','),
  change('Latin semicolon', 'latin-punct', /؛/g, () => ';'),
  change('Latin question mark', 'latin-punct', /؟/g, () => '?'),
  change('space before a comma', 'space-before-punct', /(?<=\S)[،؛؟]/g, (found) => ` ${found}`),
  change('no space behind a comma', 'no-space-after-punct', /(?<=[،؛]) (?=\p{L})/gu, () => ''),
  change('tatweel', 'tatweel', MIDDLE, () => 'ـ'),
  change('two tatweels', 'tatweel', MIDDLE, () => 'ــ'),
  change('Persian ya', 'persian-letters', /ي/g, () => 'ی'),
  change('Persian kaf', 'persian-letters', /ك/g, () => 'ک'),
  change('presentation form', 'presentation-forms', /[لمنبس]/g, swap(FORMS)),
  change('vowel sign before a word', 'bad-diacritics', ARABIC_WORD, (found) => `\u064e${found}`),
  change(
    'two vowel signs',
    'bad-diacritics',
    ARABIC_WORD,
    (found) => `${found.slice(0, 2)}\u064e\u064f${found.slice(2)}`,
  ),
  change('guillemet lost', 'quotes-unbalanced', /(?<=«[^«»]{3,60})»/g, () => ''),
  where(
    hasQuotesInPairs,
    change('quotation mark lost', 'quotes-unbalanced', /(?<!\d)"/g, () => ''),
  ),
  change('Latin l for an alef', 'confusable', /(?<=[\u0621-\u064a])ا(?=[\u0621-\u064a])/g, () => 'l'),
  change(
    'Cyrillic letter',
    'confusable',
    /(?<=[A-Za-z])[aeocpx](?=[A-Za-z])/g,
    swap({ a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х' }),
  ),
  change('waw apart', 'waw-space', /(?<= )و(?=[\u0621-\u064a]{3})/g, () => 'و '),
];

const INTO_ENGLISH: readonly SeedKind[] = [
  where(hasTwoNumbers, change('one number in other digits', 'mixed-digits', ALONE, arabicDigits)),
  change('Arabic comma', 'arabic-punct', /(?<=[A-Za-z]),(?= )/g, () => '،'),
  change('Arabic question mark', 'arabic-punct', /(?<=[A-Za-z])\?/g, () => '؟'),
  change('space before a comma', 'space-before-punct', /(?<=[A-Za-z]),(?= )/g, () => ' ,'),
  change('no space behind a comma', 'no-space-after-punct', /(?<=[A-Za-z],) (?=[A-Za-z])/g, () => ''),
  where(
    hasQuotesInPairs,
    change('quotation mark lost', 'quotes-unbalanced', /”|(?<!\d)"/g, () => ''),
  ),
  change(
    'Cyrillic letter',
    'confusable',
    /(?<=[A-Za-z])[aeocpx](?=[A-Za-z])/g,
    swap({ a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х' }),
  ),
];

function arabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

/** The control: a translation with all digits of its prose as Arabic-Indic ones is as right as before. */
export function withArabicDigits({ source, target }: TextPair): TextPair {
  return {
    source,
    target: target.replace(new RegExp(`${CODES.source}|\\d+`, 'g'), (found) =>
      /^\d+$/.test(found) ? arabicDigits(found) : found,
    ),
  };
}

export function seedKinds(to: 'en' | 'ar'): readonly SeedKind[] {
  return [...COMMON, ...(to === 'ar' ? INTO_ARABIC : INTO_ENGLISH)];
}
