// Labelled revisions and what a program makes of them come in; how often it agrees, by kind of edit, goes out.

import type { EditKind } from './edit-kinds.ts';
import type { LabelledRevision } from './labelled-revision.ts';

export interface Agreement {
  readonly edits: number;
  readonly agreed: number;
}

export interface Score {
  readonly byKind: ReadonlyMap<EditKind, Agreement>;
  readonly all: Agreement;
  /** Texts that nobody touched, and how many of them kept their ids. */
  readonly untouched: Agreement;
  /** Ids that were given to a text while their own still stood in the document. */
  readonly stolen: number;
  /** What it got wrong, to be looked at. */
  readonly wrong: readonly Wrong[];
}

export interface Wrong {
  readonly kind: EditKind;
  readonly text: string;
  readonly wanted: string | undefined;
  readonly given: string | undefined;
}

/** For each unit the index of the old one whose id it has. */
export type Donors = readonly (number | undefined)[];

export function score(revisions: readonly LabelledRevision[], donorsOf: (revision: LabelledRevision) => Donors): Score {
  const counts = new Map<EditKind, { edits: number; agreed: number }>();
  const untouched = { edits: 0, agreed: 0 };
  const wrong: Wrong[] = [];
  let stolen = 0;
  for (const revision of revisions) {
    const { old, units, gone } = revision;
    const donors = donorsOf(revision);
    const count = (kind: EditKind, isRight: boolean) => {
      const known = counts.get(kind) ?? { edits: 0, agreed: 0 };
      counts.set(kind, { edits: known.edits + 1, agreed: known.agreed + (isRight ? 1 : 0) });
    };
    const alive = new Set(units.map(({ text }) => text));
    for (const [i, { kind, text, from }] of units.entries()) {
      const donor = donors[i];
      // One of several equal texts is as good as the other.
      const isRight = donor === from || (donor !== undefined && from !== undefined && old[donor] === old[from]);
      if (kind === undefined) {
        untouched.edits++;
        if (isRight) untouched.agreed++;
      } else count(kind, isRight);
      if (!isRight && kind !== undefined)
        wrong.push({ kind, text, wanted: textAt(old, from), given: textAt(old, donor) });
      if (donor !== undefined && old[donor] !== text && alive.has(old[donor]!) && isOnce(old, old[donor]!)) stolen++;
    }
    const used = new Set(donors);
    for (const [index, kind] of gone) if (kind !== 'rewritten' && kind !== 'joined') count(kind, !used.has(index));
  }
  const sum = [...counts.values()].reduce(
    (all, { edits, agreed }) => ({ edits: all.edits + edits, agreed: all.agreed + agreed }),
    { edits: 0, agreed: 0 },
  );
  return { byKind: counts, all: sum, untouched, stolen, wrong };
}

function textAt(texts: readonly string[], index: number | undefined): string | undefined {
  return index === undefined ? undefined : texts[index];
}

function isOnce(texts: readonly string[], text: string): boolean {
  return texts.indexOf(text) === texts.lastIndexOf(text);
}
