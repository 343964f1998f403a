// Shaped clusters come in; the CIDs that paint them and carry their text, as a rule one character a CID, go out.

import { type Cluster, type Direction, type Glyph, isElastic } from '@warraq/typeset';
import type { SubsetGlyph } from './subset-true-type.ts';
import type { TrueType } from './true-type.ts';

/** A cluster ready for a TJ array. */
export interface EncodedCluster {
  /** Two bytes a CID, as between the brackets of a literal string, in painting order. */
  readonly codes: string;
  /** What TJ must take away after it so that the pen stands right, in thousandths of the size. */
  readonly tail: number;
  /** The pen's way over the cluster, in thousandths of the size. */
  readonly advance: number;
  readonly kind: ClusterKind;
  /** Whether it is a space that takes part in justification. */
  readonly elastic: boolean;
  /** Whether the CID painted first carries a mark of the letter after it: so it is in a word read from the right. */
  readonly marked: boolean;
}

/** What readers that go by position make of it: a `sign` is one that counts as part of a number beside digits. */
export type ClusterKind = 'letter' | 'sign' | 'bracket' | 'other';

const NOTHING: EncodedCluster = {
  codes: '',
  tail: 0,
  advance: 0,
  kind: 'other',
  elastic: false,
  marked: false,
};

export interface ClusterEncoder {
  encode(cluster: Cluster, direction: Direction): EncodedCluster;
  /** A right-to-left cluster whose CID begins `by` thousandths of the size further left, in the space before it. */
  encodeEarly(cluster: Cluster, by: number): EncodedCluster;
  /**
   * The CID that paints nothing and carries some characters; `width` in thousandths of the size. Several with one text
   * have different numbers as `variant`.
   */
  blank(characters: string, width?: number, variant?: number): string;
  /** What stands under CID i + 1. */
  readonly glyphs: readonly SubsetGlyph[];
  /** The characters of CID i + 1. */
  readonly characters: readonly string[];
}

