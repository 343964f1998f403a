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

interface Group {
  readonly start: number;
  readonly glyphs: Glyph[];
  advance: number;
}

function collect(shaped: Buffer, text: string, { face, direction }: ShapingContext, tracking: number): ShapedWord {
  const infos = shaped.getGlyphInfos();
  const positions = shaped.getGlyphPositions();
  const groups: Group[] = [];
  for (const [index, info] of infos.entries()) {
    const at = positions[index]!;
    const glyph = { id: info.codepoint, advance: at.xAdvance, dx: at.xOffset, dy: at.yOffset };
    const open = groups.at(-1);
    if (open?.start === info.cluster) {
      open.glyphs.push(glyph);
      open.advance += glyph.advance;
    } else groups.push({ start: info.cluster, advance: glyph.advance, glyphs: [glyph] });
  }
  if (tracking !== 0) for (const group of groups) track(group, tracking);
  if (direction === 'rtl') groups.reverse();
  return fromLogical(groups, text, direction, face);
}

/** Lets space in after a cluster: after its last glyph, so that its marks stay where they are. */
function track(group: Group, tracking: number): void {
  const last = group.glyphs.length - 1;
  const glyph = group.glyphs[last]!;
  group.glyphs[last] = { ...glyph, advance: glyph.advance + tracking };
  group.advance += tracking;
}

function fromLogical(groups: readonly Group[], text: string, direction: Direction, face: Face): ShapedWord {
  const clusters: Cluster[] = [];
  const starts: number[] = [];
  const before: number[] = [];
  let width = 0;
  for (const [index, group] of groups.entries()) {
    // An ignorable character that HarfBuzz took out at the word's beginning belongs to the first cluster.
    const from = index === 0 ? 0 : group.start;
    const to = groups[index + 1]?.start ?? text.length;
    clusters.push(pooledCluster(face, printed(text.slice(from, to)), group.glyphs));
    starts.push(from);
    before.push(width);
    width += group.advance;
  }
  if (direction === 'rtl') clusters.reverse();
  return { clusters, width, starts, before };
}

/** A no-break space has done its work too when the lines are made: who copies or searches expects a space. */
function printed(text: string): string {
  return text === '\u00a0' ? ' ' : text.replace(UNPRINTED, '');
}
