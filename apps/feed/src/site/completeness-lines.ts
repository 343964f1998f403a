// How much of a book or text is translated comes in; the lines that say so on a page go out.

import { type Chapter, type Completeness, completenessSentences, type Edition, type Labels } from '@warraq/core';

/** Of a book: in two words where nothing is missing, else what is missing in which language. */
export function bookCompleteness({ languages, completeness }: Edition, labels: Labels): readonly string[] {
  if (completeness.every(isComplete)) {
    return [labels.text(languages.length === 1 ? 'site.complete' : 'site.completeBoth')];
  }
  return lacking(completeness, languages, labels);
}

/** Of a text in one language: whether it is the original or a translation too. */
export function textCompleteness(
  { sourceLanguage, completeness }: Chapter,
  { languages }: Edition,
  labels: Labels,
): readonly string[] {
  if (!completeness.every(isComplete)) return lacking(completeness, languages, labels);
  return [labels.text(sourceLanguage.tag === languages[0].tag ? 'site.original' : 'site.translated')];
}

function isComplete({ missing, stale }: Completeness): boolean {
  return missing === 0 && stale === 0;
}

function lacking(
  completeness: readonly Completeness[],
  languages: Edition['languages'],
  labels: Labels,
): readonly string[] {
  return languages.flatMap((language, i) => {
    const counts = completeness[i];
    // Of two languages the complete one needs no sentence.
    if (counts === undefined || isComplete(counts)) return [];
    return completenessSentences(counts, language, labels, languages.length > 1);
  });
}
