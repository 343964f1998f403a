// Shapes one word through HarfBuzz: text, face, direction, script, language and features in; clusters with their glyphs out.

import { Buffer, BufferFlag, Feature, Direction as HarfBuzzDirection, shape } from 'harfbuzzjs';
import type { Face } from '../model/face.ts';
import type { Direction } from '../model/paragraph.ts';
import type { Cluster, Glyph } from '../model/piece.ts';
import { pooledCluster } from './cluster-pool.ts';
import { fontOf } from './open-face.ts';

/** What a word's glyphs depend on, apart from its text. */
export interface ShapingContext {
  readonly face: Face;
  readonly direction: Direction;
  /** ISO 15924. */
  readonly script: string;
  /** BCP 47. */
  readonly language: string;
  /** As in `TextStyle`; none where they are left out. */
  readonly features?: readonly string[];
  readonly tracking?: number;
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
  /** Where it may be divided, once somebody has asked: see `hyphenPoints`. */
  hyphens: readonly number[] | undefined;
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
  shape(fontOf(context.face), buffer, context.features?.map(featureOf));
  const tracking = Math.round((context.tracking ?? 0) * context.face.unitsPerEm);
  return collect(buffer, text, context, tracking);
}

const features = new Map<string, Feature>();

/** HarfBuzz's form of a feature. Features are written by programs, so a wrong one is a programmer's error. */
function featureOf(written: string): Feature {
  const feature = features.get(written) ?? Feature.fromString(written);
  if (feature === undefined) throw new Error(`${written} is not an OpenType feature`);
  features.set(written, feature);
  return feature;
}

/** Directional controls have done their work when the levels are known: no reader's text holds them. */
const UNPRINTED = /[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function collect(shaped: Buffer, text: string, context: ShapingContext, tracking: number): ShapedWord {
  const infos = shaped.getGlyphInfos();
  const positions = shaped.getGlyphPositions();
  const count = infos.length;
  const rtl = context.direction === 'rtl';
  const clusters: Cluster[] = [];
  const starts: number[] = [];
  const before: number[] = [];
  let width = 0;
  // Clusters are gone through in logical order; their glyphs stand from left to right.
  for (let done = 0; done < count; ) {
    const start = infos[rtl ? count - 1 - done : done]!.cluster;
    let next = done + 1;
    while (next < count && infos[rtl ? count - 1 - next : next]!.cluster === start) next += 1;
    const first = rtl ? count - next : done;
    const last = first + next - done - 1;
    const glyphs: Glyph[] = [];
    let advance = 0;
    for (let index = first; index <= last; index++) {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      // Space is let in after a cluster's last glyph, so that its marks stay where they are.
      const wide = index === last ? xAdvance + tracking : xAdvance;
      glyphs.push({ id: infos[index]!.codepoint, advance: wide, dx: xOffset, dy: yOffset });
      advance += wide;
    }
    // An ignorable character that HarfBuzz took out at the word's beginning belongs to the first cluster.
    const from = done === 0 ? 0 : start;
    const to = next < count ? infos[rtl ? count - 1 - next : next]!.cluster : text.length;
    clusters.push(pooledCluster(context.face, printed(text.slice(from, to)), glyphs));
    starts.push(from);
    before.push(width);
    width += advance;
    done = next;
  }
  if (rtl) clusters.reverse();
  return { clusters, width, starts, before, hyphens: undefined };
}

/** A no-break space has done its work too when the lines are made: who copies or searches expects a space. */
function printed(text: string): string {
  if (text.length === 1 && text.charCodeAt(0) < 0xa0) return text;
  return text === '\u00a0' ? ' ' : text.replace(UNPRINTED, '');
}
