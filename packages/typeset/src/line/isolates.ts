// Two runs that follow each other come in; the isolates that end and begin between them go out (UAX #9 LRI, RLI, PDI).

import type { Isolate } from '../model/paragraph.ts';

/** An isolate with the level of its controls: that of what it stands in. */
export interface LeveledIsolate {
  readonly isolate: Isolate;
  readonly level: number;
}

/** The isolates around what stands in `isolate`, from outside inwards. */
export function isolatesAround(isolate: Isolate | undefined): readonly Isolate[] {
  return isolate === undefined ? [] : [...isolatesAround(isolate.within), isolate];
}

/** Of two lists of isolates, from outside inwards, how many both have. */
export function sharedDepth(one: readonly Isolate[], other: readonly Isolate[]): number {
  const differs = one.findIndex((isolate, depth) => isolate !== other[depth]);
  return differs < 0 ? one.length : differs;
}

/** The levels of the controls between two runs: of the ends, from inside outwards, then of the beginnings. */
export function levelsBetween(before: readonly LeveledIsolate[], after: readonly LeveledIsolate[]): readonly number[] {
  const isolates = (around: readonly LeveledIsolate[]) => around.map(({ isolate }) => isolate);
  const shared = sharedDepth(isolates(before), isolates(after));
  return [...before.slice(shared).reverse(), ...after.slice(shared)].map(({ level }) => level);
}
