// A list comes in; its items, each with its marker on the start side in the digits of its language, go out.

import type { Block, Language, Prose } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import { addNode } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { markerRoom } from './prose.ts';
import { indented } from './set-text.ts';
import { gather } from './stack.ts';

type List = Extract<Block<Prose>, { kind: 'list' }>;

/** Of the items' text, in ems of the Latin size, at least. */
const LEAST_INDENT = 1.5;

export function listStack(composer: Composer, setting: Setting, list: List): Stack {
  const owned = { O: 'List', ListNumbering: list.ordered ? 'Decimal' : 'Disc' };
  const element = addNode(setting.element, 'L', { owned });
  const indent = indentOf(composer, setting, list);
  const items = list.items.map((item, index) => {
    const owner = addNode(element, 'LI');
    const label = addNode(owner, 'Lbl');
    const body = addNode(owner, 'LBody');
    const text = (language: Language): string => markerText(composer, list, index, language);
    const inner: Setting = {
      ...indented(composer, setting, indent),
      element: body,
      onGrid: false,
      marker: { text, mark: undefined, owner: label },
    };
    const pairs = composer.edition.languages.length > 1;
    const isLong = list.loose && (item.blocks.length > 1 || (list.items[index - 1]?.blocks.length ?? 0) > 1);
    const gap = pairs || isLong ? setting.leading / 2 : 0;
    return gather(composer.stacks(inner, item.blocks), { before: gap });
  });
  const gap = setting.start === 0 ? setting.leading / 2 : 0;
  return gather(withoutLonely(items), { before: gap, after: gap });
}

/** An item of one line, first or last, that a page's end would leave alone is kept with its neighbour. */
function withoutLonely(items: readonly Stack[]): readonly Stack[] {
  const last = items.length - 1;
  return items.map((item, index) => {
    const isLonely = (index === 1 && isLine(items[0])) || (index === last && index > 0 && isLine(item));
    const [first, ...rest] = item.rows;
    if (!isLonely || first === undefined) return item;
    return { ...item, rows: [{ ...first, breakCost: first.breakCost + BREAK_COST.apart }, ...rest] };
  });
}

function isLine(item: Stack | undefined): boolean {
  return item?.rows.length === 1;
}

function markerText(composer: Composer, list: List, index: number, language: Language): string {
  return list.ordered ? `${composer.labels(language).number(list.start + index)}.` : '•';
}

function indentOf(composer: Composer, setting: Setting, list: List): number {
  const last = list.items.length - 1;
  const rooms = composer.edition.languages.map((language) =>
    markerRoom(
      composer,
      setting,
      [markerText(composer, list, 0, language), markerText(composer, list, last, language)],
      language,
    ),
  );
  return Math.max(...rooms, LEAST_INDENT * composer.design.latinSize * setting.factor);
}
