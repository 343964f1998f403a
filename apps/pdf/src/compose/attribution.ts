// Who said a quotation comes in; a line at its end side, after a dash, goes out.

import type { Inline, Prose } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import type { Composer, Setting, Stack } from './composer.ts';
import { setProse } from './prose.ts';
import { AT_END } from './set-text.ts';
import { stackOf } from './stack.ts';

const DASH: Inline = { kind: 'text', text: '— ' };

/** The attribution; no page begins with it. */
export function attributionStack(
  composer: Composer,
  setting: Setting,
  attribution: Prose | undefined,
): readonly Stack[] {
  if (attribution === undefined) return [];
  const [first, ...others] = attribution;
  const withDash: Prose = [
    { ...first, content: [DASH, ...first.content] },
    ...others.map((rendition) => ({ ...rendition, content: [DASH, ...rendition.content] })),
  ];
  const upright: Setting = { ...setting, weight: 'regular', marker: undefined };
  const rows = setProse(composer, upright, withDash, 'P', () => AT_END);
  return [stackOf(rows.map((row) => ({ ...row, breakCost: row.breakCost + BREAK_COST.lonely })))];
}
