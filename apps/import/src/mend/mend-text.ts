// The text of a capture comes in; the same lines without the damage of capturing go out, with what was mended where.

import type { Finding, FindingKind } from '../model/finding.ts';
import { mendApostrophes } from './mend-apostrophes.ts';
import { mendGlyphs } from './mend-glyphs.ts';
import { mendMojibake } from './mend-mojibake.ts';
import { mendQuotes } from './mend-quotes.ts';

export interface Mended {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/** Damage that nobody needs to see line by line: the first place and a count say enough. */
const QUIET: readonly (readonly [FindingKind, RegExp, string])[] = [
  ['control-character', /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, ' '],
  ['bidi-control', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ''],
  ['soft-hyphen', /\u00ad|[\u200b\u2060\ufeff]/gu, ''],
  ['no-break-space', /[\u00a0\u202f\u2007]/gu, ' '],
  ['double-blank', /(?<=\S) {2,}(?=\S)/gu, ' '],
];

const PERSIAN: Record<string, string> = { '\u06cc': '\u064a', '\u06a9': '\u0643' };
const OTHER_LANGUAGES = /[پچژگڕڵێۆڤ]/u;

/**
 * Mends each line by itself, so that lines keep their numbers.
 * @param language the document's; only English has apostrophes to mend, only Arabic Persian letters
 * @param isMarked whether the text has mark-up whose straight quotation marks mean something
 */
export function mendText(text: string, language: string, isMarked: boolean): Mended {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').split('\n');
  const findings: Finding[] = [];
  const counts = new Map<FindingKind, { line: number; count: number }>();
  const isArabic = language === 'ar' && !OTHER_LANGUAGES.test(text);
  const count = (kind: FindingKind, line: number, found: number) => {
    const known = counts.get(kind);
    counts.set(kind, { line: known?.line ?? line, count: (known?.count ?? 0) + found });
  };
  const mended = lines.map((original, at) => {
    const line = at + 1;
    let now = mendMojibake(original);
    if (now !== original)
      findings.push({
        group: 'mended',
        kind: 'mojibake',
        line,
        confidence: 'high',
        text: original.trim(),
        proposal: now.trim(),
      });
    // A letter that no encoding can bring back.
    const lost = /.{0,30}\ufffd.{0,30}/u.exec(now)?.[0];
    if (lost !== undefined)
      findings.push({ group: 'doubtful', kind: 'mojibake', line, confidence: 'high', text: lost.trim() });
    for (const [kind, pattern, instead] of QUIET) {
      const found = now.match(pattern)?.length ?? 0;
      // In code, blanks mean something.
      if (found === 0 || (isMarked && kind === 'double-blank')) continue;
      count(kind, line, found);
      now = now.replace(pattern, instead);
    }
    const glyphs = mendGlyphs(now);
    if (glyphs.text !== now) {
      const kind = glyphs.turned ? 'glyph-order' : 'presentation-form';
      findings.push({
        group: 'mended',
        kind,
        line,
        confidence: glyphs.turned ? 'medium' : 'high',
        text: now.trim(),
        proposal: glyphs.text.trim(),
      });
      now = glyphs.text;
    }
    now = replaced(now, 'tatweel', /(?<=\p{Script=Arabic})ـ+(?=\p{L}|\p{M})|ـ{2,}/gu, () => '');
    if (isArabic) now = replaced(now, 'persian-letter', /[\u06cc\u06a9]/gu, (char) => PERSIAN[char] ?? char);
    if (language === 'en') now = withApostrophes(now, line);
    if (!isMarked && (language === 'en' || language === 'ar')) {
      const quoted = mendQuotes(now, language);
      if (quoted !== now) count('quotation-mark', line, 1);
      now = quoted;
    }
    return now;

    function replaced(text: string, kind: FindingKind, pattern: RegExp, instead: (char: string) => string): string {
      const found = text.match(pattern)?.length ?? 0;
      if (found > 0) count(kind, line, found);
      return found === 0 ? text : text.replace(pattern, instead);
    }
  });
  for (const [kind, { line, count }] of counts)
    findings.push({ group: 'mended', kind, line, confidence: 'high', text: `× ${count}` });
  return { lines: mended, findings };

  function withApostrophes(text: string, line: number): string {
    const { text: now, found } = mendApostrophes(text);
    for (const { text, proposal, confidence } of found)
      findings.push({
        group: confidence === 'high' ? 'mended' : 'doubtful',
        kind: 'apostrophe',
        line,
        confidence,
        text,
        proposal,
      });
    return now;
  }
}
