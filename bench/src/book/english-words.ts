// Random numbers come in; words built like English ones go out, the common ones often.

import { between, createRandom, pick, type Random } from './random.ts';
import { createRanks } from './ranks.ts';
import type { Words } from './words.ts';

const COMMON =
  'the of and to in a that was with for it on as by at is from his be which had not or their were but an this are have';

const ONSETS = 'b c d f g h l m n p r s t v w br cl cr dr fl gr pl pr st str tr th sh ch sp'.split(' ');
const VOWELS = 'a e i o u a e i o ea ou ai ee oa'.split(' ');
const CODAS = 'n r l t s m d ck nd nt st ll rt ss ng mp'.split(' ');
const ENDINGS =
  'tion ing ed ly ness ment er able al ous ive ity ance ent ism ist ful less ation ure age ary est en'.split(' ');
const BEGINNINGS = 're un in con de pro com dis en sub over inter'.split(' ');

/** Enough that a hundred thousand running words hold about nine thousand different ones, and a million still more. */
const VOCABULARY = 40_000;
const STEEPNESS = 1.27;

export function englishWords(seed: number): Words {
  const random = createRandom(seed);
  const known = vocabulary(random);
  const rank = createRanks(known.length, STEEPNESS, random);
  return {
    random,
    word: () => known[rank()]!,
    title: (count) => capital(Array.from({ length: count }, () => known[rank() + 40]!).join(' ')),
    foreignName: () => `${capital(stem(random))} ${capital(stem(random))}`,
    comma: ',',
    open: '“',
    close: '”',
    sentence: capital,
  };
}

function vocabulary(random: Random): readonly string[] {
  const words = new Set(COMMON.split(' '));
  // Short words are the frequent ones.
  while (words.size < 400) words.add(stem(random));
  while (words.size < VOCABULARY) words.add(longWord(random));
  return [...words];
}

function stem(random: Random): string {
  return pick(random, ONSETS) + pick(random, VOWELS) + pick(random, CODAS);
}

function longWord(random: Random): string {
  const beginning = random() < 0.3 ? pick(random, BEGINNINGS) : '';
  const middle = Array.from({ length: between(random, 0, 1) }, () => pick(random, ONSETS) + pick(random, VOWELS));
  const ending = random() < 0.6 ? pick(random, ENDINGS) : '';
  return beginning + middle.join('') + stem(random) + ending;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
