// An Arabic word comes in; the one place in it where a kashida may stand goes out.

/** Where a word may be drawn out. */
export interface KashidaPlace {
  /** UTF-16 position in the word before which the tatweel is put: after a letter and all its marks. */
  readonly at: number;
  /** How good the place is: 1 is the best. */
  readonly priority: number;
}

const TATWEEL = 0x640;

/** Shorter words are not drawn out. */
const LETTERS = 4;

const SEEN_SAD = set('\u0633\u0634\u0635\u0636\u069a-\u069e\u06fa\u06fb\u075c\u076d\u0770');
const TEH_MARBUTA_HEH_DAL = set('\u0629\u0647\u06c0-\u06c3\u06d5\u062f\u0630\u0688-\u0690');
const ALEF_TAH_LAM_KAF = set('\u0622\u0623\u0625\u0627\u0671-\u0673\u0675\u0637\u0638\u0644\u0643\u06a9\u06af');
const REH_YEH = set('\u0631\u0632\u0691-\u0699\u064a\u0649\u0626\u06cc');
const BEH = set('\u0628\u062a\u062b\u0646\u064a\u0626\u067e\u0679\u06cc');
const WAW_AIN_QAF_FEH = set('\u0648\u0624\u0639\u063a\u0642\u0641');
const ALEF = set('\u0622\u0623\u0625\u0627\u0671-\u0673\u0675');
const LAM = set('\u0644\u06b5-\u06b8');
/** Letters that join to the letter before them only, and those that join to none (Unicode's ArabicShaping.txt, R and U). */
const NOT_ONWARD = set(
  '\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef',
);
const UNJOINED = set('\u0621\u0674');

function set(letters: string): RegExp {
  return new RegExp(`^[${letters}]`);
}

/** The name of God, bare or with what is joined to it, is never drawn out. */
const NAME = /[\u0627\u0671]?\u0644\u0644\u0647(?:\u0645)?$/;

/**
 * The best place of a word, or undefined where it has none: after seen or sad; before a final teh marbuta, heh or dal;
 * before a final alef, tah, lam or kaf; before a tooth that a final reh or yeh follows; before a final waw, ain, qaf or
 * feh; before another last letter; elsewhere between two joined letters. Of equals the last is taken. This is the order
 * that word processors and browsers have long used; it goes back to the practice of Arabic metal type.
 */
export function kashidaPlace(word: string): KashidaPlace | undefined {
  if (word.length < LETTERS || word.includes('\u0640')) return undefined;
  let best: KashidaPlace | undefined;
  for (const { letters, places } of stretches(word)) {
    if (letters.length < LETTERS || NAME.test(letters.join(''))) continue;
    for (let next = 1; next < letters.length; next++) {
      const priority = priorityOf(letters, next);
      if (priority !== undefined && (best === undefined || priority <= best.priority)) {
        best = { at: places[next]!, priority };
      }
    }
  }
  return best;
}

interface Stretch {
  readonly letters: readonly string[];
  /** UTF-16 positions of the letters. */
  readonly places: readonly number[];
}

const LETTER = /\p{Script=Arabic}/u;
const MARK = /\p{M}/u;

/** Arabic letters that follow each other, marks left out; anything else between them parts them. */
function stretches(word: string): readonly Stretch[] {
  const found: { letters: string[]; places: number[] }[] = [];
  let open: { letters: string[]; places: number[] } | undefined;
  for (let at = 0; at < word.length; at++) {
    const letter = word[at]!;
    if (MARK.test(letter)) continue;
    if (!isLetter(letter)) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { letters: [], places: [] };
      found.push(open);
    }
    open.letters.push(letter);
    open.places.push(at);
  }
  return found;
}

function isLetter(character: string): boolean {
  return LETTER.test(character) && /\p{L}/u.test(character) && character.charCodeAt(0) !== TATWEEL;
}

/** Of the place between letter `next` and the one before it; undefined where they are not joined or must not part. */
function priorityOf(letters: readonly string[], next: number): number | undefined {
  const before = letters[next - 1]!;
  const after = letters[next]!;
  if (NOT_ONWARD.test(before) || UNJOINED.test(after)) return undefined;
  if (LAM.test(before) && ALEF.test(after)) return undefined;
  if (SEEN_SAD.test(before)) return 1;
  // The lam of the article is not parted from its noun, nor any other first letter from the second.
  const first = next === 1;
  if (next === letters.length - 1) return first ? 7 : finalPriority(after);
  const last = letters[next + 1]!;
  if (next === letters.length - 2 && BEH.test(after) && REH_YEH.test(last) && !first) return 4;
  return first || isArticle(letters, next) ? undefined : 7;
}

function finalPriority(last: string): number {
  if (TEH_MARBUTA_HEH_DAL.test(last)) return 2;
  if (ALEF_TAH_LAM_KAF.test(last)) return 3;
  return WAW_AIN_QAF_FEH.test(last) ? 5 : 6;
}

function isArticle(letters: readonly string[], next: number): boolean {
  return letters[next - 1] === '\u0644' && letters[next - 2] === '\u0627' && next <= 3;
}
