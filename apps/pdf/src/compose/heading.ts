// A heading comes in; its lines, with the place that links and the outline lead to, go out.

import type { Heading, Prose } from '@warraq/core';
import { BREAK_COST, pt } from '@warraq/typeset';
import type { Weight } from '../font/book-faces.ts';
import type { Mark, Row } from '../paint/mark.ts';
import { addNode, type StructNode, type StructType } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { placeNotes } from './note-calls.ts';
import { languageOfText } from './people.ts';
import { plainProse } from './plain-text.ts';
import { BALANCED, setRendition } from './set-text.ts';
import { heightOf, keepTogether, space, stackOf, withMarks } from './stack.ts';

interface HeadingLook {
  readonly factor: number;
  readonly weight: Weight;
  /** In leadings of the text. */
  readonly height: number;
  readonly before: number;
  readonly after: number;
}

/** Looks by depth: 2 for a part, then what it holds. */
const LOOKS: readonly HeadingLook[] = [
  { factor: 1.45, weight: 'regular', height: 1.5, before: 2, after: 0.5 },
  { factor: 1.2, weight: 'bold', height: 1.25, before: 1, after: 0.25 },
  { factor: 1, weight: 'bold', height: 1, before: 1, after: 0 },
  { factor: 1, weight: 'italic', height: 1, before: 1, after: 0 },
];

/** Sets a heading inside a chapter. Its structure level follows its own, but never skips one. */
export function headingStack(composer: Composer, setting: Setting, heading: Heading<Prose>): Stack {
  const depth = Math.min(Math.max(heading.level, 1) + 1, setting.headings.depth + 1, 6);
  setting.headings.depth = depth;
  const look = LOOKS[Math.min(Math.max(heading.level, 1), LOOKS.length) - 1]!;
  const leading = composer.design.leading;
  const inner: Setting = {
    ...setting,
    factor: look.factor,
    weight: look.weight,
    leading: look.height * leading,
    onGrid: false,
  };
  const element = addNode(setting.element, `H${depth}` as StructType);
  const title = titleRows(composer, inner, heading.prose, element);
  // Beside its translation a heading begins where that begins, however many lines either has.
  const settledOn = composer.edition.layout === 'interlinear' ? title : title.slice(0, 1);
  const rows = settled(title, heightOf(settledOn), look.after * leading, leading);
  placeNotes(composer, setting.element);
  const anchors = headingAnchor(composer, setting, heading.prose, depth);
  return stackOf(withMarks(rows, anchors), { before: look.before * leading, keepWithNext: true });
}

/**
 * Rows on the grid as one: the space under them is theirs, and what they lack to whole lines stands above, so that every
 * heading is as near to its text as the next. `rowsHeight` is theirs, or that of those for which this is to hold.
 */
function settled(rows: readonly Row[], rowsHeight: number, after: number, leading: number): readonly Row[] {
  const [first, ...rest] = keepTogether(rows, BREAK_COST.never);
  if (first === undefined) return [];
  const height = rowsHeight + after;
  const above = Math.ceil(height / leading - 0.01) * leading - height;
  const content = first.content.map((mark) => ({ ...mark, y: mark.y + above }));
  return [{ ...first, content, height: pt(first.height + above), onGrid: true }, ...rest, space(after)].map(
    (row, index) => (index === 0 ? row : { ...row, breakCost: BREAK_COST.never }),
  );
}

/** The renditions of a title under one element, a Span each where there are two, with a space between for who hears it. */
export function titleRows(composer: Composer, setting: Setting, prose: Prose, element: StructNode): Stack['rows'] {
  return prose.flatMap((rendition, index) => {
    const language = languageOfText(composer, rendition.language);
    const owner = prose.length === 1 && language === undefined ? element : addNode(element, 'Span', { language });
    const content = index < prose.length - 1 ? [...rendition.content, SPACE] : rendition.content;
    return setRendition(composer, setting, { ...rendition, content }, owner, BALANCED);
  });
}

const SPACE = { kind: 'text', text: ' ' } as const;

function headingAnchor(composer: Composer, setting: Setting, prose: Prose, depth: number): readonly Mark[] {
  const name = setting.chapter && composer.names.heading(setting.chapter.id, prose[0].unit);
  if (name === undefined) return [];
  return [{ kind: 'anchor', name, x: 0, y: 0, outline: { title: plainProse(prose), level: depth } }];
}
