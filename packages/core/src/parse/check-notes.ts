// A document's sections and placed notes come in; what is wrong with its notes and their calls goes out.

import type { NoteFinder } from '../model/find-note.ts';
import { error, type Problem, warning } from '../model/problem.ts';
import { startOf } from './reading.ts';
import { callsOf, type PlacedNote, type PlacedNotes, type Section } from './sections.ts';
import type { SourceText } from './source-text.ts';

/**
 * Problems: `note-without-text` for a call that has no note (it stays as text), `note-twice` for a label defined again in
 * its part, `note-without-call` for a note that nothing calls (it is printed all the same).
 */
export function checkNotes(
  sections: readonly Section[],
  placed: readonly PlacedNotes[],
  find: NoteFinder<PlacedNote>,
  source: SourceText,
): readonly Problem[] {
  const problems: Problem[] = [];
  const called = new Set<PlacedNote>();
  for (const [part, section] of sections.entries()) {
    for (const call of callsOf(section)) {
      const note = find(part, call.label);
      if (note !== undefined) called.add(note);
      else problems.push(error('note-without-text', source.placeAt(call.offset), { label: call.label }));
    }
  }
  for (const [part, { notes }] of placed.entries()) {
    for (const note of notes) {
      const place = source.placeAt(startOf(note.node));
      if (find(part, note.label) !== note) problems.push(warning('note-twice', place, { label: note.label }));
      else if (!called.has(note)) problems.push(warning('note-without-call', place, { label: note.label }));
    }
  }
  return problems;
}
