// A source text, its translation and what surrounds them come in; what every check is given, and what it gives, goes out.

import type { Language } from '../model/language.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { GlossaryProof } from './glossary-proof.ts';
import { type ProofText, proofText, type Span } from './proof-text.ts';

/** What only the collection knows. */
export interface ProofContext {
  readonly from: Language;
  readonly to: Language;
  /** Whether both are a line of verse, in which a sign may part two halves. */
  readonly isVerse?: boolean;
  readonly glossary?: GlossaryProof | undefined;
  /** What a cross-reference leads to, the same for `[[Iraq]]` and `[[العراق]]`; undefined where it leads nowhere. */
  destination?(reference: string): string | undefined;
  /** Whether the document has a note with the label; without it every note exists. */
  hasNote?(label: string): boolean;
}

export interface ProofPair extends ProofContext {
  readonly source: ProofText;
  readonly target: ProofText;
  /** Whether the translation is in Arabic script. */
  readonly isArabic: boolean;
}

/** What a check points at in the raw text of the translation. */
export interface Slip extends Span {
  readonly values?: Problem['values'];
  /** What to put in its place, where that is safe. */
  readonly fix?: string | undefined;
}

/** A pure function with a code: its sentence, hint and explanation stand in translations/ui/ under that code. */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  /** Runs only when it is asked for by its code. */
  readonly isOff?: boolean;
  run(pair: ProofPair): readonly Slip[];
}

export function proofPair(source: string, target: string, context: ProofContext): ProofPair {
  return {
    ...context,
    source: proofText(source, context.isVerse),
    target: proofText(target, context.isVerse),
    isArabic: context.to.script === 'Arab',
  };
}

/** The start of a translation: where what it lacks is reported. */
export const START: Span = { start: 0, end: 0 };

export const NONE: readonly Slip[] = [];
