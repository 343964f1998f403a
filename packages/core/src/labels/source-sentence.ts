// The original that a document discusses comes in; a sentence about it goes out.

import type { SourceWork } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { inLanguage } from '../model/localised.ts';
import type { Labels } from './labels.ts';

/** `A discussion of “…” by … (publisher, date)`. */
export function sourceSentence(source: SourceWork, language: Language, labels: Labels): string {
  const title = inLanguage(source.title, language.tag);
  const author = source.author === undefined ? '' : inLanguage(source.author, language.tag);
  const publisher = source.publisher === undefined ? '' : inLanguage(source.publisher, language.tag);
  const date = source.date === undefined ? '' : labels.date(source.date);
  // "Contributors to a journal" have named the journal: it is not said again.
  const told = author.includes(publisher) ? '' : publisher;
  const publication = [told, date].filter((part) => part !== '').join(labels.text('separator'));
  const key = `source.discussion${author === '' ? '' : 'By'}${publication === '' ? '' : 'From'}`;
  return labels.text(key, { title, author, publication });
}
