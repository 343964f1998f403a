// A quotation, an epigraph or a pull quote comes in; its indented blocks and its attribution go out.

import type { Prose, Quotation } from '@warraq/core';
import type { Align } from '@warraq/typeset';
import type { Weight } from '../font/book-faces.ts';
import { addNode } from '../structure/struct-node.ts';
import { attributionStack } from './attribution.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { setProse } from './prose.ts';
import { BALANCED_CENTERED, indented } from './set-text.ts';
import { gather, stackOf } from './stack.ts';

interface QuotationLook {
  /** In ems of the Latin size. */
  readonly start: number;
  readonly end: number;
  readonly factor: number;
  readonly weight: Weight;
  readonly align: Align;
  /** In leadings. */
  readonly space: number;
}

const LOOKS: Record<Quotation<Prose>['kind'], QuotationLook> = {
  quotation: { start: 1.8, end: 1.8, factor: 0.95, weight: 'regular', align: 'justify', space: 0.5 },
  epigraph: { start: 6, end: 0, factor: 0.92, weight: 'italic', align: 'justify', space: 1 },
  'pull-quote': { start: 2.5, end: 2.5, factor: 1.15, weight: 'italic', align: 'center', space: 1 },
};

/** In a narrower measure, counted in ems, indents are smaller in proportion. */
const MEASURE = 26;

export function quotationStack(composer: Composer, setting: Setting, quotation: Quotation<Prose>): Stack {
  const look = LOOKS[quotation.kind];
  const em = Math.min(composer.design.latinSize, composer.design.textWidth / MEASURE);
  const inner: Setting = {
    ...indented(composer, setting, look.start * em, look.end * em),
    element: addNode(setting.element, 'BlockQuote'),
    factor: setting.factor * look.factor,
    weight: look.weight,
    leading: setting.leading * Math.max(1, look.factor),
    onGrid: false,
    marker: undefined,
  };
  const said =
    look.align === 'center' ? centered(composer, inner, quotation) : composer.stacks(inner, quotation.blocks);
  const space = look.space * setting.leading;
  return gather([...said, ...attributionStack(composer, inner, quotation.attribution)], {
    before: space,
    after: space,
  });
}

function centered(composer: Composer, setting: Setting, quotation: Quotation<Prose>): readonly Stack[] {
  return quotation.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          stackOf(
            setProse(composer, setting, block.prose, 'P', () => BALANCED_CENTERED),
            { after: setting.leading / 4 },
          ),
        ]
      : composer.stacks(setting, [block]),
  );
}
