// A language and a number of units come in; made-up segments for a memory, and queries of known kinds for it, go out.

import { readdirSync, readFileSync } from 'node:fs';
import type { BookLanguage } from '../book/book.ts';
import { between, createRandom, pick, type Random } from '../book/random.ts';

const SEED = 20_261_125;
const TEXTS = new URL('../../../translations/iraq-reader/', import.meta.url);

export interface Corpus {
  readonly units: readonly string[];
  /** A quarter unseen, half edited lightly or by a tenth to three tenths, an eighth in signs only, an eighth not at all. */
  readonly queries: readonly string[];
}

/**
 * The same language and numbers give the same corpus: words of this repository's texts in both languages, each after one
 * that it follows there. Words that are put together of syllables have too few different runs of letters, and would measure
 * an index by what no language is like. Segments have a hundred letters on average, one in a hundred more than four hundred.
 */
export function generateCorpus(language: BookLanguage, count: number, queries: number): Corpus {
  const random = createRandom(SEED);
  const chain = chainOf(language);
  const units = Array.from({ length: count }, () => segment(chain, random));
  const unseen = Array.from({ length: Math.round(queries / 4) }, () => segment(chain, random));
  const known = Array.from({ length: queries - unseen.length }, (_, i) => {
    const unit = pick(random, units);
    if (i % 6 === 0) return unit;
    if (i % 6 === 1) return signsChanged(unit, random);
    return i % 2 === 0 ? lettersChanged(unit, random) : wordsChanged(unit, chain, random);
  });
  return { units, queries: [...unseen, ...known] };
}

interface Chain {
  readonly starts: readonly string[];
  readonly words: readonly string[];
  readonly next: ReadonlyMap<string, readonly string[]>;
}

function chainOf(language: BookLanguage): Chain {
  const folder = new URL(`${language}/`, TEXTS);
  const texts = readdirSync(folder)
    .sort()
    .flatMap((name) =>
      Object.values(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>),
    );
  const next = new Map<string, string[]>();
  const starts: string[] = [];
  for (const text of texts) {
    const words = text.replace(/\[\^\d+\]|[*[\]]|\([^ ]*\)|:\w+(?=\[)/gu, '').match(/\S+/gu) ?? [];
    if (words[0] !== undefined) starts.push(words[0]);
    for (const [i, word] of words.entries()) {
      const following = words[i + 1];
      if (following !== undefined) next.set(word, [...(next.get(word) ?? []), following]);
    }
  }
  return { starts, words: [...next.keys()], next };
}

function segment({ starts, next }: Chain, random: Random): string {
  const words = [pick(random, starts)];
  // Many short ones, few long ones: the lengths of segments are spread like those of incomes.
  const spread = random() + random() + random() + random() - 2;
  const length = Math.exp(4.35 + 1.25 * spread);
  for (let letters = words[0]!.length; letters < length; letters += words.at(-1)!.length + 1)
    words.push(pick(random, next.get(words.at(-1)!) ?? starts));
  return words.join(' ');
}

/** One to three letters lost or doubled. */
function lettersChanged(text: string, random: Random): string {
  let changed = text;
  for (let left = between(random, 1, 3); left > 0; left--) {
    const at = between(random, 0, changed.length - 1);
    const letter = changed[at] ?? '';
    changed = changed.slice(0, at) + (random() < 0.5 ? '' : letter + letter) + changed.slice(at + 1);
  }
  return changed;
}

/** A tenth to three tenths of the words replaced by others. */
function wordsChanged(text: string, { words }: Chain, random: Random): string {
  const share = 0.1 + random() * 0.2;
  return text
    .split(' ')
    .map((word) => (random() < share ? pick(random, words) : word))
    .join(' ');
}

function signsChanged(text: string, random: Random): string {
  if (/\d/.test(text)) return text.replace(/\d+/, () => `${between(random, 2, 2026)}`);
  return random() < 0.5 ? text.replace(/[.!؟?]?$/u, '!') : text.replace(/[,،] ?|[.]$/gu, ' ');
}
