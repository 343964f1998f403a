// Sorted keys with their values come in; a name or number tree of small nodes goes out.

import type { PdfReference } from 'pdfkit';

/** Makes an object of the document. */
type MakeReference = (data: Record<string, unknown>) => PdfReference;

/** Entries of a leaf, and children of a node above: readers search from node to node, and no array grows long. */
const WIDTH = 64;

interface Node {
  readonly reference: PdfReference;
  readonly least: unknown;
  readonly most: unknown;
}

/**
 * Writes a name tree (ISO 32000-1, 7.9.6); its root. The keys, ASCII, are sorted by their bytes, as readers search:
 * PDFKit sorts as people read, which passes over hyphens.
 */
export function writeNameTree(make: MakeReference, entries: ReadonlyMap<string, unknown>): PdfReference {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return writeTree(
    make,
    'Names',
    sorted.map(([key, value]) => [new String(key), value]),
  );
}

/** Writes a number tree (7.9.7) whose keys count from 0; its root. */
export function writeNumberTree(make: MakeReference, values: readonly unknown[]): PdfReference {
  return writeTree(
    make,
    'Nums',
    values.map((value, key) => [key, value]),
  );
}

function writeTree(make: MakeReference, kind: 'Names' | 'Nums', entries: readonly (readonly [unknown, unknown])[]) {
  const isSmall = entries.length <= WIDTH;
  if (isSmall) return ended(make({ [kind]: entries.flat() }));
  let nodes = chunks(entries, WIDTH).map((leaf): Node => {
    const [least, most] = [leaf[0]![0], leaf.at(-1)![0]];
    return { reference: ended(make({ Limits: [least, most], [kind]: leaf.flat() })), least, most };
  });
  while (nodes.length > WIDTH) {
    nodes = chunks(nodes, WIDTH).map((group): Node => {
      const [least, most] = [group[0]!.least, group.at(-1)!.most];
      const Kids = group.map(({ reference }) => reference);
      return { reference: ended(make({ Limits: [least, most], Kids })), least, most };
    });
  }
  return ended(make({ Kids: nodes.map(({ reference }) => reference) }));
}

function ended(reference: PdfReference): PdfReference {
  reference.end();
  return reference;
}

/** Values in groups of `width`; the last may have fewer. */
export function chunks<T>(values: readonly T[], width: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / width) }, (_, index) =>
    values.slice(index * width, (index + 1) * width),
  );
}
