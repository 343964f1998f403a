// Shaped clusters come in; the CIDs that paint them and carry their text, one character a CID, go out.

import type { Cluster, Direction, Glyph } from '@warraq/typeset';
import type { SubsetGlyph } from './subset-true-type.ts';
import { hex } from './to-unicode.ts';
import type { TrueType } from './true-type.ts';

/** A cluster ready for a TJ array. */
export interface EncodedCluster {
  /** Four hexadecimal digits a CID, in painting order. */
  readonly codes: string;
  /** What TJ must take away after it so that the pen stands right, in thousandths of the size. */
  readonly tail: number;
  /** The pen's way over the cluster, in font units. */
  readonly advance: number;
}

const NOTHING: EncodedCluster = { codes: '', tail: 0, advance: 0 };

export interface ClusterEncoder {
  encode(cluster: Cluster, direction: Direction): EncodedCluster;
  /** The CID that paints nothing and carries a character. */
  blank(character: string): string;
  /** What stands under CID i + 1. */
  readonly glyphs: readonly SubsetGlyph[];
  /** The character of CID i + 1. */
  readonly characters: readonly string[];
}

/**
 * Gives out the CIDs of one font. A cluster of k characters is its glyph, which carries the first, and k − 1 blank
 * CIDs; several glyphs, or moved ones, become one composite: readers then extract the text as it was written.
 */
export function createClusterEncoder(font: TrueType): ClusterEncoder {
  const glyphs: SubsetGlyph[] = [];
  const characters: string[] = [];
  const known = new Map<string, string>();
  const encoded = { ltr: new Map<Cluster, EncodedCluster>(), rtl: new Map<Cluster, EncodedCluster>() };

  const codeOf = (key: string, character: string, glyph: () => SubsetGlyph): string => {
    const full = `${key}|${character}`;
    const found = known.get(full);
    if (found !== undefined) return found;
    glyphs.push(glyph());
    characters.push(character);
    if (glyphs.length > 0xffff) throw new Error('more than 65,535 CIDs in one font');
    const code = hex(glyphs.length);
    known.set(full, code);
    return code;
  };

  const blankCode = (character: string): string => codeOf('', character, () => ({ kind: 'blank' }));

  const glyphCode = (cluster: Cluster, character: string, advance: number): { code: string; width: number } => {
    const only = cluster.glyphs[0];
    if (only === undefined || paintsNothing(font, cluster.glyphs, advance)) {
      return { code: blankCode(character), width: 0 };
    }
    if (cluster.glyphs.length === 1 && only.dx === 0 && only.dy === 0) {
      const code = codeOf(`${only.id}`, character, () => ({ kind: 'glyph', glyph: only.id }));
      return { code, width: font.advance(only.id) };
    }
    const key = cluster.glyphs.map((glyph) => `${glyph.id},${glyph.dx},${glyph.dy},${glyph.advance}`).join(';');
    return { code: codeOf(key, character, () => compositeOf(cluster.glyphs, advance)), width: advance };
  };

  const encode = (cluster: Cluster, direction: Direction): EncodedCluster => {
    if (cluster.text === '' && cluster.glyphs.length === 0) return NOTHING;
    const advance = cluster.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    const [first = '\u200b', ...others] = cluster.text;
    const { code, width } = glyphCode(cluster, first, advance);
    const blanks = others.map(blankCode);
    const codes = direction === 'rtl' ? blanks.reverse().join('') + code : code + blanks.join('');
    return { codes, tail: ((width - advance) * 1000) / font.unitsPerEm, advance };
  };

  return {
    glyphs,
    characters,
    blank: blankCode,
    encode(cluster, direction) {
      const cache = encoded[direction];
      const found = cache.get(cluster);
      if (found !== undefined) return found;
      const made = encode(cluster, direction);
      cache.set(cluster, made);
      return made;
    },
  };
}

/** Whether the glyphs are zero-width and without outline, or the missing-character box, which is never painted. */
function paintsNothing(font: TrueType, glyphs: readonly Glyph[], advance: number): boolean {
  if (glyphs.every((glyph) => glyph.id === 0)) return true;
  return advance === 0 && glyphs.every((glyph) => font.outline(glyph.id).length === 0);
}

function compositeOf(glyphs: readonly Glyph[], advance: number): SubsetGlyph {
  let pen = 0;
  const components = [];
  for (const glyph of glyphs) {
    components.push({ glyph: glyph.id, x: Math.round(pen + glyph.dx), y: Math.round(glyph.dy) });
    pen += glyph.advance;
  }
  return {
    kind: 'composite',
    components: components.filter((part) => part.glyph !== 0),
    advance: Math.max(0, Math.round(advance)),
  };
}
