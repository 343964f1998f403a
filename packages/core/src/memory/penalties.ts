// A pair's origin and how it is asked come in; the points that its matches lose go out.

import type { Origin, Penalty } from './match.ts';

/** For each sign of mark-up that only one of the two texts has. */
const CODE = 1;
/** The pair was translated in the other direction. */
const REVERSED = 5;
const DRAFT = 10;

export function penaltiesOf(origin: Origin, isReversed: boolean, differingCodes: number): readonly Penalty[] {
  const penalties: Penalty[] = [];
  if (differingCodes > 0) penalties.push({ kind: 'codes', points: CODE * differingCodes });
  if (isReversed) penalties.push({ kind: 'reversed', points: REVERSED });
  if (origin.kind === 'draft') penalties.push({ kind: 'draft', points: DRAFT });
  if (origin.kind === 'foreign' && origin.penalty > 0) penalties.push({ kind: 'foreign', points: origin.penalty });
  return penalties;
}

/** What the folder of a foreign memory says that its matches lose: `penalty-010` ten points; others none. */
export function folderPenalty(path: string): number {
  const named = /(?:^|\/)penalty-(\d{1,3})(?:\/|$)/.exec(path)?.[1];
  return named === undefined ? 0 : Math.min(100, Number(named));
}
