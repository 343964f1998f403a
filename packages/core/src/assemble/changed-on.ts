// A compiled document and an edition's languages come in; the newest date on which what is shown changed goes out.

import type { CompiledDocument } from './compiled-collection.ts';

/**
 * The newest of the dates that the document gives itself and those on which the translations that are shown were accepted
 * (YYYY-MM-DD); undefined where nobody wrote one down. No clock is asked: an edition made again has not changed.
 */
export function changedOn({ document, resolved }: CompiledDocument, languages: readonly string[]): string | undefined {
  const { date, modified } = document.meta;
  const accepted = languages.flatMap((tag) => (resolved.get(tag) ?? []).map((unit) => unit.accepted));
  return [date, modified, ...accepted].reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), undefined);
}
