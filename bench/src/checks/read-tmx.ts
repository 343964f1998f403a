// A TMX file comes in; the pairs of texts of two of its languages go out.

import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import type { TextPair } from './text-pair.ts';

/** The first text of each language in every unit; units that lack one are left out. Tags inside a text are dropped. */
export function readTmx(file: string, from: string, to: string): readonly TextPair[] {
  const pairs: TextPair[] = [];
  let texts = new Map<string, string>();
  let language = '';
  let text: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'tu') texts = new Map();
    if (name === 'tuv') language = String(attributes['xml:lang'] ?? attributes.lang ?? '').toLowerCase();
    if (name === 'seg') text = '';
  });
  parser.on('text', (more) => {
    if (text !== undefined) text += more;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'seg' && text !== undefined) {
      if (!texts.has(language)) texts.set(language, text);
      text = undefined;
    }
    const [source, target] = [texts.get(from), texts.get(to)];
    if (name === 'tu' && source !== undefined && target !== undefined) pairs.push({ source, target });
  });
  parser.write(readFileSync(file, 'utf8')).close();
  return pairs;
}
