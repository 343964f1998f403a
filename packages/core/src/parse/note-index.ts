// A document's placed notes and calls come in; which call has which note goes out, with what is wrong with them.

import { noteKey } from '../model/find-note.ts';
import { error, type Problem, warning } from '../model/problem.ts';
import { startOf } from './reading.ts';
import { callsOf, type PlacedNote, type Section } from './sections.ts';
import type { SourceText } from './source-text.ts';

export interface NoteIndex {
  /** The note of a call in a part: its own part's first, else the only one of the document. */
  find(part: number, label: string): PlacedNote | undefined;
}

export function indexNotes(notes: readonly PlacedNote[]): NoteIndex {
  const byPart = new Map<string, PlacedNote>();
  const byKey = new Map<string, PlacedNote[]>();
  for (const note of notes) {
    const own = `${note.part} ${note.key}`;
    if (!byPart.has(own)) byPart.set(own, note);
    byKey.set(note.key, [...(byKey.get(note.key) ?? []), note]);
  }
  return {
    find: (part, label) => {
      const key = noteKey(label);
      const all = byKey.get(key);
      return byPart.get(`${part} ${key}`) ?? (all?.length === 1 ? all[0] : undefined);
    },
  };
}

/**
 * Problems: `note-without-text` for a call that has no note (it stays as text), `note-twice` for a label defined again in
 * its part, `note-without-call` for a note that nothing calls (it is printed all the same).
 */
export function checkNotes(
  sections: readonly Section[],
  notes: readonly PlacedNote[],
  index: NoteIndex,
  source: SourceText,
): readonly Problem[] {
  const problems: Problem[] = [];
  const called = new Set<PlacedNote>();
  for (const [part, section] of sections.entries()) {
    for (const call of callsOf(section)) {
      const note = index.find(part, call.label);
      if (note !== undefined) called.add(note);
      else problems.push(error('note-without-text', source.placeAt(call.offset), { label: call.label }));
    }
  }
  for (const note of notes) {
    const place = source.placeAt(startOf(note.node));
    if (index.find(note.part, note.label) !== note) problems.push(warning('note-twice', place, { label: note.label }));
    else if (!called.has(note)) problems.push(warning('note-without-call', place, { label: note.label }));
  }
  return problems;
}
