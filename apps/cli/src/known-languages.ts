// Languages from the command line and the collections that were read come in; a wrong use is thrown where one is unknown.

import { WrongUse } from './exit-code.ts';
import type { Loaded } from './load.ts';

export function knownLanguages(languages: readonly string[], loaded: readonly Loaded[]): void {
  const known = new Set(loaded.flatMap(({ compiled }) => compiled.collection.languages.map(({ tag }) => tag)));
  const unknown = languages.find((language) => !known.has(language));
  if (unknown !== undefined) throw new WrongUse('unknownLanguage', { name: unknown, known: [...known].join(', ') });
}
