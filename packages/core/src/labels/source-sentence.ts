// The original that a document discusses comes in; a sentence about it goes out.

import type { SourceWork } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { inLanguage, type Localised } from '../model/localised.ts';
import type { Labels } from './labels.ts';

/**
 * `A discussion of “…” by … (publisher, date)`.
 * @param put what stands in it for a name of the original, given the tag of the original's language; the name where it is left out
 */
export function sourceSentence(
  source: SourceWork,
  language: Language,
  labels: Labels,
  put: (name: Localised, own?: string) => string = (name) => inLanguage(name, language.tag),
): string {
  const author = source.author === undefined ? '' : inLanguage(source.author, language.tag);
  const publisher = source.publisher === undefined ? '' : inLanguage(source.publisher, language.tag);
  const date = source.date === undefined ? '' : labels.date(source.date);
  // "Contributors to a journal" have named the journal: it is not said again.
  const told = author.includes(publisher) ? '' : publisher;
  const said = (name: Localised | undefined) => (name === undefined ? '' : put(name, source.language));
  const publication = [told === '' ? '' : said(source.publisher), date]
    .filter((part) => part !== '')
    .join(labels.text('separator'));
  const key = `source.discussion${author === '' ? '' : 'By'}${publication === '' ? '' : 'From'}`;
  return labels.text(key, { title: said(source.title), author: said(source.author), publication });
}
