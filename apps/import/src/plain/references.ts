// The pieces of a text come in; which notes each part has and which references find one go out.

import { latinDigits } from '@warraq/core';
import { escapeInline } from '../write/escape-inline.ts';
import type { Piece } from './body.ts';

const REFERENCE = /\[([\d٠-٩۰-۹]{1,3})\]/gu;

/** Which part each piece belongs to, counted from 0. */
export function partOfEach(pieces: readonly Piece[]): readonly number[] {
  let part = 0;
  return pieces.map((piece, at) => {
    if (piece.as === 'part' && at > 0) part++;
    return part;
  });
}

/** The labels of each part's notes. */
export function labelsOf(pieces: readonly Piece[], parts: readonly number[]): ReadonlyMap<number, ReadonlySet<string>> {
  const labels = new Map<number, Set<string>>();
  for (const [at, { as, label }] of pieces.entries()) {
    const part = parts[at]!;
    if (as === 'note' && label !== undefined) labels.set(part, (labels.get(part) ?? new Set()).add(label));
  }
  return labels;
}

export interface Called {
  readonly markdown: string;
  readonly found: readonly string[];
  /** References that no note answers; they stay as they were written. */
  readonly lost: readonly string[];
}

/** The Markdown of a text whose references become calls of notes. */
export function withCalls(text: string, labels: ReadonlySet<string>): Called {
  const found: string[] = [];
  const lost: string[] = [];
  let markdown = '';
  let end = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const label = String(Number(latinDigits(match[1]!)));
    markdown += escapeInline(text.slice(end, match.index));
    markdown += labels.has(label) ? `[^${label}]` : escapeInline(match[0]);
    (labels.has(label) ? found : lost).push(label);
    end = match.index + match[0].length;
  }
  return { markdown: markdown + escapeInline(text.slice(end)), found, lost };
}
