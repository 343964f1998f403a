// Counts of units by state come in; a bar of their shares, for a terminal, goes out.

import type { Ui } from './ui.ts';

const ROOM = 20;

/** A state with one unit has one cell at least: what is left must be seen. */
export function stateBar(
  counts: Readonly<Record<'fresh' | 'touched' | 'stale' | 'missing' | 'computed', number>>,
  { colours }: Pick<Ui, 'colours'>,
): string {
  const { fresh, touched, stale, missing, computed } = counts;
  const shares = [fresh + computed, touched, stale, missing];
  const [done = 0, near = 0, old = 0, none = 0] = cellsOf(shares);
  return [
    colours.green('█'.repeat(done)),
    colours.cyan('▓'.repeat(near)),
    colours.yellow('▒'.repeat(old)),
    colours.dim('░'.repeat(none)),
  ].join('');
}

function cellsOf(shares: readonly number[]): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (all === 0) return [ROOM, 0, 0, 0];
  const cells = shares.map((share) => (share === 0 ? 0 : Math.max(1, Math.floor((share * ROOM) / all))));
  const spare = ROOM - cells.reduce((sum, cell) => sum + cell, 0);
  const widest = cells.indexOf(Math.max(...cells));
  return cells.map((cell, i) => (i === widest ? cell + spare : cell));
}
