// The pages of the chapters come in, one chapter after the other; for every language, the pages on which each name and term stands go out.

import type { Mention } from '@warraq/core';
import type { MarkPage } from './paginate-floating.ts';

/** By language tag, then by the key of an entry; pages of the body, from 0. */
export type MentionedTerms = ReadonlyMap<string, ReadonlyMap<string, readonly Mention[]>>;

/** The same while it is collected. */
export type MentionsFound = Map<string, Map<string, Mention[]>>;

/** Adds what pages mention; the first of them is page `first`. Lines set again, as a table's head is, mention nothing anew. */
export function addMentions(found: MentionsFound, pages: readonly MarkPage[], first: number): void {
  pages.forEach((page, index) => {
    addRows(found, page.rows, first + index, false);
    addRows(found, page.notes, first + index, true);
  });
}

function addRows(found: MentionsFound, rows: MarkPage['rows'], page: number, inNote: boolean): void {
  for (const { row, again } of rows) {
    for (const mark of row.content) {
      if (mark.kind !== 'line' || mark.terms === undefined || again) continue;
      const { language, keys } = mark.terms;
      const known = found.get(language.tag) ?? new Map<string, Mention[]>();
      found.set(language.tag, known);
      for (const key of keys) listOf(known, key).push({ page, inNote });
    }
  }
}

function listOf(known: Map<string, Mention[]>, key: string): Mention[] {
  const list = known.get(key) ?? [];
  known.set(key, list);
  return list;
}
