// A file or a wish comes in; the part of the collection that it holds goes out.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EditionExtract } from '../model/edition.ts';
import type { Localised } from '../model/localised.ts';
import type { EditionFile } from './edition-files.ts';

/** A part of a collection that becomes an edition of its own. */
export interface Extract {
  readonly kind: EditionExtract['kind'];
  /** Ids, each once, at least one, in reading order; one alone but for a selection. */
  readonly documents: readonly [string, ...string[]];
  /** Of a selection; undefined: the document's. */
  readonly title: Localised | undefined;
  /** The stem of its files, behind the collection's id and the languages: `selection-1f0c2a9b`. */
  readonly name: string;
}

/** The extract that a file of one document holds; undefined for a file of the whole collection. */
export function extractOf({ format, document }: Pick<EditionFile, 'format' | 'document'>): Extract | undefined {
  if (document === undefined) return undefined;
  const kind = format === 'pamphlets' ? 'pamphlet' : 'document';
  return { kind, documents: [document], title: undefined, name: `${kind}-${document}` };
}

/** Hexadecimal digits of a name that comes from content: one selection in four thousand million has that of another. */
const DIGITS = 8;

/** `selection-1f0c2a9b`: the same documents in the same order always have the same name. */
export function selectionName(documents: readonly string[]): string {
  return `selection-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(documents)))).slice(0, DIGITS)}`;
}
