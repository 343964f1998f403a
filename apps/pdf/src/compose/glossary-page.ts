// The terms that the book mentions come in; the rows of its glossary in one language go out.

import { type GlossaryEntry, type Inline, indexGroups, type Language } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import type { Row } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import { plainSetting } from './chapter.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { inlineRuns } from './inline-runs.ts';
import { ownRendition } from './own-rendition.ts';
import { JUSTIFIED, setRuns } from './set-text.ts';
import { joinStacks, keepTogether, stackOf, withFirmEnd } from './stack.ts';

/** Of the lines under an entry's first, in ems of the Latin size; between entries, in leadings. */
const TURN_OVER = 1.3;
const BETWEEN = 0.35;

/** The entries of a glossary that have a definition in the language, in its order. */
export function glossaryRows(
  composer: Composer,
  element: StructNode,
  title: Stack,
  entries: readonly GlossaryEntry[],
  language: Language,
): readonly Row[] {
  const list = addNode(element, 'L');
  const setting = { ...plainSetting(composer, list, undefined), onGrid: false };
  const sorted = indexGroups(entries, ({ terms }) => terms[language.tag] ?? '', language);
  const stacks = sorted
    .flatMap((group) => group.entries)
    .map((entry) => entryStack(composer, setting, entry, language));
  return withFirmEnd(joinStacks([title, ...stacks]));
}

function entryStack(composer: Composer, setting: Setting, entry: GlossaryEntry, language: Language): Stack {
  const owner = addNode(addNode(setting.element, 'LI'), 'LBody');
  const content = contentOf(composer, entry, language);
  // Where what is wrong with it stands.
  const rendition = ownRendition(entry.id, language, entry.place, content);
  const runs = inlineRuns(composer, undefined, content, { ...setting, language });
  const shape = { ...JUSTIFIED, turnOver: TURN_OVER * composer.design.latinSize };
  const rows = setRuns(composer, setting, runs, language, owner, shape, rendition);
  return stackOf(keepTogether(rows, BREAK_COST.apart), { before: BETWEEN * setting.leading });
}

/** The term, its word in the other languages of the collection, and what it means. */
function contentOf(composer: Composer, entry: GlossaryEntry, language: Language): readonly Inline[] {
  const { tag } = language;
  const { terms, definitions } = entry;
  const others = composer.edition.collection.languages.flatMap((other): readonly Inline[] => {
    const word = other.tag === tag ? undefined : terms[other.tag];
    if (word === undefined) return [];
    return [text(' ('), { kind: 'foreign', language: other, children: [text(word)] }, text(')')];
  });
  const term: Inline = { kind: 'strong', children: [text(terms[tag] ?? '')] };
  // A capital letter begins the definition, or a colon where a script has no capitals.
  return [term, ...others, text(composer.labels(language).text('glossary.means')), ...(definitions[tag] ?? [])];
}

function text(value: string): Inline {
  return { kind: 'text', text: value };
}
