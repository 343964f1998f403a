// A link or a reference of the text comes in; where it leads in the PDF goes out.

import { type Inline, wordsOf } from '@warraq/core';
import type { InlineMark, LinkTarget } from '../paint/mark.ts';
import type { Composer } from './composer.ts';
import type { Names } from './names.ts';

/** An address outside the book; readers hear it as it was written. */
export function addressTarget(url: string): LinkTarget {
  return { kind: 'address', url: asciiAddress(url), description: url, isCall: false };
}

/** PDF addresses are ASCII (ISO 32000-1, 12.6.4.7). */
function asciiAddress(url: string): string {
  try {
    return new URL(url).href;
  } catch {
    return encodeURI(url);
  }
}

/** The chapter or heading that a reference means; undefined where the book does not have it. */
export function referenceTarget(
  names: Names,
  { document, unit, children }: Extract<Inline, { kind: 'reference' }>,
): LinkTarget | undefined {
  const name = unit === undefined ? names.chapter(document) : names.heading(document, unit);
  if (name === undefined) return undefined;
  return { kind: 'destination', name, description: wordsOf(children), isCall: false };
}

/** A mark of the book's own that leads to one of its places: a page number, the number of a note. */
export function linkTo({ newMark }: Composer, name: string, description: string): InlineMark {
  const target = { kind: 'destination', name, description, isCall: false } as const;
  return newMark({ target, anchor: undefined, strike: false, language: undefined });
}
