// A thematic break comes in; a short line in the middle of the measure goes out.

import type { Composer, Setting, Stack } from './composer.ts';
import { measureOf } from './set-text.ts';
import { rowOf, stackOf } from './stack.ts';

export function ruleStack(composer: Composer, setting: Setting): Stack {
  const { leading } = setting;
  const width = measureOf(composer, setting) / 5;
  const x = (composer.design.textWidth - width) / 2;
  const rule = { kind: 'rule', x, y: leading / 2, width, weight: 0.5 } as const;
  return stackOf([rowOf(leading, [rule])], { before: leading / 2, after: leading / 2 });
}
