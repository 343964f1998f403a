// A pair comes in; slips in the digits and percent signs of the translation go out.

import { type Check, NONE, type Slip } from './proof-pair.ts';
import { spanOf } from './proof-text.ts';

type System = 'latin' | 'arabic' | 'persian';

/** With the Arabic signs between thousands and before fractions: they go with the digits. */
const RUN = /[\d٠-٩۰-۹]+(?:[٬٫][\d٠-٩۰-۹]+)*/g;
/** What is part of a name or formula in Latin letters has its own digits. */
const LATIN = /[A-Za-z]/;
const LATIN_BEFORE = /[A-Za-z][-‐‑–.]?$/;

interface DigitRun {
  readonly text: string;
  readonly start: number;
  readonly systems: ReadonlySet<System>;
}

function systemOf(digit: string): System {
  return digit < '\u0660' ? 'latin' : digit < '\u06f0' ? 'arabic' : 'persian';
}

function digitRuns(plain: string): readonly DigitRun[] {
  return [...plain.matchAll(RUN)]
    .map(({ 0: text, index }) => ({
      text,
      start: index,
      systems: new Set(Array.from(text.replace(/[٬٫]/g, ''), systemOf)),
    }))
    .filter(({ text, start, systems }) => {
      if (systems.size > 1) return true;
      const end = start + text.length;
      return !LATIN.test(plain.charAt(end)) && !LATIN_BEFORE.test(plain.slice(Math.max(0, start - 2), start));
    });
}

/** Of these languages the digits ۰–۹ are the own ones (CLDR, numbering system `arabext`); elsewhere they are a keyboard's slip. */
const PERSIAN_DIGITS = /^(?:fa|haz|ks|lrc|mzn|pnb|prs|ps|ur)(?:-|$)/;

/** The kind that most digits have, or the first where several do; of kinds that the language does not have, none. */
function wantedSystem(runs: readonly DigitRun[], counts: ReadonlyMap<System, number>, tag: string): System {
  const own = [...counts].filter(([system]) => system !== 'persian' || PERSIAN_DIGITS.test(tag));
  const most = Math.max(...own.map(([, n]) => n));
  const first = systemOf(runs[0]?.text.charAt(0) ?? '');
  return own.find(([system, n]) => system === first && n === most)?.[0] ?? own.find(([, n]) => n === most)![0];
}

export const mixedDigits: Check = {
  code: 'mixed-digits',
  severity: 'warning',
  run({ target, to }) {
    if (!/[٠-٩۰-۹]/.test(target.plain)) return NONE;
    const runs = digitRuns(target.plain);
    const counts = new Map<System, number>();
    for (const { text } of runs) for (const digit of text.replace(/[٬٫]/g, '')) add(counts, systemOf(digit));
    if (counts.size < 2) return NONE;
    const wanted = wantedSystem(runs, counts, to.tag);
    return runs
      .filter(({ systems }) => systems.size > 1 || !systems.has(wanted))
      .map(({ text, start }) => ({
        ...spanOf(target, start, start + text.length),
        values: { digits: text },
        fix: inSystem(text, wanted),
      }));
  },
};

function add(counts: Map<System, number>, system: System): void {
  counts.set(system, (counts.get(system) ?? 0) + 1);
}

const ZERO: Readonly<Record<System, number>> = { latin: 0x30, arabic: 0x660, persian: 0x6f0 };

function inSystem(text: string, system: System): string {
  const signs = system === 'latin' ? text.replaceAll('٬', ',').replaceAll('٫', '.') : text;
  return signs.replace(/[\d٠-٩۰-۹]/g, (digit) => String.fromCharCode(ZERO[system] + (digit.charCodeAt(0) & 0xf)));
}

/** The sign that goes with the digits before it: ٪ with ٠–٩, % with 0–9; never ٪ in a text in Latin letters. */
export const percentSign: Check = {
  code: 'percent-sign',
  severity: 'info',
  run({ target, isArabic }) {
    if (!/[%٪]/.test(target.plain)) return NONE;
    const signs = [...target.plain.matchAll(/([\d٠-٩۰-۹]?)\s?([%٪])/g)];
    return signs.flatMap((match): readonly Slip[] => {
      const [all, digit = '', sign = ''] = match;
      const at = match.index + all.length - 1;
      const wanted = digit === '' && isArabic ? sign : isArabic && systemOf(digit) === 'arabic' ? '٪' : '%';
      return sign === wanted ? [] : [{ ...spanOf(target, at, at + 1), values: { sign, wanted } }];
    });
  },
};
