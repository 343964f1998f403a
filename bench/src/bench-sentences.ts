// A folder of texts with marked sentences comes in; how many ends of sentences are seen, missed and made up goes out.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { knownLanguage, sentencesOf } from '@warraq/core';
import { columns } from './columns.ts';

/** One text and the sentences that a person sees in it. */
interface Gold {
  readonly text: string;
  readonly sentences: readonly string[];
}

interface Counted {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** Texts all of whose sentences are right. */
  readonly whole: number;
}

const LANGUAGES: Readonly<Record<string, string>> = { english: 'en', arabic: 'ar', persian: 'fa', urdu: 'ur' };
const HEAD = ['gold', 'texts', 'ends', 'wrong', 'missed', 'F1', 'texts right'];

/**
 * Reads `english*` and `arabic*` (also `persian*`, `urdu*`) in the folders: `.txt`, a text a line with `‖` between its
 * sentences, and `.json`, a list of `text` and `expected` sentences, of which those of one line count: a unit has one.
 * The end of a text is no boundary that anybody could miss, and does not count.
 */
export function benchSentences(folders: readonly string[]): void {
  const rows = folders.flatMap((folder) => {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder}: no such folder`);
    return readdirSync(folder)
      .sort()
      .flatMap((name) => {
        const language = Object.keys(LANGUAGES).find((one) => name.startsWith(one));
        const gold = language === undefined ? [] : readGold(join(folder, name));
        return gold.length === 0 ? [] : [row(name, gold, LANGUAGES[language!]!)];
      });
  });
  process.stdout.write(`${columns([HEAD, ...rows], 1).join('\n')}\n`);
}

function readGold(path: string): readonly Gold[] {
  const content = readFileSync(path, 'utf8');
  if (path.endsWith('.txt'))
    return content
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => ({ text: line.replace(/\s*‖\s*/gu, ' '), sentences: line.split('‖') }));
  if (!path.endsWith('.json')) return [];
  const rules = JSON.parse(content) as readonly { readonly text: string; readonly expected: readonly string[] }[];
  return rules.filter(({ text }) => !text.includes('\n')).map(({ text, expected }) => ({ text, sentences: expected }));
}

function row(name: string, gold: readonly Gold[], tag: string): string[] {
  const { right, wrong, missed, whole } = gold
    .map((one) => count(one, tag))
    .reduce((a, b) => ({
      right: a.right + b.right,
      wrong: a.wrong + b.wrong,
      missed: a.missed + b.missed,
      whole: a.whole + b.whole,
    }));
  const f1 = (2 * right) / Math.max(1, 2 * right + wrong + missed);
  return [name, `${gold.length}`, `${right + missed}`, `${wrong}`, `${missed}`, f1.toFixed(3), `${whole}`];
}

function count({ text, sentences }: Gold, tag: string): Counted {
  const wanted = ends(sentences);
  const seen = ends(sentencesOf(text, knownLanguage(tag)).map(({ start, end }) => text.slice(start, end)));
  const right = [...seen].filter((end) => wanted.has(end)).length;
  const [wrong, missed] = [seen.size - right, wanted.size - right];
  return { right, wrong, missed, whole: wrong + missed === 0 ? 1 : 0 };
}

/** Ends inside a text, counted in letters that are no space: golds differ in spaces from their texts. */
function ends(sentences: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let length = 0;
  for (const sentence of sentences.slice(0, -1)) {
    length += sentence.replace(/\s/gu, '').length;
    found.add(length);
  }
  return found;
}
