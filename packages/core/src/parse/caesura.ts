// The inline content of a line of verse comes in; the same goes out with its halves parted where their sign stands.

import type { SourceInline } from '../model/inline.ts';
import type { Place } from '../model/place.ts';
import { type Checked, type Problem, warning } from '../model/problem.ts';
import type { UnitKind } from '../model/unit.ts';

/**
 * `||`, or what Arabic writers are used to, `***` between spaces, with the spaces around it. Other signs that stand
 * between halves (`…`, `*`, `/`, wide blanks) mean other things as well. Spaces are looked at from where they begin: from
 * each of them it would take as long as the square of their number.
 */
const SIGN = /(?:(?<!\s)\s+)?(?:\|{2,}|(?<![^\s|])\*{3,}(?![^\s|]))\s*/u;
const SIGNS = new RegExp(SIGN, 'gu');

/** Whether a text may hold the sign: a quick look. */
export function mayHaveCaesura(text: string): boolean {
  return text.includes('||') || text.includes('***');
}

/** Where the signs stand in a text, each with the spaces around it. */
export function caesuraSigns(text: string): readonly { readonly start: number; readonly end: number }[] {
  return mayHaveCaesura(text)
    ? [...text.matchAll(SIGNS)].map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }))
    : [];
}

/** A text with a space for each sign. */
export function withoutCaesura(text: string): string {
  return mayHaveCaesura(text) ? text.replace(SIGNS, ' ').trim() : text;
}

/**
 * Parts the halves at the first sign outside of program text; no sign is left to be printed.
 *
 * Problems, at the line's place: `verse-parts` for further signs, which are read as spaces; `verse-sign-inside` for one in
 * a link, a name or a term, which cannot be parted, and is a space too; `verse-sign-alone` where nothing else is there.
 */
export function withCaesura(content: readonly SourceInline[], place: Place): Checked<readonly SourceInline[]> {
  const reader = new Reader();
  const read = reader.all(content, true);
  const { signs, inside } = reader;
  if (signs === 0 && inside === 0) return { value: content, problems: [] };
  const isAlone = read.every(({ kind }) => kind === 'caesura');
  const problems: Problem[] = [];
  if (isAlone) problems.push(warning('verse-sign-alone', place));
  else if (signs > 1) problems.push(warning('verse-parts', place, { parts: signs + 1 }));
  if (inside > 0) problems.push(warning('verse-sign-inside', place));
  return { value: isAlone ? [] : read, problems };
}

/** The content of a unit or of its translation: a line of verse as `withCaesura` gives it, any other as it is. */
export function withHalves(
  kind: UnitKind,
  written: { readonly text: string; readonly place: Place },
  content: readonly SourceInline[],
): Checked<readonly SourceInline[]> {
  if (kind !== 'verse' || !mayHaveCaesura(written.text)) return { value: content, problems: [] };
  return withCaesura(content, written.place);
}

class Reader {
  signs = 0;
  inside = 0;

  all(content: readonly SourceInline[], parts: boolean): readonly SourceInline[] {
    return content.flatMap((inline) => this.#one(inline, parts));
  }

  #one(inline: SourceInline, parts: boolean): readonly SourceInline[] {
    switch (inline.kind) {
      case 'text':
        return this.#text(inline.text, parts);
      case 'emphasis':
      case 'strong':
      case 'strike':
      case 'foreign':
        return [{ ...inline, children: this.all(inline.children, parts) }];
      case 'indexed':
      case 'link':
      case 'unresolved-reference':
        return [{ ...inline, children: this.all(inline.children, false) }];
      case 'code':
      case 'break':
      case 'caesura':
      case 'note-label':
        return [inline];
    }
  }

  #text(text: string, parts: boolean): readonly SourceInline[] {
    if (!mayHaveCaesura(text)) return [{ kind: 'text', text }];
    const read: SourceInline[] = [];
    let words = '';
    const flush = () => {
      if (words !== '') read.push({ kind: 'text', text: words });
      words = '';
    };
    for (const [index, piece] of text.split(SIGN).entries()) {
      if (index > 0 && parts && this.signs === 0) {
        flush();
        read.push({ kind: 'caesura' });
      } else if (index > 0) words += ' ';
      if (index > 0 && parts) this.signs++;
      else if (index > 0) this.inside++;
      words += piece;
    }
    flush();
    return read;
  }
}
