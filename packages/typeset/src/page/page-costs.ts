// What makes a page bad, in the same coin as `BREAK_COST`: the costs that the best pages of a flow add up least of.

/**
 * Of the empty part of a page, squared (Plass: the badness of a page grows faster than its emptiness): one empty line
 * of 30 costs 2, a quarter of the page 125, half of it 500.
 */
export const EMPTY = 2000;

/**
 * Of every line by which one page of a spread ends lower than the other. Both pages ending two or three lines early
 * cost less, a lonely line costs more.
 */
export const UNEVEN = 40;

/** Of the space that rows take beyond their own, as a part of all they may take, squared; and of every line of it. */
export const STRETCHED = 10;
export const STRETCHED_LINE = 2;

/** Of a note that goes on at the foot of the next page: rather than that the page ends about a quarter early. */
export const NOTE_SPLIT = 120;

/**
 * Of the part of a page that its text lacks to a third of it where a note is split, squared: the pages of a long note
 * all carry some text, and none is a page of notes only.
 */
export const NOTE_CROWD = 4000;
export const TEXT_BESIDE_NOTES = 1 / 3;

/**
 * Of every page that a float comes later than its mention: opposite it the reader still sees both, otherwise a leaf has
 * to be turned. Rather than that four lines, or seven, stay empty.
 */
export const FLOAT_OPPOSITE = 30;
export const FLOAT_OVERLEAF = 100;

/** Of a float at the foot: the head is preferred where both have room. */
export const FLOAT_AT_FOOT = 10;

/** Floats without text fill at least this part of their page, unless the flow has no text left. */
export const FLOATS_ALONE = 1 / 2;

/** Rows of a note that are not parted where it begins: a note begun with one row looks forgotten. */
export const NOTE_BEGINS = 2;

/** Lengths that differ by less are the same: sums of fractions of a leading must not cost a line. */
export const TOLERANCE = 0.01;

/**
 * Of a pair that goes on on the next page, beside what its rows say: rather than that three lines of thirty stay empty.
 */
export const PAIR_SPLIT = 20;

/** Where of the two sides of a pair only the longer goes on, beside what parting it costs. */
export const ONE_SIDED = 40;

/** Of every row, squared, by which the shorter side of a parted pair is off its share. */
export const DISPROPORTION = 12;
