// A level of folding comes in; what each UTF-16 unit becomes at that level goes out, as a table.

/**
 * How far two spellings may be apart and still count as one.
 * `plain`: the same letters, with or without vowel signs, tatweel, invisible signs, whatever digits and presentation forms.
 * `loose`: also whatever signs stand on alef, ى for ي, ة for ه, letters of a Persian keyboard, Latin punctuation for Arabic.
 * `search`: also whatever hamza stands on, capitals or not.
 * Before them all stands `foldText`, which changes no letter. What is folded is compared, never shown or stored.
 */
export type FoldLevel = 'plain' | 'loose' | 'search';

/** What a table says of a unit that is left out. */
export const DROPPED = 0;
export const SPACE = 0x20;

type Range = readonly [first: number, last: number];

/** Harakat, Quranic signs, tatweel; hamza and madda on their own (U+0653–0655) are letters' parts and stay. */
const VOWEL_SIGNS: readonly Range[] = [
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x0652],
  [0x0656, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
];

/** Soft hyphen, ALM, zero-width characters and bidi controls, byte order mark. */
const INVISIBLE: readonly Range[] = [
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
];

const SPACES: readonly Range[] = [
  [0x0009, 0x000d],
  [0x0020, 0x0020],
  [0x0085, 0x0085],
  [0x00a0, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

const LOOSE: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
  '٫': '.',
  '٬': ',',
};

const SEARCH: Readonly<Record<string, string>> = { ؤ: 'و', ئ: 'ي' };

const tables = new Map<FoldLevel, Uint16Array>();

/** The table of a level, by UTF-16 unit: another unit, `SPACE` for any white space, `DROPPED`. Made once. */
export function foldTable(level: FoldLevel): Uint16Array {
  const known = tables.get(level);
  if (known !== undefined) return known;
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  fill(table, [...VOWEL_SIGNS, ...INVISIBLE], DROPPED);
  fill(table, SPACES, SPACE);
  for (let digit = 0; digit < 10; digit++) {
    table[0x0660 + digit] = 0x30 + digit;
    table[0x06f0 + digit] = 0x30 + digit;
  }
  if (level !== 'plain') replace(table, LOOSE);
  if (level !== 'plain') fill(table, [[0x0653, 0x0655]], DROPPED);
  if (level === 'search') {
    replace(table, SEARCH);
    lowerCase(table);
  }
  tables.set(level, table);
  return table;
}

function fill(table: Uint16Array, ranges: readonly Range[], unit: number): void {
  for (const [first, last] of ranges) table.fill(unit, first, last + 1);
}

function replace(table: Uint16Array, letters: Readonly<Record<string, string>>): void {
  for (const [from, to] of Object.entries(letters)) table[from.charCodeAt(0)] = to.charCodeAt(0);
}

/** Letters whose small form is one unit too: all of Latin, Greek and Cyrillic but İ. */
function lowerCase(table: Uint16Array): void {
  for (let unit = 0x41; unit < 0x0590; unit++) {
    const small = String.fromCharCode(unit).toLowerCase();
    if (small.length === 1 && table[unit] === unit) table[unit] = small.charCodeAt(0);
  }
}
