// The counts of an edition's units in a language come in; sentences that tell readers how complete it is go out.

import type { Completeness } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import type { Labels } from './labels.ts';
import { languageName } from './language-name.ts';

/**
 * What is missing and what is stale, else that nothing is. Units without words belong to no language and are not counted.
 * @param several whether the edition is in several languages; the sentences then name theirs
 */
export function completenessSentences(
  counts: Completeness,
  language: Language,
  labels: Labels,
  several: boolean,
): readonly string[] {
  const total = counts.source + counts.fresh + counts.touched + counts.stale + counts.missing;
  // "Translated" is not true of what was written in the language.
  const named = several || counts.source > 0;
  const say = (key: string, count: number) =>
    named
      ? labels.text(`completeness.${key}In`, { count, total, language: languageName(language, labels) })
      : labels.text(`completeness.${key}`, { count, total });
  const lacking = (['missing', 'stale'] as const).flatMap((key) => (counts[key] > 0 ? [say(key, counts[key])] : []));
  return lacking.length > 0 ? lacking : [say('full', total)];
}
