// A text, a width and a way to measure come in; its lines, as large and as even as they fit, go out.

export interface SetLines {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Measures a word at a size of 100. */
export type Measure = (word: string) => number;

export interface Room {
  readonly width: number;
  readonly lines: number;
  readonly largest: number;
  readonly smallest: number;
}

const SPACE = 26;
/** A title longer than this is cut on the cover; it stands in full on the title page. */
const MOST_WORDS = 60;

export function fitLines(text: string, room: Room, measure: Measure): SetLines {
  const all = text.trim().split(/\s+/u);
  const words = all.length > MOST_WORDS ? [...all.slice(0, MOST_WORDS), '…'] : all;
  const widths = words.map(measure);
  const widest = Math.max(...widths);
  for (let size = room.largest; size > room.smallest; size -= 4) {
    const width = (room.width * 100) / size;
    const count = breakAt(widths, width).length;
    if (widest <= width && count <= room.lines) return { size, lines: linesOf(words, evened(widths, width, count)) };
  }
  const size = Math.min(room.smallest, (room.width * 100) / widest);
  const breaks = breakAt(widths, (room.width * 100) / size).slice(0, room.lines * 2);
  return { size, lines: linesOf(words, breaks) };
}

/** First words of the lines, each as full as it can be. */
function breakAt(widths: readonly number[], width: number): readonly number[] {
  const starts = [0];
  let used = 0;
  widths.forEach((word, i) => {
    if (used > 0 && used + SPACE + word > width) {
      starts.push(i);
      used = word;
    } else used += (used > 0 ? SPACE : 0) + word;
  });
  return starts;
}

/** The narrowest measure that needs no further line makes the lines most alike. */
function evened(widths: readonly number[], width: number, count: number): readonly number[] {
  let narrow = Math.max(...widths);
  let wide = width;
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    if (breakAt(widths, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return breakAt(widths, wide);
}

function linesOf(words: readonly string[], starts: readonly number[]): readonly string[] {
  return starts.map((start, i) => words.slice(start, starts[i + 1]).join(' '));
}
