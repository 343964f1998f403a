// A text, a likeness and words to use come in; the text with words changed until it is only so alike goes out.

import { profileOf, similarity } from '@warraq/core';
import { between, pick, type Random } from '../book/random.ts';

const TRIES = 12;

/** Undefined where the text is too short to be changed just so much. */
export function reworded(
  text: string,
  [least, most]: readonly [number, number],
  others: readonly string[],
  random: Random,
): string | undefined {
  const before = profileOf(text);
  for (let tries = 0; tries < TRIES; tries++) {
    let words = text.split(' ');
    for (let edits = 0; edits < 200; edits++) {
      words = editedOnce(words, others, random);
      const now = words.join(' ').trim();
      const likeness = similarity(before, profileOf(now), 0.3);
      if (likeness < least) break;
      if (likeness < most && now !== text && now !== '') return now;
    }
  }
  return undefined;
}

/** As people edit: a word replaced, put in or taken out; a run of words at times. */
function editedOnce(words: readonly string[], others: readonly string[], random: Random): string[] {
  const at = between(random, 0, Math.max(0, words.length - 1));
  const run = Math.max(1, Math.min(between(random, 1, 4), Math.ceil(words.length / 6)));
  const some = Array.from({ length: run }, () => pick(random, others));
  const way = random();
  if (way < 0.5) return words.toSpliced(at, run, ...some);
  return way < 0.8 ? words.toSpliced(at, 0, ...some) : words.toSpliced(at, run);
}

/** Punctuation, mark-up or case: no letter and no digit changes. */
export function repunctuated(text: string, random: Random): string {
  const words = text.split(' ');
  const at = between(random, 0, words.length - 1);
  const word = words[at] ?? '';
  switch (between(random, 0, 3)) {
    case 0:
      return /\p{P}$/u.test(text) ? text.replace(/\p{P}+$/u, (end) => (end === '!' ? '.' : '!')) : `${text}.`;
    case 1:
      return words.with(at, /\p{P}/u.test(word) || word === '' ? `${word},` : `*${word}*`).join(' ');
    case 2:
      return words
        .with(
          at,
          word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
        )
        .join(' ');
    default:
      return words.with(at, `${word},`).join(' ');
  }
}
