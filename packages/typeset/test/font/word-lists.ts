// Words to shape, thousands of each script: those of the project's own texts, and stems and roots with what goes with them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Every distinct word of sources/ and translations/ whose letters are all of the script, with the signs written to it. */
export function projectWords(script: 'Latin' | 'Arabic'): readonly string[] {
  const letter = new RegExp(`\\p{Script=${script}}`, 'u');
  const other = new RegExp(`(?!\\p{Script=${script}})\\p{L}|[\\p{Cc}\\p{Cf}]`, 'u');
  const texts = ['sources', 'translations'].flatMap(textsIn).join('\n');
  const words = texts.replace(/\\[nt"]/g, ' ').split(/\s+/);
  return distinct(words.filter((word) => letter.test(word) && !other.test(word)));
}

function textsIn(folder: string): readonly string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
  return names
    .filter((name) => /\.(md|json|yaml|jsonl|csv)$/.test(name) && !name.includes('node_modules'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

/** Every one of the first with every one of the second, and so on. */
function combine(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((words, list) => words.flatMap((word) => list.map((part) => word + part)), ['']);
}

const list = (words: string): readonly string[] => ['', ...words.split(' ')];

/** English stems with affixes, signs and figures: ligatures, kerning, accents made of marks. */
export function englishWords(): readonly string[] {
  const stems =
    'office affix fluff fjord Tofu Wave Yellow AVATAR hijack café naïve bib́lio ṭāʾif Żeleński Łódź Þingvellir';
  const more =
    'Quixote coöperate Ångström İstanbul ḥadīth ʿAbbāsid façade waltz key rhythm type Vary Tyre LTd 1948 fi ﬁre';
  const affixed = combine(
    list('re un over Un dis'),
    `${stems} ${more}`.split(' '),
    list('s ing ed ’s ful fly-fish ty'),
  );
  const signed = combine(list('“ ( ‘ [ —'), `${stems} ${more}`.split(' '), list(', . ” ) ?” ’ ; :— … /AV % °'));
  return distinct([...affixed, ...signed]);
}

/** First, second and third letters of roots; with hamzas, letters that do not join, and dotted and tall ones. */
const ROOTS = 'كتب علم قرأ سأل أخذ وصل مدد شدد رءي جيء لأم إلي هجر غيض صحف طبع فضل ظلم ثور خجل نضج زهو ذود بلغ';

/** Patterns of words: 1, 2 and 3 stand for the root's letters. */
const PATTERNS =
  '123 1ا2 1ا23 12ا3 م12و3 است12ا3 ت1ا23 12ّا3ة 123ى 1َ2َ3َ 1ُ2ِ3َ 1َ2ْ3ٌ 1ِ2َا3ٍ مُ1َ2َّ3ٌ مُ1َ2ِّ3ِينَ 1َ2َّا3ًا تَ1َا2ُ3ٌّ 12ؤ3ئ آ1ٰ2ٓ3 ٱ1ْ2ِ3';

/** Arabic roots in patterns with proclitics, enclitics and signs, vocalised and not. */
export function arabicWords(): readonly string[] {
  const stems = ROOTS.split(' ').flatMap((letters) =>
    PATTERNS.split(' ').map((pattern) => pattern.replace(/[123]/g, (place) => letters[Number(place) - 1]!)),
  );
  const enclitics = list('ها هم كما ات ان ـة لا لأ');
  const plain = combine(list('ال لل وال فلأ'), stems, ['']);
  const bound = stems.flatMap((stem, index) => [
    `بِ${stem}${enclitics[index % enclitics.length]}`,
    `«${stem}»،`,
    `(${stem})${'؟!؛.:'[index % 5]}`,
  ]);
  return distinct([...plain, ...bound]);
}
