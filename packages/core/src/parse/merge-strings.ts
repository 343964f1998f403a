// Three versions of a string file come in, the common one and two that come from it; one with the changes of both goes out.

import { formatStrings } from './string-file.ts';

export interface MergedEntry {
  readonly id: string;
  readonly text: string;
}

/** A text that both sides changed, and not to the same. */
export interface StringConflict {
  readonly id: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergedStrings {
  /** The file; where two sides changed one text, both stand in it between the marks that git uses. */
  readonly text: string;
  readonly conflicts: readonly StringConflict[];
}

/**
 * Merges key by key: what one side added, changed or removed is so in the result; what one side removed and the other
 * changed stays, changed, as nothing that a translator wrote is to be lost. Only a text that both changed to different
 * ones is a conflict. The order is that of the side that changed it; entries of the other stand behind those that they
 * followed there. A key must stand once in each version.
 */
export function mergeStrings(
  base: readonly MergedEntry[],
  ours: readonly MergedEntry[],
  theirs: readonly MergedEntry[],
): MergedStrings {
  const textsOf = (entries: readonly MergedEntry[]): Texts => new Map(entries.map(({ id, text }) => [id, text]));
  const [inBase, inOurs, inTheirs] = [textsOf(base), textsOf(ours), textsOf(theirs)];
  const conflicts: StringConflict[] = [];
  const merged = mergedOrder(base, ours, theirs).flatMap((id): readonly Piece[] => {
    const choice = choose(inBase.get(id), inOurs.get(id), inTheirs.get(id));
    if (choice === undefined) return [];
    if (typeof choice === 'string') return [{ id, text: choice }];
    conflicts.push({ id, ...choice });
    return [{ id, text: choice.ours, other: choice.theirs }];
  });
  return { text: conflicts.length === 0 ? formatStrings(merged) : withMarks(merged), conflicts };
}

type Texts = ReadonlyMap<string, string>;
type Piece = MergedEntry & { readonly other?: string };

/** Undefined where it is to go, both texts where they contradict each other. */
function choose(
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
): string | undefined | { readonly ours: string; readonly theirs: string } {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  return { ours, theirs };
}

function mergedOrder(
  base: readonly MergedEntry[],
  ours: readonly MergedEntry[],
  theirs: readonly MergedEntry[],
): readonly string[] {
  const [first, second] = isReordered(base, ours) || !isReordered(base, theirs) ? [ours, theirs] : [theirs, ours];
  const order = [...new Set(first.map(({ id }) => id))];
  const known = new Set(order);
  let behind = -1;
  for (const { id } of second) {
    if (known.has(id)) {
      behind = order.indexOf(id);
      continue;
    }
    // Behind what the first side put there too: neighbours stay beside what they were written for.
    order.splice(++behind, 0, id);
    known.add(id);
  }
  return order;
}

/** Whether the entries that both have stand in another order. */
function isReordered(base: readonly MergedEntry[], side: readonly MergedEntry[]): boolean {
  const inSide = new Set(side.map(({ id }) => id));
  const common = base.filter(({ id }) => inSide.has(id)).map(({ id }) => id);
  const inBase = new Set(base.map(({ id }) => id));
  return side.filter(({ id }) => inBase.has(id)).some(({ id }, i) => common[i] !== id);
}

const line = (id: string, text: string, isLast: boolean): string =>
  `  ${JSON.stringify(id)}: ${JSON.stringify(text)}${isLast ? '' : ','}`;

function withMarks(pieces: readonly Piece[]): string {
  const blocks = pieces.map(({ id, text, other }, i) => {
    const isLast = i === pieces.length - 1;
    if (other === undefined) return line(id, text, isLast);
    return ['<<<<<<< ours', line(id, text, isLast), '=======', line(id, other, isLast), '>>>>>>> theirs'].join('\n');
  });
  return `{\n${blocks.join('\n\n')}\n}\n`;
}
