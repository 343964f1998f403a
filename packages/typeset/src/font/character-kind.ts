// From a code point to what the typesetter must know of it: a letter of which script, a mark, a space, or nothing visible.

/** Kinds below `FIRST_SCRIPT`; every kind from there on is a script, see `scriptTag`. */
export const KIND = {
  /** Signs, digits and punctuation shared by all scripts. */
  common: 1,
  /** Marks, joiners and variation selectors: they stay with the character before them. */
  mark: 2,
  /** Spaces at which a line may end. */
  space: 3,
  noBreakSpace: 4,
  /** Line feed, U+2028 and their like: the line ends here. */
  lineEnd: 5,
  /** Default-ignorable characters: never missing, never painted. */
  ignorable: 6,
  /** Explicit directional controls (UAX #9 2.1–2.6): ignorable, and never in the output text. */
  bidiControl: 7,
} as const;

const FIRST_SCRIPT = 16;

// The order matters for speed only. Tags are ISO 15924, as HarfBuzz takes them.
const SCRIPTS: readonly (readonly [tag: string, pattern: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Thaa', /\p{Script=Thaana}/u],
  ['Nkoo', /\p{Script=Nko}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Zyyy', /./su],
];

const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/;
const MARK = /\p{M}|\u200c|\u200d|\p{Emoji_Modifier}/u;
const COMMON = /[\p{Script=Common}\p{Script=Inherited}]/u;
const known = new Uint8Array(0x11_0000);

/** The kind of a code point: one of `KIND`, or a script (then `scriptTag` names it). */
export function kindOf(codePoint: number): number {
  const kind = known[codePoint];
  return kind ? kind : remember(codePoint);
}

function remember(codePoint: number): number {
  const kind = find(String.fromCodePoint(codePoint));
  known[codePoint] = kind;
  return kind;
}

function find(character: string): number {
  if (character === '\t') return KIND.space;
  if (/[\u00a0\u202f\u2007]/.test(character)) return KIND.noBreakSpace;
  if (LINE_END.test(character)) return KIND.lineEnd;
  if (/\p{Zs}/u.test(character) && character !== '\u1680') return KIND.space;
  if (BIDI_CONTROL.test(character)) return KIND.bidiControl;
  if (MARK.test(character)) return KIND.mark;
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return KIND.ignorable;
  if (COMMON.test(character)) return KIND.common;
  return FIRST_SCRIPT + SCRIPTS.findIndex(([, pattern]) => pattern.test(character));
}

/** The ISO 15924 tag of a kind, or undefined where the character belongs to no script of its own. */
export function scriptTag(kind: number): string | undefined {
  return SCRIPTS[kind - FIRST_SCRIPT]?.[0];
}

/** Is this character set with nothing to see, so that no face need have it? */
export function isInvisible(kind: number): boolean {
  return kind >= KIND.space && kind <= KIND.bidiControl;
}

const DEFAULT_SCRIPT: Readonly<Record<string, string>> = {
  he: 'Hebr',
  yi: 'Hebr',
  el: 'Grek',
  ru: 'Cyrl',
  uk: 'Cyrl',
  bg: 'Cyrl',
  sr: 'Cyrl',
  syr: 'Syrc',
  hy: 'Armn',
  ka: 'Geor',
};

/** The script in which digits and signs of a run are shaped while no letter says otherwise. */
export function scriptOfLanguage(language: string, direction: 'ltr' | 'rtl'): string {
  const [primary = '', second = ''] = language.split('-');
  if (/^[A-Z][a-z]{3}$/.test(second)) return second;
  return DEFAULT_SCRIPT[primary.toLowerCase()] ?? (direction === 'rtl' ? 'Arab' : 'Latn');
}
