// The paragraphs behind the head come in; headings, parts, items, notes, separators and text go out, told apart.

import { latinDigits } from '@warraq/core';
import type { Paragraph } from './paragraphs.ts';
import { partNumber } from './parts.ts';

export interface Piece extends Paragraph {
  readonly as: 'part' | 'heading' | 'item' | 'note' | 'notes-heading' | 'separator' | 'quoted' | 'text';
  /** The number of an item, undefined for a bullet. */
  readonly number?: number;
  /** The label of a note. */
  readonly label?: string;
  /** The text without its number, bullet or label. */
  readonly own: string;
}

const SEPARATOR = /^(?:[*_=~•·#—–-]\s*){3,}$/u;
const BULLET = /^[•●▪■◦‣·]\s*(?=\S)|^[*–-]\s+(?=\S)/u;
const NUMBERED = /^[(]?(\d{1,3})\s?[.)-](?:\s+|(?=[^\d\s.]))/u;
const NOTE = /^\[(\d{1,3})\]\s*/u;
/** The heading of a list of notes. */
export const NOTES_HEADING =
  /^(?:foot-?notes?|end-?notes?|notes?|references|sources and notes|الهوامش|هوامش|الحواشي|حواشٍ|ملاحظات|المراجع|المصادر)\s*[:：]?$/iu;

/**
 * Tells the paragraphs of one text apart, in order; each becomes exactly one piece.
 * @param first the part that the title says this is; 0 where it says none
 */
export function piecesOf(paragraphs: readonly Paragraph[], first = 0): readonly Piece[] {
  const pieces: Piece[] = [];
  let part = first;
  let inNotes = false;
  for (const [at, paragraph] of paragraphs.entries()) {
    const piece = pieceOf(paragraphs, at, part, inNotes, pieces.at(-1));
    if (piece.as === 'part') part = partNumber(paragraph.text) ?? part + 1;
    inNotes = piece.as === 'notes-heading' || (inNotes && piece.as === 'note');
    pieces.push(piece);
  }
  return pieces;
}

function pieceOf(
  all: readonly Paragraph[],
  at: number,
  part: number,
  inNotes: boolean,
  last: Piece | undefined,
): Piece {
  const paragraph = all[at]!;
  const { text } = paragraph;
  const plain = latinDigits(text);
  if (SEPARATOR.test(text)) return { ...paragraph, as: 'separator', own: '' };
  const note = NOTE.exec(plain);
  if (note && (inNotes || beginsNotes(all, at, last)))
    return { ...paragraph, as: 'note', label: String(Number(note[1])), own: text.slice(note[0].length) };
  if (NOTES_HEADING.test(text) && NOTE.test(latinDigits(all[at + 1]?.text ?? '')))
    return { ...paragraph, as: 'notes-heading', own: text };
  const number = partNumber(text);
  if (number === part + 1 && (text.length < 40 || last === undefined || last.as === 'separator' || last.as === 'note'))
    return { ...paragraph, as: 'part', own: text };
  const bullet = BULLET.exec(text);
  if (bullet && text.length > bullet[0].length) return { ...paragraph, as: 'item', own: text.slice(bullet[0].length) };
  const numbered = NUMBERED.exec(plain);
  if (numbered && isNumberedHeading(all, at, last)) return { ...paragraph, as: 'heading', own: text };
  if (numbered && text.length > numbered[0].length && isListed(all, at, Number(numbered[1])))
    return { ...paragraph, as: 'item', number: Number(numbered[1]), own: text.slice(numbered[0].length) };
  if (text.startsWith('>') && (text.replace(/^[>\s]+/u, '') !== '' || last?.as === 'quoted'))
    return { ...paragraph, as: 'quoted', own: text.replace(/^[>\s]+/u, '') };
  return isHeading(all, at, last)
    ? { ...paragraph, as: 'heading', own: text }
    : { ...paragraph, as: 'text', own: text };
}

/** A list of notes without a heading: it stands at the end, or before a separator, and counts from 1. */
function beginsNotes(all: readonly Paragraph[], at: number, last: Piece | undefined): boolean {
  if (last?.as === 'note') return true;
  for (let next = at, number = Number(NOTE.exec(latinDigits(all[at]!.text))?.[1]); next < all.length; next++) {
    const found = NOTE.exec(latinDigits(all[next]!.text));
    if (found === null) return SEPARATOR.test(all[next]!.text) && next - at > 1;
    if (Number(found[1]) < number) return false;
    number = Number(found[1]);
    if (next - at > 50) return true;
  }
  return true;
}

/** `2. The stove` between paragraphs of text: a point of a list has others beside it. */
function isNumberedHeading(all: readonly Paragraph[], at: number, last: Piece | undefined): boolean {
  const isNumbered = (near: Paragraph | undefined) => near !== undefined && NUMBERED.test(latinDigits(near.text));
  const { text, gap } = all[at]!;
  const next = all[at + 1];
  if (text.length > 80 || isNumbered(all[at - 1]) || isNumbered(next) || next === undefined) return false;
  if ((at > 0 && gap === 0) || next.gap === 0 || /[:：]$/u.test(all[at - 1]?.text ?? '')) return false;
  // A point that ends its sentence is no heading.
  return next.text.length > 120 && isHeading(all, at, last);
}

/** `1984. …` may begin a sentence: a number counts if it is 1, or its neighbours count with it. */
function isListed(all: readonly Paragraph[], at: number, number: number): boolean {
  const numberAt = (index: number) => Number(NUMBERED.exec(latinDigits(all[index]?.text ?? ''))?.[1] ?? Number.NaN);
  if (number === 1) return true;
  for (let before = at - 1; before >= Math.max(0, at - 6); before--) if (numberAt(before) === number - 1) return true;
  return numberAt(at + 1) === number + 1;
}

/**
 * A short line without the end of a sentence, before a paragraph that is clearly longer, where a section can begin:
 * behind a blank line, behind a paragraph that is complete, or first of all.
 */
function isHeading(all: readonly Paragraph[], at: number, last: Piece | undefined): boolean {
  const { text } = all[at]!;
  const next = all[at + 1];
  if (
    next === undefined ||
    text.length > 140 ||
    !/\p{L}/u.test(text) ||
    /[.:،؛,;…"”»)]$/u.test(text) ||
    /^["“«([]/u.test(text)
  )
    return false;
  const words = text.split(/\s+/u).length;
  if (words > 22 || NOTE.test(next.text)) return false;
  if (isSlogan(text) && next.text.length < 160) return false;
  if (/^[•●▪]|^(?:\d|[٠-٩])/u.test(next.text))
    return !/[?؟!]$/u.test(text) && text.length < 80 && (last === undefined || all[at]!.gap > 0);
  const isLonger = next.text.length > 120 && next.text.length > text.length * 1.5;
  const isCalled = next.text.length > text.length && /[.؟?!”"»:]$/u.test(next.text) && words <= 8 && all[at]!.gap > 0;
  const mayBegin = last === undefined || all[at]!.gap > 0 || last.as !== 'text' || /[.!?؟”"»]$/u.test(last.text);
  return mayBegin && (isLonger || isCalled);
}

const SLOGAN =
  /^(?:down with|long live|victory to|no to|yes to|for an? |glory to|defeat |forward |solidarity with|workers of|all power to|free(?:dom)? (?:for|to)|stop |peace |تحيا|يحيا|عاش|عاشت|يعيش|يسقط|تسقط|فليسقط|لتسقط|النصر|المجد|الحرية ل|لا ل|نعم ل|كل السلطة|الخلود|إلى الأمام|معًا|معا )/iu;

export function isSlogan(text: string): boolean {
  return text.length <= 120 && SLOGAN.test(text);
}
