// Shapes one word through HarfBuzz: text, face, direction, script and language in; clusters with their glyphs out.

import { Buffer, BufferFlag, Direction as HarfBuzzDirection, shape } from 'harfbuzzjs';
import type { Face } from '../model/face.ts';
import type { Direction } from '../model/paragraph.ts';
import type { Cluster, Glyph } from '../model/piece.ts';
import { fontOf } from './open-face.ts';

/** What a word's glyphs depend on, apart from its text. */
export interface ShapingContext {
  readonly face: Face;
  readonly direction: Direction;
  /** ISO 15924. */
  readonly script: string;
  /** BCP 47. */
  readonly language: string;
}

/** A shaped word; it holds for every size. */
export interface ShapedWord {
  /** In visual order, left to right. */
  readonly clusters: readonly Cluster[];
  /** In font units. */
  readonly width: number;
  /** Where each cluster begins in the word's text, in logical order. */
  readonly starts: readonly number[];
  /** The advance, in font units, of the clusters that come before it in logical order. */
  readonly before: readonly number[];
}

let buffer: Buffer | undefined;

/** Shapes `text` as one run. Clusters are whole graphemes or larger (a ligature is one cluster). */
export function shapeWord(context: ShapingContext, text: string): ShapedWord {
  buffer ??= new Buffer();
  buffer.reset();
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  buffer.addText(text);
  buffer.setDirection(context.direction === 'rtl' ? HarfBuzzDirection.RTL : HarfBuzzDirection.LTR);
  buffer.setScript(context.script);
  buffer.setLanguage(context.language);
  shape(fontOf(context.face), buffer);
  return collect(buffer, text, context.direction);
}

/** Directional controls have done their work when the levels are known: no reader's text holds them. */
const UNPRINTED = /[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function collect(shaped: Buffer, text: string, direction: Direction): ShapedWord {
  const infos = shaped.getGlyphInfos();
  const positions = shaped.getGlyphPositions();
  const groups: { start: number; advance: number; glyphs: Glyph[] }[] = [];
  for (const [index, info] of infos.entries()) {
    const at = positions[index]!;
    const glyph = { id: info.codepoint, advance: at.xAdvance, dx: at.xOffset, dy: at.yOffset };
    const open = groups.at(-1);
    if (open?.start === info.cluster) {
      open.glyphs.push(glyph);
      open.advance += glyph.advance;
    } else groups.push({ start: info.cluster, advance: glyph.advance, glyphs: [glyph] });
  }
  if (direction === 'rtl') groups.reverse();
  return fromLogical(groups, text, direction);
}

function fromLogical(
  groups: readonly { start: number; advance: number; glyphs: Glyph[] }[],
  text: string,
  direction: Direction,
): ShapedWord {
  const clusters: Cluster[] = [];
  const starts: number[] = [];
  const before: number[] = [];
  let width = 0;
  for (const [index, group] of groups.entries()) {
    // An ignorable character that HarfBuzz took out at the word's beginning belongs to the first cluster.
    const from = index === 0 ? 0 : group.start;
    const to = groups[index + 1]?.start ?? text.length;
    clusters.push({ text: text.slice(from, to).replace(UNPRINTED, ''), glyphs: group.glyphs });
    starts.push(from);
    before.push(width);
    width += group.advance;
  }
  if (direction === 'rtl') clusters.reverse();
  return { clusters, width, starts, before };
}
