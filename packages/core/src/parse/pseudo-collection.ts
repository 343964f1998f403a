// The text of collection.yaml comes in; that of a copy of the collection goes out, which nobody can take for the real one.

import { isMap, isScalar, parseDocument } from 'yaml';

const WARNING: Readonly<Record<string, string>> = { ar: 'ترجمة وهمية: ' };
const USUAL_WARNING = 'Pseudo-translation: ';
/** RFC 2606: a name that leads nowhere. */
const NOWHERE = 'https://pseudo-translation.invalid/';

/** The first line of such a file: what a folder must hold to be written over. */
export const PSEUDO_MARK = '# A copy with pseudo-translations, for testing layouts. Not for publication.';

/**
 * Another id, a title that says in each language what it is, an address that leads nowhere, and nobody told of its feeds.
 */
export function pseudoCollection(text: string): string {
  const file = parseDocument(text, { schema: 'failsafe' });
  file.set('id', `${String(file.get('id'))}-pseudo`);
  const title = file.get('title', true);
  if (isMap(title))
    for (const { key, value } of title.items) {
      const language = String(isScalar(key) ? key.value : key);
      title.set(key, `${WARNING[language] ?? USUAL_WARNING}${String(isScalar(value) ? value.value : value)}`);
    }
  else file.set('title', `${USUAL_WARNING}${String(isScalar(title) ? title.value : title)}`);
  if (file.has('base_url')) file.set('base_url', NOWHERE);
  file.delete('hubs');
  return `${PSEUDO_MARK}\n${file.toString({ lineWidth: 0 })}`;
}
