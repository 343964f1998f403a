// The tree of tagged elements and the finished pages come in; the StructTreeRoot with its parent tree is written.

import type { PdfReference } from 'pdfkit';
import type { BookDocument } from '../file/book-document.ts';
import { isNode, type StructContent, type StructNode } from './struct-node.ts';

interface Writing {
  readonly document: BookDocument;
  readonly pages: readonly PdfReference[];
  /** Per page, the element of every MCID. */
  readonly owners: PdfReference[][];
  readonly byId: Map<string, PdfReference>;
}

/**
 * Writes the structure (ISO 32000-1, 14.7). Elements without any content are left out. `pages` are the pages'
 * dictionaries; `parentKeys` their StructParents.
 */
export function writeStructure(
  document: BookDocument,
  root: StructNode,
  pages: readonly PdfReference[],
  parentKeys: readonly number[],
): void {
  const treeRoot = document.getStructTreeRoot();
  const writing: Writing = { document, pages, owners: pages.map(() => []), byId: new Map() };
  const top = writeNode(writing, root, treeRoot);
  treeRoot.data.K = top === undefined ? [] : [top];
  if (writing.byId.size > 0) treeRoot.data.IDTree = idTree(writing.byId);
  const parents = document.getStructParentTree();
  parentKeys.forEach((key, page) => {
    parents.add(key, writing.owners[page]);
  });
  (document._root.data.MarkInfo as PdfReference).data.Marked = true;
}

function hasContent(node: StructNode): boolean {
  return (
    node.attributes.alternative !== undefined || node.children.some((child) => !isNode(child) || hasContent(child))
  );
}

function writeNode(writing: Writing, node: StructNode, parent: PdfReference): PdfReference | undefined {
  if (!hasContent(node)) return undefined;
  const { language, alternative, id, owned } = node.attributes;
  const reference = writing.document.ref({ Type: 'StructElem', S: node.type, P: parent });
  const data = reference.data;
  const page = node.children.find((child) => !isNode(child)) as StructContent | undefined;
  if (page !== undefined) data.Pg = writing.pages[page.page];
  // Plain strings would become PDF names.
  if (language !== undefined) data.Lang = new String(language);
  if (alternative !== undefined) data.Alt = new String(alternative);
  if (owned !== undefined) data.A = owned;
  if (id !== undefined) {
    data.ID = new String(id);
    writing.byId.set(id, reference);
  }
  data.K = node.children
    .map((child) => (isNode(child) ? writeNode(writing, child, reference) : contentOf(writing, child, reference, page)))
    .filter((child) => child !== undefined);
  reference.end();
  return reference;
}

function contentOf(
  writing: Writing,
  child: StructContent,
  owner: PdfReference,
  first: StructContent | undefined,
): unknown {
  const Pg = writing.pages[child.page];
  if (child.kind === 'content') {
    writing.owners[child.page]![child.mcid] = owner;
    return child.page === first?.page ? child.mcid : { Type: 'MCR', Pg, MCID: child.mcid };
  }
  const key = writing.document.createStructParentTreeNextKey();
  writing.document.getStructParentTree().add(key, owner);
  child.annotation.data.StructParent = key;
  return { Type: 'OBJR', Pg, Obj: child.annotation };
}

function idTree(byId: ReadonlyMap<string, PdfReference>): Record<string, unknown> {
  const ids = [...byId.keys()].sort();
  return { Names: ids.flatMap((id) => [new String(id), byId.get(id)]) };
}
