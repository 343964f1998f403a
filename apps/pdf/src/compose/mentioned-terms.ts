// The pages of the chapters come in; for every language, the pages on which each name and term stands go out.

import type { Mention } from '@warraq/core';
import type { MarkPage } from './paginate-floating.ts';

/** By language tag, then by the key of an entry; pages of the body, from 0. */
export type MentionedTerms = ReadonlyMap<string, ReadonlyMap<string, readonly Mention[]>>;

/** Lines that are set again, as the head of a table is, mention nothing anew. */
export function mentionedTerms(pages: readonly MarkPage[]): MentionedTerms {
  const found = new Map<string, Map<string, Mention[]>>();
  const add = (rows: MarkPage['rows'], page: number, inNote: boolean): void => {
    for (const { row, again } of rows) {
      for (const mark of row.content) {
        if (mark.kind !== 'line' || mark.terms === undefined || again) continue;
        const { language, keys } = mark.terms;
        const known = found.get(language.tag) ?? new Map<string, Mention[]>();
        found.set(language.tag, known);
        for (const key of keys) listOf(known, key).push({ page, inNote });
      }
    }
  };
  pages.forEach((page, index) => {
    add(page.rows, index, false);
    add(page.notes, index, true);
  });
  return found;
}

function listOf(known: Map<string, Mention[]>, key: string): Mention[] {
  const list = known.get(key) ?? [];
  known.set(key, list);
  return list;
}
