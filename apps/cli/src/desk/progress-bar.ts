// Counts of units by state come in; a bar in the colours of the states goes out, and a key to it in words.

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DeskWords } from './desk-words.ts';
import { type DeskUnitState, type StateCounts, UNIT_STATES } from './unit-view.ts';

export function stateWord(state: DeskUnitState, words: DeskWords): string {
  return words.text(state === 'draft' ? 'desk.draft' : `status.${state}`);
}

/** Of the units that a reader gets in the language, whole per cent, rounded down: 100 means all. */
export function percentDone(counts: StateCounts): number {
  const all = UNIT_STATES.reduce((sum, state) => sum + counts[state], 0);
  return all === 0 ? 100 : Math.floor((100 * (counts.fresh + counts.touched + counts.computed)) / all);
}

/** Attributes of SVG, not styles: the pages allow none that stand in them. */
export function progressBar(counts: StateCounts, words: DeskWords): ElementContent {
  const all = Math.max(
    1,
    UNIT_STATES.reduce((sum, state) => sum + counts[state], 0),
  );
  let done = 0;
  const parts = UNIT_STATES.filter((state) => counts[state] > 0).map((state) => {
    const [x, width] = [(100 * done) / all, (100 * counts[state]) / all];
    done += counts[state];
    return h('rect', { class: `state-${state}`, x: `${x}%`, y: '0', width: `${width}%`, height: '100%' });
  });
  return h('svg', { class: 'bar', role: 'img', ariaLabel: spoken(counts, words) }, parts);
}

function spoken(counts: StateCounts, words: DeskWords): string {
  return UNIT_STATES.filter((state) => counts[state] > 0)
    .map((state) => `${stateWord(state, words)}: ${words.number(counts[state])}`)
    .join(words.text('count.separator'));
}

/** The states that there are, each with how many. */
export function stateKey(counts: StateCounts, words: DeskWords): ElementContent {
  const items = UNIT_STATES.filter((state) => counts[state] > 0).map((state) =>
    h('li', [stateChip(state, words), ` ${words.number(counts[state])}`]),
  );
  return h('ul', { class: 'key' }, items);
}

export function stateChip(state: DeskUnitState, words: DeskWords): ElementContent {
  return h('span', { class: `chip state-${state}` }, stateWord(state, words));
}
