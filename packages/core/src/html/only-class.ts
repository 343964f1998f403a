// A language comes in; the class of what is shown for it alone goes out.

import type { Language } from '../model/language.ts';

/** Of pictures and words that another language has others for. A picture's `lang` is that of its words, which may be the other one. */
export function onlyClass({ tag }: Pick<Language, 'tag'>): string {
  return `only-${tag.toLowerCase()}`;
}