/** Signs that count as part of a number beside digits (UAX #9 types ES, ET and CS). */
export const NUMBER_SIGN = /^[+\-#$%,./:\u060c\u066a-\u066c\u2212]/;
const LETTER = /^\p{L}/u;
/** Signs that UAX #9 mirrors, as far as prose has them. */
const BRACKET = /^[()[\]{}<>\u00ab\u00bb\u2039\u203a]/;
const MARK_LAST = /\p{Mn}$/u;

const MARK_VARIANTS = 3;

/**
 * Gives out the CIDs of one font. A cluster of k characters is its glyph, which carries the first, and k − 1 blank
 * CIDs; several glyphs, or moved ones, become one composite: readers then extract the text as it was written.
 */
export function createClusterEncoder(font: TrueType): ClusterEncoder {
  const glyphs: SubsetGlyph[] = [];
  const characters: string[] = [];
  const known = new Map<string, string>();
  const encoded = { ltr: new Map<Cluster, EncodedCluster>(), rtl: new Map<Cluster, EncodedCluster>() };
  const early = new Map<number, Map<Cluster, EncodedCluster>>();

  const codeOf = (key: string, carried: string, glyph: () => SubsetGlyph): string => {
    const full = `${key}|${carried}`;
    const found = known.get(full);
    if (found !== undefined) return found;
    glyphs.push(glyph());
    characters.push(carried);
    if (glyphs.length > 0xffff) throw new Error('more than 65,535 CIDs in one font');
    const code = literal(glyphs.length);
    known.set(full, code);
    return code;
  };

  const blank = (carried: string, width = 0, variant = 0): string => {
    if (width === 0) return codeOf(`v${variant}`, carried, () => ({ kind: 'blank' }));
    const advance = Math.round((width * font.unitsPerEm) / 1000);
    return codeOf(`v${variant}w${advance}`, carried, () => ({ kind: 'composite', components: [], advance }));
  };

  // PDFium asks the font's first space how wide a gap is one: an empty one keeps it from seeing spaces in long moves.
  blank(' ');

  const glyphCode = (cluster: Cluster, first: string, advance: number, by: number): { code: string; width: number } => {
    const only = cluster.glyphs[0];
    if (only === undefined || paintsNothing(font, cluster.glyphs, advance)) return { code: blank(first), width: 0 };
    if (by === 0 && cluster.glyphs.length === 1 && only.dx === 0 && only.dy === 0) {
      const code = codeOf(`g${only.id}`, first, () => ({ kind: 'glyph', glyph: only.id }));
      return { code, width: font.advance(only.id) };
    }
    const key = cluster.glyphs.map((glyph) => `${glyph.id},${glyph.dx},${glyph.dy},${glyph.advance}`).join(';');
    const code = codeOf(`${key}+${by}`, first, () => compositeOf(cluster.glyphs, advance, by));
    return { code, width: advance + by };
  };

  const encode = (cluster: Cluster, direction: Direction, by: number): EncodedCluster => {
    const { text } = cluster;
    if (text === '' && cluster.glyphs.length === 0) return NOTHING;
    const advance = cluster.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    const [first = '\u200b', ...others] = text;
    const { code, width } = glyphCode(cluster, first, advance, by);
    // PDFium drops a code that stands near where the same code stood: marks of narrow letters side by side.
    const variant = others.length === 0 ? 0 : text.charCodeAt(0) % MARK_VARIANTS;
    const blanks = others.map((other) => blank(other, 0, variant));
    return {
      codes: direction === 'rtl' ? blanks.reverse().join('') + code : code + blanks.join(''),
      tail: ((width - advance - by) * 1000) / font.unitsPerEm,
      advance: (advance * 1000) / font.unitsPerEm,
      kind: kindOf(text),
      elastic: isElastic(cluster),
      marked: direction === 'rtl' && others.length > 0 && MARK_LAST.test(text),
    };
  };

  return {
    glyphs,
    characters,
    blank,
    encode(cluster, direction) {
      const cache = encoded[direction];
      const found = cache.get(cluster);
      if (found !== undefined) return found;
      const made = encode(cluster, direction, 0);
      cache.set(cluster, made);
      return made;
    },
    encodeEarly(cluster, by) {
      const cache = early.get(by) ?? new Map<Cluster, EncodedCluster>();
      early.set(by, cache);
      const found = cache.get(cluster);
      if (found !== undefined) return found;
      const made = encode(cluster, 'rtl', Math.round((by * font.unitsPerEm) / 1000));
      cache.set(cluster, made);
      return made;
    },
  };
}

function kindOf(text: string): ClusterKind {
  if (LETTER.test(text)) return 'letter';
  if (NUMBER_SIGN.test(text)) return 'sign';
  return BRACKET.test(text) ? 'bracket' : 'other';
}

/** A CID's two bytes inside a literal string (ISO 32000-1, 7.3.4.2): half as long as its hexadecimal digits. */
function literal(code: number): string {
  return String.fromCharCode(code >> 8, code & 0xff)
    .replace(/[()\\]/g, '\\$&')
    .replaceAll('\r', '\\r');
}

/** Whether the glyphs are zero-width and without outline, or the missing-character box, which is never painted. */
function paintsNothing(font: TrueType, glyphs: readonly Glyph[], advance: number): boolean {
  if (glyphs.every((glyph) => glyph.id === 0)) return true;
  return advance === 0 && glyphs.every((glyph) => font.outline(glyph.id).length === 0);
}

/** The glyphs as one; `by` font units of nothing before them. */
function compositeOf(glyphs: readonly Glyph[], advance: number, by: number): SubsetGlyph {
  let pen = by;
  const components = [];
  for (const glyph of glyphs) {
    components.push({ glyph: glyph.id, x: Math.round(pen + glyph.dx), y: Math.round(glyph.dy) });
    pen += glyph.advance;
  }
  return {
    kind: 'composite',
    components: components.filter((part) => part.glyph !== 0),
    advance: Math.max(0, Math.round(advance + by)),
  };
}
