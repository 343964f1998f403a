// The notes at the foot of a page come in; the rule that stands over them goes out.

import { pt, type RowPage } from '@warraq/typeset';
import type { Mark } from '../paint/mark.ts';
import type { Composer } from './composer.ts';
import type { MarkPage } from './paginate-floating.ts';
import { rowOf } from './stack.ts';

/** Of the measure; a note that goes on from the page before has a rule over the whole of it. */
const SHORT = 1 / 3;
/** Over the first note, in leadings. */
const ABOVE = 0.35;
const WEIGHT = 0.4;

/** A rule on the start side of the leading language; it is decoration of the page. */
export function noteRule(composer: Composer, page: RowPage<readonly Mark[]>): MarkPage['rows'] {
  const first = page.notes[0];
  if (first === undefined) return [];
  const { textWidth, leading } = composer.design;
  const { direction } = composer.edition.languages[0];
  const width = page.continued ? textWidth : textWidth * SHORT;
  const x = direction === 'rtl' ? textWidth - width : 0;
  const rule = { kind: 'rule', x, y: 0, width, weight: WEIGHT } as const;
  return [{ y: pt(first.y - ABOVE * leading), row: rowOf(0, [rule]), again: false }];
}
