// Stanzas of verse come in; their lines, turned over where they are too long, or in two halves, go out.

import type { Prose, Rendition } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import type { Row } from '../paint/mark.ts';
import { addNode } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { placeNotes } from './note-calls.ts';
import { languageOfText } from './people.ts';
import { pair } from './prose.ts';
import { CENTERED, indented, RAGGED, setRendition } from './set-text.ts';
import { gather, keepTogether, stackOf } from './stack.ts';
import { halfRows, type VerseForm, verseForm } from './verse-halves.ts';

/** In ems of the Latin size. */
const INDENT = 2.4;
const TURN_OVER = 2;

/**
 * In a bilingual edition a stanza stands whole in the one language, then in the other. How the halves of a language's
 * lines stand is decided for the poem, which is all that the block holds.
 */
export function verseStack(composer: Composer, setting: Setting, stanzas: readonly (readonly Prose[])[]): Stack {
  const em = composer.design.latinSize * setting.factor;
  const element = addNode(setting.element, 'BlockQuote');
  const whole = { ...setting, element, onGrid: false, marker: undefined };
  const inner = { ...indented(composer, whole, INDENT * em) };
  const slots = composer.edition.languages.map((_, slot) => stanzas.map((stanza) => linesIn(stanza, slot)));
  const forms = slots.map((all) => verseForm(composer, whole, inner, all.flat()));
  const set = stanzas.map((_, at) => {
    const lines = slots.map((all, slot) => linesOf(composer, inner, all[at]!, forms[slot]));
    const rows = pair(lines.filter((found) => found.length > 0));
    placeNotes(composer, element);
    return stackOf(rows, { before: setting.leading / 2 });
  });
  return gather(set, { before: setting.leading / 2, after: setting.leading / 2 });
}

function linesIn(stanza: readonly Prose[], slot: number): readonly Rendition[] {
  return stanza.flatMap((prose) => prose.slice(slot, slot + 1));
}

function linesOf(
  composer: Composer,
  setting: Setting,
  lines: readonly Rendition[],
  form: VerseForm | undefined,
): readonly Row[] {
  const turnOver = TURN_OVER * composer.design.latinSize * setting.factor;
  const ragged = { ...RAGGED, turnOver };
  const rows = lines.flatMap((rendition) => {
    const line = form?.lines.get(rendition);
    const { language } = line ?? rendition;
    const owner = addNode(setting.element, 'P', { language: languageOfText(composer, language) });
    if (form !== undefined && line !== undefined) return halfRows(composer, form, rendition, line, owner, ragged);
    // A half that stands alone among verses of two stands in their middle.
    if (form?.columns !== undefined && language.script === 'Arab')
      return setRendition(composer, form.columns.setting, rendition, owner, CENTERED);
    return setRendition(composer, setting, rendition, owner, ragged);
  });
  return keepTogether(rows, BREAK_COST.apart);
}
