// A text and its glyphs come in; the one cluster of a face that is made of them goes out.

import type { Face } from '../model/face.ts';
import type { Cluster, Glyph } from '../model/piece.ts';

/** By the first glyph; a face has few clusters that begin with the same one. */
type Pool = Map<number, Cluster[]>;

const pools = new WeakMap<Face, Pool>();

/** More than a face ever has, unless a text is full of characters that it lacks. */
const LONGEST_LIST = 200;

/**
 * A book has a million clusters and a few thousand different ones: each is kept once, which saves a quarter of the
 * memory and lets later stages remember what they found out about one.
 */
export function pooledCluster(face: Face, text: string, glyphs: readonly Glyph[]): Cluster {
  const pool = poolOf(face);
  const first = glyphs[0]?.id ?? -1;
  const list = pool.get(first);
  if (list !== undefined) {
    for (const known of list) if (known.text === text && hasGlyphs(known, glyphs)) return known;
  }
  const made = { text, glyphs };
  if (list === undefined) pool.set(first, [made]);
  else if (list.length < LONGEST_LIST) list.push(made);
  return made;
}

function poolOf(face: Face): Pool {
  const known = pools.get(face);
  if (known !== undefined) return known;
  const made: Pool = new Map();
  pools.set(face, made);
  return made;
}

function hasGlyphs({ glyphs }: Cluster, others: readonly Glyph[]): boolean {
  if (glyphs.length !== others.length) return false;
  for (let index = 0; index < glyphs.length; index++) {
    if (!isSame(glyphs[index]!, others[index]!)) return false;
  }
  return true;
}

function isSame(a: Glyph, b: Glyph): boolean {
  return a.id === b.id && a.advance === b.advance && a.dx === b.dx && a.dy === b.dy;
}
