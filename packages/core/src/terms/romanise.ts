// A text in Arabic letters comes in; a Latin sort key for catalogues that know no others goes out.

/** The consonants and long vowels after the table of the Library of Congress, without marks under and over letters. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ء: '',
  ؤ: 'u',
  ئ: 'i',
  ى: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'w',
  ي: 'y',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  گ: 'g',
  ک: 'k',
  ی: 'y',
  // Short vowels, where they are written.
  '\u064e': 'a',
  '\u064f': 'u',
  '\u0650': 'i',
};

const MARKS = /[\u0610-\u061a\u0640\u064b-\u064d\u0652-\u065f\u0670\u06d6-\u06ed]/gu;
const ARTICLE = /(^|[\s(])ال(?=[\u0620-\u064a]{2})/gu;

/**
 * A key to sort by, not a transliteration: unwritten vowels are not guessed. The article does not count; a doubled letter
 * is written twice; digits become European.
 */
export function romanised(text: string): string {
  const plain = text.normalize('NFC').replace(MARKS, '').replace(ARTICLE, '$1');
  // A shadda stands behind its letter or, in the order of NFC, behind its vowel.
  const doubled = plain.replace(/(\p{L})([\u064e-\u0650]?)\u0651/gu, '$1$1$2');
  const letters = [...doubled].map((char) => {
    const digit = '٠١٢٣٤٥٦٧٨٩'.indexOf(char);
    if (digit >= 0) return String(digit);
    return LETTERS[char] ?? (/[\u0600-\u06ff]/u.test(char) ? ' ' : char);
  });
  const words = letters.join('').replace(/\s+/gu, ' ').trim();
  return words.replace(/\p{Ll}/u, (first) => first.toUpperCase());
}

const LATIN_ARTICLE = /^(?:(the|an?)\s+|(al-))(.+)$/isu;

/** Catalogues sort signs before all letters. */
const QUOTATION_MARKS = /[\u00ab\u00bb\u201c-\u201f\u2039\u203a"]/gu;
/** What stands before the first letter or digit; ʿayn and hamza in transliteration are letters to Unicode. */
const BEFORE_LETTERS = /^(?:[^\p{L}\p{N}]|[\u02b9-\u02bf])+/u;

/**
 * The form under which a library files a title: without quotation marks and signs before it, the article behind it, Arabic
 * in Latin letters. A title of signs alone is filed as it is.
 */
export function filedAs(title: string): string {
  const plain = title.replace(QUOTATION_MARKS, '').replace(BEFORE_LETTERS, '');
  if (/\p{Script=Arabic}/u.test(plain)) return romanised(plain);
  const [, english, arabic, rest] = LATIN_ARTICLE.exec(plain) ?? [];
  const article = english ?? arabic;
  if (article === undefined) return plain === '' ? title : plain;
  const filed = rest!.replace(BEFORE_LETTERS, '');
  return `${filed.replace(/^\p{Ll}/u, (first) => first.toUpperCase())}, ${article}`;
}
