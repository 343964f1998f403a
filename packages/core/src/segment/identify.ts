// A document of drafts and an id for each come in; the same document of units goes out.

import type { Document } from '../model/document.ts';
import { mapDocument } from '../model/traverse.ts';
import type { Draft, Unit } from '../model/unit.ts';

/** Gives each draft its id. `ids` are in the order of `proseOf(document)`; throws when there are more or fewer. */
export function identify(document: Document<Draft>, ids: readonly string[]): Document<Unit> {
  let next = 0;
  const identified = mapDocument(document, (draft): Unit => {
    const id = ids[next++];
    if (id === undefined) throw new Error(`no id for unit ${next} of ${document.file}`);
    return { ...draft, id };
  });
  if (next !== ids.length) throw new Error(`${ids.length} ids for ${next} units of ${document.file}`);
  return identified;
}
