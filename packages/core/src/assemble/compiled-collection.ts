// A collection whose units have their ids and whose translations are known: what editions and checks start from.

import type { Resolved } from '../memory/resolve-units.ts';
import type { Collection } from '../model/collection.ts';
import type { Document } from '../model/document.ts';
import type { Completeness, GlossaryEntry } from '../model/edition.ts';
import type { StringFile } from '../model/strings.ts';
import type { Unit } from '../model/unit.ts';
import type { ParsedProse } from './parsed-prose.ts';
import type { ReferenceIndex } from './reference-index.ts';

export interface CompiledDocument {
  readonly document: Document<Unit>;
  /** The document's string files, by language tag. */
  readonly strings: ReadonlyMap<string, StringFile>;
  /** How every unit stands, by language tag of the collection, in the document's order. */
  readonly resolved: ReadonlyMap<string, readonly Resolved[]>;
  /** Its units by state, by language tag. */
  readonly completeness: ReadonlyMap<string, Completeness>;
}

export interface CompiledCollection {
  readonly collection: Collection;
  /** In reading order. */
  readonly documents: readonly CompiledDocument[];
  /** Every string file there is, also those of documents that are gone. */
  readonly strings: readonly StringFile[];
  readonly references: ReferenceIndex;
  readonly prose: ParsedProse;
  readonly glossary: readonly GlossaryEntry[];
}
