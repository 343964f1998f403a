// Stanzas of verse come in; their lines, turned over where they are too long, go out.

import type { Prose, Rendition } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import type { Row } from '../paint/mark.ts';
import { addNode } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { placeNotes } from './note-calls.ts';
import { languageOfText } from './people.ts';
import { pair } from './prose.ts';
import { indented, RAGGED, setRendition } from './set-text.ts';
import { gather, keepTogether, stackOf } from './stack.ts';

/** In ems of the Latin size. */
const INDENT = 2.4;
const TURN_OVER = 2;

/** In a bilingual edition a stanza stands whole in the one language, then in the other. */
export function verseStack(composer: Composer, setting: Setting, stanzas: readonly (readonly Prose[])[]): Stack {
  const em = composer.design.latinSize * setting.factor;
  const element = addNode(setting.element, 'BlockQuote');
  const inner = { ...indented(composer, setting, INDENT * em), element, onGrid: false, marker: undefined };
  const set = stanzas.map((stanza) => stackOf(stanzaRows(composer, inner, stanza), { before: setting.leading / 2 }));
  return gather(set, { before: setting.leading / 2, after: setting.leading / 2 });
}

function stanzaRows(composer: Composer, setting: Setting, stanza: readonly Prose[]): readonly Row[] {
  const slots = composer.edition.languages.map((_, slot) => stanza.flatMap((prose) => prose.slice(slot, slot + 1)));
  const rows = pair(slots.filter((lines) => lines.length > 0).map((lines) => linesOf(composer, setting, lines)));
  placeNotes(composer, setting.element);
  return rows;
}

function linesOf(composer: Composer, setting: Setting, lines: readonly Rendition[]): readonly Row[] {
  const turnOver = TURN_OVER * composer.design.latinSize * setting.factor;
  const rows = lines.flatMap((rendition) => {
    const owner = addNode(setting.element, 'P', { language: languageOfText(composer, rendition.language) });
    return setRendition(composer, setting, rendition, owner, { ...RAGGED, turnOver });
  });
  return keepTogether(rows, BREAK_COST.apart);
}
