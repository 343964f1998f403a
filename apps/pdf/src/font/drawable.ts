// A text comes in; the same with signs that the faces can draw goes out.

/**
 * The face of pictographs draws the box of a task that is done, but of an open one only the square; and of ticks and
 * crosses the heavy ones.
 */
const DRAWN: Readonly<Record<string, string>> = {
  '\u2610': '\u2b1c',
  '\u2713': '\u2714',
  '\u2717': '\u2716',
  '\u2718': '\u2716',
};

const UNDRAWN = /[\u2610\u2713\u2717\u2718]/;
const EACH = /[\u2610\u2713\u2717\u2718]/g;

/** As long as the text. */
export function drawable(text: string): string {
  return UNDRAWN.test(text) ? text.replaceAll(EACH, (sign) => DRAWN[sign]!) : text;
}
