// The structure of a PDF comes in; it is walked, and held against the parent tree, which leads from content to elements.

import { expect } from 'vitest';
import { isReference, type PdfValues, type Reference, treeEntries } from './pdf-values.ts';
import type { Element, Heard } from './structure-reader.ts';

/** Visits everything below a node, each with the elements that it stands in. */
export function walk(
  node: Heard,
  visit: (node: Heard, parents: readonly Element[]) => void,
  parents: readonly Element[] = [],
) {
  visit(node, parents);
  if (node.kind === 'element') for (const kid of node.kids) walk(kid, visit, [...parents, node]);
}

/** Holds every entry of the parent tree against the structure, and the structure against it. */
export function checkParentTree(pdf: PdfValues, structure: Element): void {
  const { ParentTree, ParentTreeNextKey } = pdf.dictionary(pdf.catalog.StructTreeRoot);
  const entries = new Map(treeEntries(pdf, ParentTree));
  expect([...entries.keys()]).toEqual([...entries.keys()].map((_, index) => index));
  expect(ParentTreeNextKey).toBe(entries.size);
  const wanted = new Map<number, number | number[]>();
  walk(structure, (node, parents) => {
    const owner = parents.at(-1)?.id;
    if (node.kind === 'content') {
      const key = pdf.dictionary({ ref: node.page }).StructParents as number;
      const list = (wanted.get(key) ?? []) as number[];
      list[node.mcid] = owner!;
      wanted.set(key, list);
    } else if (node.kind === 'annotation') {
      wanted.set(pdf.dictionary({ ref: node.object }).StructParent as number, owner!);
    }
  });
  for (const [key, value] of entries) {
    const found = isReference(value) ? value.ref : (value as readonly Reference[]).map(({ ref }) => ref);
    expect(wanted.get(key as number) ?? [], `key ${key}`).toEqual(found);
  }
}
