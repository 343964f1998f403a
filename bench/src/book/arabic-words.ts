// Random numbers come in; words built like Arabic ones, of a root, a pattern and clitics, go out, a few vocalised.

import { between, createRandom, pick, type Random } from './random.ts';
import { createRanks } from './ranks.ts';
import type { Words } from './words.ts';

const COMMON =
  'في من على إلى أن ما لا هذا التي الذي عن مع كان بعد كل بين قد أو هذه ذلك حتى إذا ثم لم غير عند قبل حيث منذ نحو';

const LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنهو'];

/** With ف ع ل for the three letters of the root, all vowels written. */
const PATTERNS = (
  'فَعَلَ فَاعِل مَفْعُول فَعِيل فِعَال تَفْعِيل اِنْفِعَال اِسْتِفْعَال مُفَاعَلَة أَفْعَال فُعُول يَفْعَل تَفْعَل فِعْلَة مَفْعَل مَفَاعِل مُتَفَعِّل ' +
  'اِفْتِعَال تَفَاعُل فَعَّال يُفَعِّل فُعَلَاء أَفْعَل فَاعِلَة مَفْعَلَة يَسْتَفْعِل تَفَعُّل فَعْلِيّ مُفَعَّل فَوَاعِل'
).split(' ');

const BEFORE = ['', '', '', '', '', '', 'ال', 'ال', 'ال', 'ال', 'و', 'ب', 'ل', 'وال', 'بال', 'لل'];
const AFTER = ['', '', '', '', '', '', '', '', 'ه', 'ها', 'هم', 'ات', 'ين'];

/** Enough that a hundred thousand running words hold about twenty-one thousand different forms. */
const LEMMAS = 30_000;
const STEEPNESS = 1.28;
/** One word in so many carries its vowels. */
const VOCALISED = 40;
const MARKS = /[\u064b-\u0652]/gu;

export function arabicWords(seed: number): Words {
  const random = createRandom(seed);
  const lemmas = vocabulary(random);
  const rank = createRanks(lemmas.length, STEEPNESS, random);
  const common = COMMON.split(' ');
  const word = (): string => {
    if (random() < 0.24) return pick(random, common);
    const lemma = lemmas[rank()]!;
    return between(random, 1, VOCALISED) === 1 ? lemma : withClitics(random, lemma.replace(MARKS, ''));
  };
  return {
    random,
    word,
    title: (count) => Array.from({ length: count }, word).join(' '),
    foreignName: () => pick(random, FIRST_NAMES) + pick(random, LAST_NAMES),
    comma: '،',
    open: '«',
    close: '»',
    sentence: (text) => text,
  };
}

const FIRST_NAMES = ['Anna ', 'Peter ', 'J. B. ', 'Maria ', 'Otto ', 'Ruth ', 'Karl ', 'Elise '];
const LAST_NAMES = ['Morel', 'Brandt', 'Hooper', 'Lindqvist', 'Marsh', 'Keller', 'O’Dea', 'Varga', 'Weston'];

function vocabulary(random: Random): readonly string[] {
  const words = new Set<string>();
  while (words.size < LEMMAS) words.add(fill(pick(random, PATTERNS), root(random)));
  return [...words];
}

function root(random: Random): readonly [string, string, string] {
  return [pick(random, LETTERS), pick(random, LETTERS), pick(random, LETTERS)];
}

function fill(pattern: string, [first, second, third]: readonly [string, string, string]): string {
  return pattern.replace(/[فعل]/gu, (letter) => (letter === 'ف' ? first : letter === 'ع' ? second : third));
}

/** A final teh marbuta is written open before a suffix. */
function withClitics(random: Random, word: string): string {
  const after = pick(random, AFTER);
  const stem = after === '' ? word : word.replace(/ة$/u, 'ت');
  return pick(random, BEFORE) + stem + after;
}
