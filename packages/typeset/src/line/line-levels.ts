// From a paragraph's levels to those of a line: the spaces at its end take the paragraph's own level (UAX #9 L1).

import { bidi } from './bidi.ts';

/** Spaces, line ends and tabs, isolate controls, and what has no level of its own (UAX #9 X9). */
const AT_END: ReadonlySet<string> = new Set(
  ['WS', 'B', 'S', 'LRI', 'RLI', 'FSI', 'PDI'].concat(['LRE', 'RLE', 'LRO', 'RLO', 'PDF', 'BN']),
);

/** Where in text[from, to), a line, the spaces at its end begin: from there on the level is the paragraph's. */
export function spacesAtEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && AT_END.has(bidi.getBidiCharTypeName(text[at - 1]!))) at -= 1;
  return at;
}
