// Files of Markdown come in; the texts of the units of each go out, as `strings sync` sees them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownLanguage, parseDocument, proseOf } from '@warraq/core';

/** Undefined for what cannot be read as a document. */
export function textsOf(markdown: string): readonly string[] | undefined {
  const { value } = parseDocument(markdown, 'x.md', 'x', knownLanguage('en'));
  return value && proseOf(value).map(({ text }) => text);
}

/** Every document below a folder, in the order of their names. */
export function documentsIn(folder: string): readonly (readonly string[])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .sort()
    .flatMap((name) => {
      const texts = textsOf(readFileSync(join(folder, name), 'utf8')) ?? [];
      return texts.length < 6 ? [] : [texts];
    });
}
