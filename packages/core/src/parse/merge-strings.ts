// Three versions of a string file come in, the common one and two that come from it; one with the changes of both goes out.

import { formatStrings } from './string-file.ts';

export interface MergedEntry {
  readonly id: string;
  readonly text: string;
  /** Key and text as a file has them, and what stands there before the key, without the comma; else the usual form. */
  readonly written?: string | undefined;
  readonly gap?: string | undefined;
}

/** What stands before the first entry of a file, between two of them, without the comma, and behind the last. */
export interface StringShape {
  readonly head: string;
  readonly gap: string | undefined;
  readonly tail: string;
}

const USUAL = { head: '{\n  ', gap: '\n\n  ', tail: '\n}\n' };

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
 * followed there. A key must stand once in each version. What nobody changed stays as it is written, in a file of the
 * given shape: ours.
 */
export function mergeStrings(
  base: readonly MergedEntry[],
  ours: readonly MergedEntry[],
  theirs: readonly MergedEntry[],
  shape: StringShape = USUAL,
): MergedStrings {
  const byId = (entries: readonly MergedEntry[]): Entries => new Map(entries.map((entry) => [entry.id, entry]));
  const [inBase, inOurs, inTheirs] = [byId(base), byId(ours), byId(theirs)];
  const conflicts: StringConflict[] = [];
  const merged = mergedOrder(base, ours, theirs).flatMap((id): readonly Piece[] => {
    const choice = choose(inBase.get(id), inOurs.get(id), inTheirs.get(id));
    if (choice === undefined) return [];
    const [entry, other] = choice;
    if (other !== undefined) conflicts.push({ id, ours: entry.text, theirs: other.text });
    return [{ entry, other, gap: (inOurs.get(id) ?? entry).gap }];
  });
  return { text: merged.length === 0 ? formatStrings([]) : fileOf(merged, shape), conflicts };
}

type Entries = ReadonlyMap<string, MergedEntry>;

interface Piece {
  readonly entry: MergedEntry;
  readonly other: MergedEntry | undefined;
  readonly gap: string | undefined;
}

/** Undefined where it is to go, both texts where they contradict each other. */
function choose(
  base: MergedEntry | undefined,
  ours: MergedEntry | undefined,
  theirs: MergedEntry | undefined,
): readonly [MergedEntry, MergedEntry?] | undefined {
  const one = (entry: MergedEntry | undefined) => (entry === undefined ? undefined : ([entry] as const));
  if (ours?.text === theirs?.text || theirs?.text === base?.text) return one(ours);
  if (ours?.text === base?.text) return one(theirs);
  if (ours === undefined || theirs === undefined) return one(ours ?? theirs);
  return [ours, theirs];
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

function fileOf(pieces: readonly Piece[], { head, gap: usual = USUAL.gap, tail }: StringShape): string {
  const lineEnd = head.includes('\r\n') ? '\r\n' : '\n';
  let text = '';
  let ended = true;
  const put = (gap: string) => {
    // The mark of a conflict stands alone on its line.
    text += ended || /^[ \t]*\r?\n/.test(gap) ? gap : `${lineEnd}${gap}`;
    ended = true;
  };
  for (const [i, { entry, other, gap = usual }] of pieces.entries()) {
    const comma = i === pieces.length - 1 ? '' : ',';
    const before = i === 0 ? head : gap.replace(/\r?\n/g, lineEnd);
    if (other === undefined) {
      put(before);
      text += writtenAs(entry) + comma;
      continue;
    }
    const indent = /\n([ \t]*)$/.exec(before)?.[1];
    put(indent === undefined ? `${before.trimEnd()}${lineEnd}` : before.slice(0, before.length - indent.length));
    const [first, second] = [entry, other].map((one) => `${indent ?? '  '}${writtenAs(one)}${comma}`);
    text += ['<<<<<<< ours', first, '=======', second, '>>>>>>> theirs'].join(lineEnd);
    ended = false;
  }
  put(tail);
  return text;
}

function writtenAs({ id, text, written }: MergedEntry): string {
  return written ?? `${JSON.stringify(id)}: ${JSON.stringify(text)}`;
}
