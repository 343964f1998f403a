// The logical structure of the book while it is composed and painted: a tree of tagged elements.

import type { PdfReference } from 'pdfkit';

/** Standard structure types (ISO 32000-1, 14.8.4) that the book uses. */
export type StructType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Caption'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Code'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'TOC'
  | 'TOCI'
  | 'Index';

/** A place on a page in PDF coordinates: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** Marked content of one page, or an annotation that belongs to the element. */
export type StructContent =
  | {
      readonly kind: 'content';
      readonly page: number;
      readonly mcid: number;
      /** BCP 47, of text that is in a language. */
      readonly language: string | undefined;
      /** Of a picture. */
      readonly box: Box | undefined;
    }
  | { readonly kind: 'annotation'; readonly page: number; readonly annotation: PdfReference; readonly key: number };

export interface StructAttributes {
  /** BCP 47, where it differs from the parent's. */
  readonly language?: string | undefined;
  readonly alternative?: string | undefined;
  /** Unique in the file; notes have one. */
  readonly id?: string | undefined;
  /** Attribute objects (ISO 32000-1, 14.8.5), as PDFKit writes them: `{ O: 'Table', Scope: 'Column' }`. */
  readonly owned?: Readonly<Record<string, unknown>> | undefined;
}

export interface StructNode {
  readonly type: StructType;
  readonly attributes: StructAttributes;
  readonly children: (StructNode | StructContent)[];
}

export function isNode(child: StructNode | StructContent): child is StructNode {
  return 'type' in child;
}

export function createRoot(): StructNode {
  return { type: 'Document', attributes: {}, children: [] };
}

/** Makes an element and puts it after its parent's other children. */
export function addNode(parent: StructNode, type: StructType, attributes: StructAttributes = {}): StructNode {
  const node: StructNode = { type, attributes, children: [] };
  parent.children.push(node);
  return node;
}
