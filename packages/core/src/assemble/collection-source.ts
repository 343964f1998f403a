// A collection as it is read from its folder, before anything is made of it.

import type { Collection } from '../model/collection.ts';
import type { Document } from '../model/document.ts';
import type { GlossaryEntry } from '../model/edition.ts';
import type { MemoryRecord } from '../model/memory-record.ts';
import type { StringFile } from '../model/strings.ts';
import type { Draft } from '../model/unit.ts';

export interface CollectionSource {
  readonly collection: Collection;
  /** In reading order. */
  readonly documents: readonly Document<Draft>[];
  /** Of every language, also those of documents that are gone. */
  readonly strings: readonly StringFile[];
  readonly memory: readonly MemoryRecord[];
  readonly glossary: readonly GlossaryEntry[];
}
