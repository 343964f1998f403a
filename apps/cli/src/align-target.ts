// A source's file and a loaded collection come in; which of its documents is meant, and the id of each unit, goes out.

import { basename, join, resolve } from 'node:path';
import {
  type CompiledDocument,
  carryOver,
  type Document,
  type Draft,
  documentId,
  nearestNames,
  proseOf,
} from '@warraq/core';
import { WrongUse } from './exit-code.ts';
import type { Loaded } from './load.ts';

export interface AlignTarget {
  readonly document: CompiledDocument;
  /** The id of each unit of the source that was given; undefined for one that the document does not have today. */
  readonly ids: readonly (string | undefined)[];
}

/**
 * The document of that very file, else the one of that name. An older version will do: the translation is then recorded
 * with the source that it was made from, and counts as stale where that has changed.
 */
export function alignTarget(
  file: string,
  source: Document<Draft>,
  { compiled, layout }: Loaded,
  cwd: string,
): AlignTarget {
  const path = resolve(cwd, file);
  const { documents } = compiled;
  const name = documentId(basename(file));
  const document =
    documents.find((one) => join(layout.folder, one.document.file) === path) ??
    documents.find((one) => one.document.id === name);
  if (document === undefined) {
    const near = nearestNames(
      name,
      documents.map((one) => one.document.id),
      3,
    );
    throw new WrongUse('unknownDocument', { name, near });
  }
  const units = proseOf(document.document);
  const { ids } = carryOver(units, proseOf(source), freshNames());
  const known = new Set(units.map(({ id }) => id));
  return { document, ids: ids.map((id) => (known.has(id) ? id : undefined)) };
}

/** Names that no unit has: what is not in today's document gets no id. */
function freshNames(): () => string {
  let count = 0;
  return () => `none ${count++}`;
}
