// A source text and its translation as written in its file come in; the translation with what is safe to mend mended goes out.

import { writtenOffsets } from '../parse/written-string.ts';
import type { ProofContext } from './proof-pair.ts';
import { type Finding, proofread } from './proofread.ts';

/** One stretch that was mended: what stood there and what stands there now. Offsets are those before this change. */
export interface Change {
  readonly code: string;
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

export interface FixedText {
  readonly text: string;
  /** The text as it stands between the quotation marks of its file: what was not mended has the bytes that it had. */
  readonly written: string;
  readonly changes: readonly Change[];
}

/** A mended comma may want a space behind it: a few rounds are enough for all that touch each other. */
const MOST_ROUNDS = 5;

/**
 * Mends what the checks know how to mend without a doubt: ، ؛ ؟ and their spaces, double spaces and those at the ends,
 * tatweel, ی and ک, digits of two kinds. No letter of a word is changed otherwise, and no mark-up.
 */
export function fixText(
  source: string,
  target: { readonly text: string; readonly written?: string | undefined },
  context: ProofContext,
  only?: ReadonlySet<string>,
): FixedText {
  let fixed: FixedText = { text: target.text, written: target.written ?? target.text, changes: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const findings = apart(proofread(source, fixed.text, context, only));
    if (findings.length === 0) break;
    fixed = mended(fixed, findings);
  }
  return fixed;
}

type Mendable = Finding & { readonly fix: string };

/** Those with a remedy, in order, none inside another. */
function apart(findings: readonly Finding[]): readonly Mendable[] {
  let end = -1;
  return findings
    .filter((finding): finding is Mendable => finding.fix !== undefined)
    .sort((a, b) => a.start - b.start)
    .filter((finding) => {
      const isFree = finding.start >= end;
      if (isFree) end = Math.max(finding.end, finding.start + 1);
      return isFree;
    });
}

function mended({ text, written, changes }: FixedText, findings: readonly Mendable[]): FixedText {
  const offsets = writtenOffsets(written);
  const mend = (whole: string, at: (offset: number) => number, insert: (fix: string) => string) => {
    let from = 0;
    const pieces = findings.map(({ start, end, fix }) => {
      const piece = whole.slice(from, at(start)) + insert(fix);
      from = at(end);
      return piece;
    });
    return pieces.join('') + whole.slice(from);
  };
  return {
    text: mend(text, (offset) => offset, String),
    written: mend(
      written,
      (offset) => offsets[offset] ?? written.length,
      (fix) => JSON.stringify(fix).slice(1, -1),
    ),
    changes: [
      ...changes,
      ...findings.map(({ code, start, end, fix }) => ({ code, start, before: text.slice(start, end), after: fix })),
    ],
  };
}
