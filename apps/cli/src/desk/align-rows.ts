// The pieces of a text and of its translation come in, with what is known of the units; rows go out, like beside like.

import { unitAnchor } from '@warraq/core';
import type { ElementContent } from 'hast';
import type { Slice } from './slice-chapter.ts';
import type { UnitView } from './unit-view.ts';

export interface DeskRow {
  /** Undefined where only the other side has such a piece, as a line that names translators. */
  readonly source: ElementContent | undefined;
  readonly target: ElementContent | undefined;
  readonly units: readonly UnitView[];
}

/** In the order of the source; notes may stand in another one in the translation. Every unit is in a row. */
export function alignRows(
  source: readonly Slice[],
  target: readonly Slice[],
  units: readonly UnitView[],
): readonly DeskRow[] {
  const sources = new Map(source.map((slice) => [slice.key, slice]));
  const targets = new Map(target.map((slice) => [slice.key, slice]));
  const keys = allKeys(source, target);
  const rows = rowsOfUnits(
    keys.map((key) => ({ key, anchors: (sources.get(key) ?? targets.get(key))?.units ?? [] })),
    units,
  );
  return keys.map((key, i) => ({
    source: sources.get(key)?.content,
    target: targets.get(key)?.content,
    units: rows[i] ?? [],
  }));
}

/** What only the translation has follows what it follows there. */
function allKeys(source: readonly Slice[], target: readonly Slice[]): readonly string[] {
  const keys = source.map(({ key }) => key);
  target.forEach(({ key }, i) => {
    if (keys.includes(key)) return;
    keys.splice(keys.indexOf(target[i - 1]?.key ?? '') + 1, 0, key);
  });
  return keys;
}

/** What is in no page, such as the alternative text of a picture, stands with its figure, or else with what follows. */
function rowsOfUnits(
  rows: readonly { readonly key: string; readonly anchors: readonly string[] }[],
  units: readonly UnitView[],
): readonly (readonly UnitView[])[] {
  const rowOf = new Map(rows.flatMap(({ anchors }, i) => anchors.map((anchor) => [anchor, i] as const)));
  const found: UnitView[][] = rows.map(() => []);
  let previous = -1;
  units.forEach((view, i) => {
    const own = rowOf.get(unitAnchor(view.unit.id));
    const at = own ?? homeless(i, previous);
    found[at]?.push(view);
    if (own !== undefined) previous = own;
  });
  return found;

  function homeless(i: number, after: number): number {
    const next = units.slice(i + 1).find(({ unit }) => rowOf.has(unitAnchor(unit.id)));
    if (next?.unit.kind === 'caption') return rowOf.get(unitAnchor(next.unit.id)) ?? 0;
    const figure = rows.findIndex(
      ({ key, anchors }, at) => at > after && anchors.length === 0 && key.startsWith('figure'),
    );
    if (figure >= 0) return figure;
    return next === undefined ? rows.length - 1 : (rowOf.get(unitAnchor(next.unit.id)) ?? 0);
  }
}
