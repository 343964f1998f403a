// The lines of a plain text come in; its paragraphs go out, whether lines were wrapped or each is a paragraph.

export interface Paragraph {
  readonly text: string;
  /** The line of the capture on which it begins, from 1. */
  readonly line: number;
  /** How many blank lines stand before it. */
  readonly gap: number;
  /** How many blanks stand before it; a tab goes on to the next fourth place. */
  readonly indent?: number;
}

/** What begins an item, a note, a quotation or a separator even inside wrapped text. */
const STARTER = /^(?:[•●▪■◦*·–-]\s|\d{1,3}[.)-]\s|[٠-٩]{1,3}\s?[.)-]|\[\d+\]|>|[*_=~-]{3,}\s*$)/u;

export function paragraphsOf(lines: readonly string[]): readonly Paragraph[] {
  const wrapped = areWrapped(lines);
  const paragraphs: Paragraph[] = [];
  let gap = 0;
  for (const [at, raw] of lines.entries()) {
    const text = raw.trim();
    if (text === '') {
      gap++;
      continue;
    }
    const last = paragraphs.at(-1);
    const joins =
      wrapped && gap === 0 && last !== undefined && !STARTER.test(text) && !isShort(lines[at - 1] ?? '', lines);
    // A word that was parted at the end of its line keeps its hyphen: it may be one of two words.
    const isParted = joins && /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(text);
    if (joins) paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text}${isParted ? '' : ' '}${text}` };
    else paragraphs.push({ text, line: at + 1, gap, indent: indentOf(raw) });
    gap = 0;
  }
  return paragraphs;
}

function indentOf(line: string): number {
  let width = 0;
  for (const sign of /^[ \t]*/u.exec(line)?.[0] ?? '')
    width = sign === '\t' ? (Math.floor(width / 4) + 1) * 4 : width + 1;
  return width;
}

/** Nothing is longer than a line of a screen, and most lines that are followed by text end near its edge. */
function areWrapped(lines: readonly string[]): boolean {
  const inside = lines
    .filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '')
    .map((line) => line.trimEnd().length);
  const longest = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  if (inside.length < 3 || longest > 120 || longest < 50) return false;
  return inside.filter((length) => length > longest * 0.7).length > inside.length / 2;
}

/** A wrapped line that ends far from the edge is a line of its own: a title, a name. */
function isShort(line: string, lines: readonly string[]): boolean {
  if (line.trim().length >= 45) return false;
  return line.trim().length < lines.reduce((most, other) => Math.max(most, other.length), 0) * 0.5;
}
