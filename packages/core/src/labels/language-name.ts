// A language comes in; its name in the language of the labels goes out.

import type { Language } from '../model/language.ts';
import type { Labels } from './labels.ts';

/** The label where the project has one; else the name that Unicode's CLDR gives. */
export function languageName({ tag }: Language, labels: Labels): string {
  try {
    return labels.text(`language.${tag}`);
  } catch {
    return new Intl.DisplayNames([labels.language.tag], { type: 'language' }).of(tag) ?? tag;
  }
}
