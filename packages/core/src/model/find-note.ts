// The parts of a document come in; a function goes out that finds the note that a call means.

/** Gives the note that a label means in part number `part` (from 0). */
export type NoteFinder<N> = (part: number, label: string) => N | undefined;

interface Labelled {
  readonly label: string;
}

/** A label as notes are compared by it: case and the amount of white space do not count (CommonMark, matching labels). */
export function noteKey(label: string): string {
  return label.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase();
}

/**
 * A call means the first note of its own part that has its label, else the only one in the whole document; undefined when
 * there is none, or several in other parts.
 */
export function noteFinder<N extends Labelled>(parts: readonly { readonly notes: readonly N[] }[]): NoteFinder<N> {
  const own = parts.map((part) => byKey(part.notes));
  const all = byKey(parts.flatMap((part) => part.notes));
  return (part, label) => {
    const key = noteKey(label);
    const elsewhere = all.get(key);
    return own[part]?.get(key)?.[0] ?? (elsewhere?.length === 1 ? elsewhere[0] : undefined);
  };
}

function byKey<N extends Labelled>(notes: readonly N[]): ReadonlyMap<string, readonly N[]> {
  const found = new Map<string, N[]>();
  for (const note of notes) {
    const key = noteKey(note.label);
    const same = found.get(key);
    if (same === undefined) found.set(key, [note]);
    else same.push(note);
  }
  return found;
}
