// The terms that the book mentions come in; the pages of its glossary in one language go out.

import { type GlossaryEntry, type Inline, indexGroups, type Language } from '@warraq/core';
import { BREAK_COST, type PageFrame, paginate } from '@warraq/typeset';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import { plainSetting } from './chapter.ts';
import { columnFrame, columnPages, openingOf } from './column-pages.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { inlineRuns } from './inline-runs.ts';
import { ownRendition } from './own-rendition.ts';
import type { MarkPage } from './paginate-floating.ts';
import { JUSTIFIED, setRuns } from './set-text.ts';
import { joinStacks, keepTogether, stackOf, withFirmEnd } from './stack.ts';

/** Of the lines under an entry's first, in ems of the Latin size; between entries, in leadings. */
const TURN_OVER = 1.3;
const BETWEEN = 0.35;

/** The entries of a glossary that have a definition in the language, in its order; its columns follow that too. */
export function glossaryPages(
  composer: Composer,
  element: StructNode,
  title: Stack,
  entries: readonly GlossaryEntry[],
  language: Language,
  frame: PageFrame,
): readonly MarkPage[] {
  const stacks = entryStacks(composer, element, entries, language);
  if (composer.design.columns === 1) return paginate(withFirmEnd(joinStacks([title, ...stacks])), frame);
  const opening = openingOf(joinStacks([title]), frame);
  const lower = columnFrame(frame, opening);
  const { direction } = language;
  const columns = paginate(withFirmEnd(joinStacks(stacks)), lower);
  return columnPages({ ...composer, design: { ...composer.design, direction } }, columns, opening, lower);
}

function entryStacks(
  composer: Composer,
  element: StructNode,
  entries: readonly GlossaryEntry[],
  language: Language,
): readonly Stack[] {
  const list = addNode(element, 'L');
  const setting = { ...plainSetting(composer, list, undefined), onGrid: false };
  const sorted = indexGroups(entries, ({ terms }) => terms[language.tag] ?? '', language);
  return sorted.flatMap((group) => group.entries).map((entry) => entryStack(composer, setting, entry, language));
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
