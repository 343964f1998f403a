// Nothing comes in; the texts of this repository's sample collection, English beside Arabic, go out.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextPair } from './text-pair.ts';

const TEXTS = fileURLToPath(new URL('../../../translations/iraq-reader/', import.meta.url));

/** The strings of the sample collection. */
export function ownPairs(): readonly TextPair[] {
  const read = (language: string, file: string) =>
    JSON.parse(readFileSync(join(TEXTS, language, file), 'utf8')) as Record<string, string>;
  return readdirSync(join(TEXTS, 'en')).flatMap((file) => {
    const arabic = read('ar', file);
    return Object.entries(read('en', file)).flatMap(([id, source]) => {
      const target = arabic[id];
      return target === undefined ? [] : [{ source, target }];
    });
  });
}
