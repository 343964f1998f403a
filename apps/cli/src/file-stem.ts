// A title in any script comes in; what a file of it is called goes out: small Latin letters, digits and dashes.

import { romanised } from '@warraq/core';

const LONGEST = 60;

/** At most 60 characters, whole words where there are several; `otherwise` where nothing of the title can be written so. */
export function fileStem(title: string, otherwise: string): string {
  const latin = romanised(title)
    .normalize('NFKD')
    .replace(/[\p{M}'’ʿʾ`]/gu, '')
    .toLowerCase();
  const words = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (words.length <= LONGEST) return words === '' ? otherwise : words;
  return words
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, LONGEST);
}
