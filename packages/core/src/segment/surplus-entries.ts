// A document's old entries and its texts of today come in; entries that equal ones with a translation should outlive go out.

import { foldText } from '../letters/fold-text.ts';
import { groupBy } from '../model/group-by.ts';
import type { StringEntry } from '../model/strings.ts';

/**
 * Where a text stands fewer times than before, nothing says which of the equal ones is gone: those without a translation
 * are, as many as are too many. Two people who sync the same edit, each in a clone, also leave one text with two ids.
 */
export function surplusEntries(
  old: readonly StringEntry[],
  texts: readonly { readonly text: string }[],
  isTranslated: (id: string) => boolean,
): ReadonlySet<StringEntry> {
  const surplus = new Set<StringEntry>();
  if (old.length === texts.length && old.every(({ text }, i) => text === texts[i]?.text)) return surplus;
  const folded = ({ text }: { readonly text: string }) => foldText(text);
  const wanted = groupBy(texts, folded);
  for (const [text, equal] of groupBy(old, folded)) {
    const tooMany = equal.length - (wanted.get(text) ?? equal).length;
    if (tooMany <= 0 || !equal.some(({ id }) => isTranslated(id))) continue;
    for (const entry of equal.filter(({ id }) => !isTranslated(id)).slice(0, tooMany)) surplus.add(entry);
  }
  return surplus;
}
