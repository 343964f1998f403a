// A language comes in; the class of a picture that is shown for it alone goes out.

import type { Language } from '../model/language.ts';

/** Of pictures that another language has another one for. Their `lang` is that of their words, which may be the other one. */
export function onlyClass({ tag }: Pick<Language, 'tag'>): string {
  return `only-${tag.toLowerCase()}`;
}
