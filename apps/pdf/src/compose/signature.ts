// The lines under a statement come in; they go out at the end side, kept together.

import type { Prose } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import { addNode } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { placeNotes } from './note-calls.ts';
import { languageOfText } from './people.ts';
import { AT_END, setRendition } from './set-text.ts';
import { keepTogether, stackOf } from './stack.ts';

export function signatureStack(composer: Composer, setting: Setting, lines: readonly Prose[]): Stack {
  const element = addNode(setting.element, 'Div');
  const rows = composer.edition.languages.flatMap((_, slot) =>
    lines.flatMap((prose) =>
      prose.slice(slot, slot + 1).flatMap((rendition) => {
        const owner = addNode(element, 'P', { language: languageOfText(composer, rendition.language) });
        return setRendition(composer, { ...setting, marker: undefined }, rendition, owner, AT_END);
      }),
    ),
  );
  placeNotes(composer, element);
  const kept = keepTogether(rows, BREAK_COST.lonely);
  // The text does not part from what closes it either.
  return stackOf(
    kept.map((row, index) => (index === 0 ? { ...row, breakCost: row.breakCost + BREAK_COST.apart } : row)),
    { before: setting.leading, after: setting.leading },
  );
}
