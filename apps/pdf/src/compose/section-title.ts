// The title of a list in the book (contents, glossary, index) comes in; its lines, with their entry in the outline, go out.

import type { Language } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import type { Row } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { RAGGED, setPlain } from './set-text.ts';
import { keepTogether, space, stackOf, withMarks } from './stack.ts';

/** A label in one of the edition's languages. */
export interface LabelText {
  readonly text: string;
  readonly language: Language;
}

/** Texts under one heading, with a space between them for who hears it; at the end of a line it takes no room. */
export function headingRows(
  composer: Composer,
  setting: Setting,
  texts: readonly LabelText[],
  owner: StructNode,
): readonly Row[] {
  return texts.flatMap(({ text, language }, index) =>
    setPlain(composer, setting, index < texts.length - 1 ? `${text} ` : text, language, owner, RAGGED),
  );
}

/** In one language or in each of the edition's; `name` is the destination that leads there. */
export function sectionTitle(composer: Composer, setting: Setting, titles: readonly LabelText[], name: string): Stack {
  const { leading } = composer.design;
  const owner = addNode(setting.element, 'H1');
  const look = { ...setting, factor: 1.6, leading: 1.75 * leading, onGrid: false };
  const rows = headingRows(composer, look, titles, owner);
  const outline = { title: titles.map(({ text }) => text).join(' · '), level: 1 };
  const marked = withMarks(rows, [{ kind: 'anchor', name, x: 0, y: 0, outline }]);
  return stackOf(keepTogether([space(leading), ...marked, space(leading)], BREAK_COST.never), { keepWithNext: true });
}
