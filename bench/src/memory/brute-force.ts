// A folder with units and a sample of queries comes in; each query is compared with each unit, and the best five go out.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldLetters } from '@warraq/core';
import { distance } from 'fastest-levenshtein';

const [folder = '', least = '0.75', most = '5'] = process.argv.slice(2);
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[];
const units = [...new Set(read('units.json').map((text) => foldLetters(text, 'loose')))];
const best = read('sample.json').map((query) => {
  const text = foldLetters(query, 'loose');
  const hits: { score: number; unit: string; at: number }[] = [];
  for (const [at, unit] of units.entries()) {
    const longer = Math.max(unit.length, text.length);
    const edits = Math.floor((1 - Number(least)) * longer + 1e-9);
    if (Math.abs(unit.length - text.length) > edits) continue;
    const found = distance(unit, text);
    if (found <= edits) hits.push({ score: 1 - found / longer, unit, at });
  }
  return hits
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, Number(most))
    .map(({ score, unit }) => ({ score, unit }));
});
writeFileSync(join(folder, 'brute.json'), JSON.stringify(best));
