// A text and its place come in; a problem for each character that no text should hold goes out.

import type { Place } from '../model/place.ts';
import { error, type Problem } from '../model/problem.ts';
import { type FaultyCharacter, faultyCharacters } from './characters.ts';

export function checkCharacters(text: string, place: Place): readonly Problem[] {
  return faultyCharacters(text).map((faulty) => problemOf(faulty, place));
}

function problemOf({ fault, name: character }: FaultyCharacter, place: Place): Problem {
  switch (fault) {
    case 'control':
      return error('control-character', place, { character });
    case 'embedding':
      return error('bidi-embedding', place, { character });
    case 'none':
      return error('not-a-character', place, { character });
    case 'open-isolate':
      return error('isolate-not-closed', place, { character });
  }
}
