// The text of a unit comes in; a text that looks like a translation of it into Arabic or Latin script goes out.

/** The scripts that can be played; any other language is given Latin letters. */
export type PseudoScript = 'Arab' | 'Latn';

const ARABIC: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, [...'ابصديفغهيجكلمنوحقرستعطوخىز'][i] ?? letter]),
);
const ARABIC_LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const CONSONANTS = [...'bcdfghjklmnpqrstvwxz'];
const VOWELS = [...'áéíóú'];
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'áa',
  e: 'ée',
  i: 'íi',
  o: 'óo',
  u: 'úu',
  n: 'ñ',
  c: 'ç',
  y: 'ÿ',
};

/**
 * What is no word of the text: escapes, program text, calls of notes, targets of links, wiki links, directives and runs of
 * another language, placeholders, tags, addresses, entities. It need not be exact: what is taken for a code wrongly stays
 * as it was written.
 */
const CODES = new RegExp(
  [
    /\\[\s\S]/u,
    /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/u,
    /\[\^[^\]\s]+\]/u,
    /\]\((?:[^()\\]|\\.|\([^()]*\))*\)/u,
    /\[\[[^[\]|]*\|/u,
    /\[\[[^[\]]*\]\]/u,
    /:(?!name\[|term\[)[a-zA-Z-]+\[[^[\]]*\]/u,
    /:(?:name|term)\[/u,
    /\{\{[^{}]*\}\}|\{[^{}]*\}/u,
    /<[^<>\s][^<>]*>/u,
    /(?:https?:\/\/|www\.)[^\s<>()[\]{}«»“”]*[^\s<>()[\]{}«»“”.,;:!?]/u,
    /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u,
    /&#?\w{1,31};/u,
    /%(?:\d+\$)?[sd@]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
const WIKI_LINK = /^\[\[([^[\]|]*)\]\]$/u;

/**
 * For testing layouts, never for readers: mark-up, placeholders, addresses and calls of notes stay, the text grows by a
 * fifth or more, and signs become those of the script (`,` and `؟`). The same text gives the same letters, always.
 */
export function pseudoText(text: string, script: PseudoScript): string {
  let result = '';
  let end = 0;
  for (const code of text.matchAll(CODES)) {
    result += words(text.slice(end, code.index), script) + codeIn(code[0], script);
    end = code.index + code[0].length;
  }
  return result + words(text.slice(end), script);
}

/** A link that shows its target leads there still, and shows it in the other script. */
function codeIn(code: string, script: PseudoScript): string {
  const target = WIKI_LINK.exec(code)?.[1];
  return target === undefined ? code : `[[${target}|${words(target, script)}]]`;
}

function words(text: string, script: PseudoScript): string {
  return script === 'Arab'
    ? signsIn(text, ARABIC_SIGNS).replace(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu, arabicWord)
    : signsIn(text, LATIN_SIGNS).replace(/[\p{L}\p{M}]+/gu, latinWord);
}

const ARABIC_SIGNS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟', '“': '«', '”': '»' };
const LATIN_SIGNS: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?', '«': '“', '»': '”' };

/** A comma between digits belongs to the number. */
function signsIn(text: string, signs: Readonly<Record<string, string>>): string {
  return text.replace(/(?<!\p{N}),|,(?!\p{N})|[;?“”،؛؟«»]/gu, (sign) => signs[sign] ?? sign);
}

const IS_ARABIC = /^[\p{Script=Arabic}\p{M}]+$/u;
const SHORT = 3;
const LONG = 9;

/** Words of three letters and more are given an article; a word longer than Arabic ones are becomes two. */
function arabicWord(word: string): string {
  if (IS_ARABIC.test(word)) return word;
  const letters = [...plain(word)].map((letter) => ARABIC[letter] ?? oneOf(ARABIC_LETTERS, letter));
  if (letters.length < LONG) return withArticle(letters);
  const half = Math.ceil(letters.length / 2);
  return `${withArticle(letters.slice(0, half))} ${withArticle(letters.slice(half))}`;
}

/** Letters that follow their like become its doubling. An alef maksura stands at the end of a word only. */
function withArticle(letters: readonly string[]): string {
  const joined = letters.map((letter, i) => (letter === letters[i - 1] && letter !== 'ا' ? 'ّ' : letter)).join('');
  const word = `${letters.length >= SHORT ? 'ال' : ''}${joined}`;
  return word.replace(/ى(?=.)/gu, 'ي').replace(/ّ+/gu, 'ّ');
}

function latinWord(word: string): string {
  return [...plain(word, true)].map((letter, i) => latinLetter(letter, i)).join('');
}

function latinLetter(letter: string, at: number): string {
  const accent = ACCENTS[letter.toLowerCase()];
  if (accent !== undefined) return letter === letter.toLowerCase() ? accent : accent.toUpperCase();
  if (/\p{Script=Latin}/u.test(letter)) return letter;
  return `${oneOf(CONSONANTS, letter)}${VOWELS[at % VOWELS.length]}`;
}

/** Without accents, apostrophes, vowel signs and, where case means nothing, capitals. */
function plain(word: string, keepsCase = false): string {
  const bare = word.normalize('NFD').replace(/[\p{M}'’ـ]/gu, '');
  return keepsCase ? bare : bare.toLowerCase();
}

function oneOf(letters: readonly string[], of: string): string {
  return letters[(of.codePointAt(0) ?? 0) % letters.length] ?? of;
}
