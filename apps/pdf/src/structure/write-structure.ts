// The tree of tagged elements and the painted pages come in; the StructTreeRoot with its parent tree is written.

import type { PdfReference } from 'pdfkit';
import type { BookDocument } from '../file/book-document.ts';
import { writeNameTree, writeNumberTree } from '../file/tree.ts';
import { isNode, type StructContent, type StructNode, type StructType } from './struct-node.ts';

interface Writing {
  readonly document: BookDocument;
  /** By number of the page. */
  readonly keys: readonly number[];
  /** By key of the parent tree: of a page the element of every MCID, of an annotation its element. */
  readonly owners: (PdfReference | PdfReference[])[];
  readonly byId: Map<string, PdfReference>;
}

/**
 * Writes the structure (ISO 32000-1, 14.7). Elements without any content are left out. `language` is the document's;
 * `keys` are the pages' keys in the parent tree, `count` how many keys were given out.
 */
export function writeStructure(
  document: BookDocument,
  root: StructNode,
  language: string,
  keys: readonly number[],
  count: number,
): void {
  const treeRoot = document.getStructTreeRoot();
  const owners = Array.from({ length: count }, (): PdfReference[] => []);
  const writing: Writing = { document, keys, owners, byId: new Map() };
  const make = (data: Record<string, unknown>): PdfReference => document.ref(data);
  treeRoot.data.K = writeNode(writing, root, treeRoot, language) ?? [];
  if (writing.byId.size > 0) treeRoot.data.IDTree = writeNameTree(make, writing.byId);
  treeRoot.data.ParentTree = writeNumberTree(make, writing.owners);
  treeRoot.data.ParentTreeNextKey = count;
}

/** Cells stay, empty or not: every row of a table has as many as the next. */
const KEPT: readonly StructType[] = ['TH', 'TD'];

function hasContent(node: StructNode): boolean {
  return (
    node.attributes.alternative !== undefined || node.children.some((child) => !isNode(child) || hasContent(child))
  );
}

/** Writes an element and all that it holds; `inherited` is the language around it. */
function writeNode(
  writing: Writing,
  node: StructNode,
  parent: PdfReference,
  inherited: string,
): PdfReference | undefined {
  if (!KEPT.includes(node.type) && !hasContent(node)) return undefined;
  const language = node.attributes.language ?? inherited;
  const page = node.children.find((child) => !isNode(child)) as StructContent | undefined;
  const reference = writing.document.ref({
    S: node.type,
    P: parent,
    ...attributesOf(node),
    Pg: page && writing.document.pages[page.page],
  });
  if (node.attributes.id !== undefined) writing.byId.set(node.attributes.id, reference);
  const kids = stretches(node.children, language).flatMap((child): readonly unknown[] => {
    if (Array.isArray(child)) return [foreignSpan(writing, child, reference)];
    if (isNode(child)) return [writeNode(writing, child, reference, language) ?? []].flat();
    return [contentOf(writing, child, reference, page?.page)];
  });
  reference.data.K = onlyOrAll(kids);
  reference.end();
  return reference;
}

function attributesOf({ attributes, children }: StructNode): Record<string, unknown> {
  const { language, alternative, id, owned } = attributes;
  const box = children.find((child) => !isNode(child) && child.kind === 'content' && child.box !== undefined);
  const BBox = box !== undefined && 'box' in box ? box.box : undefined;
  return {
    // Plain strings would become PDF names.
    Lang: language && new String(language),
    Alt: alternative === undefined ? undefined : new String(alternative),
    ID: id && new String(id),
    A: BBox === undefined ? owned : { O: 'Layout', ...owned, BBox },
  };
}

function onlyOrAll(kids: readonly unknown[]): unknown {
  return kids.length > 1 ? kids : kids[0];
}

type Content = Extract<StructContent, { kind: 'content' }>;

/** Neighbouring marked content in one language that is not the element's own is put together: it wants a Span. */
function stretches(
  children: StructNode['children'],
  language: string,
): readonly (StructNode | StructContent | Content[])[] {
  const out: (StructNode | StructContent | Content[])[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (isNode(child) || child.kind !== 'content' || child.language === undefined || child.language === language) {
      out.push(child);
    } else if (Array.isArray(last) && last[0]!.language === child.language) last.push(child);
    else out.push([child]);
  }
  return out;
}

function foreignSpan(writing: Writing, contents: readonly Content[], parent: PdfReference): PdfReference {
  const [first] = contents;
  const span = writing.document.ref({
    S: 'Span',
    P: parent,
    Lang: new String(first!.language),
    Pg: writing.document.pages[first!.page],
  });
  span.data.K = onlyOrAll(contents.map((content) => contentOf(writing, content, span, first!.page)));
  span.end();
  return span;
}

/** `elementPage` is the page that the element names: content there is its number alone. */
function contentOf(
  { document, keys, owners }: Writing,
  child: StructContent,
  owner: PdfReference,
  elementPage: number | undefined,
): unknown {
  const Pg = child.page === elementPage ? undefined : document.pages[child.page];
  if (child.kind === 'content') {
    (owners[keys[child.page]!] as PdfReference[])[child.mcid] = owner;
    return Pg === undefined ? child.mcid : { Type: 'MCR', Pg, MCID: child.mcid };
  }
  owners[child.key] = owner;
  return { Type: 'OBJR', Pg, Obj: child.annotation };
}
