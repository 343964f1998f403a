// Pairs of texts come in; what the checks flag of them, and find of slips sown into them, goes out as tables and results.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownPairs } from './checks/own-pairs.ts';
import { readTmx } from './checks/read-tmx.ts';
import { digitControl, flaggedPairs, type PairLanguage, seedErrors } from './checks/seed-errors.ts';
import type { TextPair } from './checks/text-pair.ts';
import { columns } from './columns.ts';
import { writeResults } from './write-results.ts';

export interface WantedChecks {
  /** A folder with the data of TICO-19 (its licence is CC0); without it the pairs are those of this repository. */
  readonly tico: string | undefined;
  readonly rounds: number;
  /** Slips of a kind. */
  readonly most: number;
}

const DIRECTIONS: readonly (readonly [PairLanguage, PairLanguage])[] = [
  ['en', 'ar'],
  ['ar', 'en'],
];

export function benchChecks({ tico, rounds, most }: WantedChecks): void {
  const file = tico === undefined ? undefined : join(tico, 'data', 'TM', 'all.en-ar.tmx');
  if (file !== undefined && !existsSync(file)) throw new Error(`there is no ${file}`);
  const pairs = file === undefined ? ownPairs() : readTmx(file, 'en', 'ar');
  const name = file === undefined ? 'iraq-reader' : 'TICO-19';
  if (file === undefined)
    process.stderr.write('NOT MEASURED: professional pairs; name the folder of TICO-19 with --tico\n');
  writeResults(
    'checks',
    DIRECTIONS.map(([from, to]) =>
      direction(name, from === 'en' ? pairs : pairs.map(reversed), from, to, rounds, most),
    ),
  );
}

function reversed({ source, target }: TextPair): TextPair {
  return { source: target, target: source };
}

function direction(
  name: string,
  pairs: readonly TextPair[],
  from: PairLanguage,
  to: PairLanguage,
  rounds: number,
  most: number,
) {
  const flagged = flaggedPairs(pairs, from, to);
  const seconds = Math.min(...Array.from({ length: rounds }, () => timeOf(() => flaggedPairs(pairs, from, to))));
  const control = to === 'ar' ? digitControl(pairs, from, to) : undefined;
  const seeded = seedErrors(pairs, from, to, most).map(({ missed: _, ...result }) => result);
  const share = (part: number, all: number) => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);
  const [sown, found] = [
    seeded.reduce((sum, one) => sum + one.sown, 0),
    seeded.reduce((sum, one) => sum + one.found, 0),
  ];
  const rows = [
    ['slip', 'check', 'sown', 'found', 'share'],
    ...seeded.map((one) => [one.kind, one.check, `${one.sown}`, `${one.found}`, share(one.found, one.sown)]),
    ['all', '', `${sown}`, `${found}`, share(found, sown)],
  ];
  const codes = Object.entries(flagged.byCode).map(([code, count]) => `${code} ${count}`);
  const lines = [
    `${name}, ${from} → ${to}: ${pairs.length} pairs in ${seconds.toFixed(2)} s`,
    `flagged with an error or a warning: ${flagged.flagged} (${share(flagged.flagged, pairs.length)}): ${codes.join(', ')}`,
    ...(control === undefined ? [] : [`flagged otherwise once all digits are Arabic-Indic: ${control}`]),
    ...columns(rows, 2),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return { name, from, to, seconds, ...flagged, control, seeded };
}

function timeOf(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
