// The results of one memory come in; lines for a terminal go out.

import type { Compared, MemoryResult } from '../bench-memory.ts';
import { columns } from '../columns.ts';

const HEAD = ['engine', 'finds', 'runs', 'queries', 'wall s', 'CPU s', 'ms/query', 'peak MB'];

/** `ms/query` is the whole process, loading included, by the number of queries. */
export function memoryTable(results: readonly MemoryResult[], compared: readonly Compared[]): string {
  const [first] = results;
  if (first === undefined) return '';
  const rows = results.map(({ name, finds, runs, queries, wall, cpu, memory }) => [
    name,
    finds,
    `${runs}`,
    `${queries}`,
    wall.toFixed(2),
    cpu.toFixed(2),
    ((1000 * wall) / queries).toFixed(2),
    (memory / 1e6).toFixed(0),
  ]);
  const title = `${first.language}, ${first.units.toLocaleString('en')} units`;
  const parts = results.flatMap(({ name, parts: own }) =>
    own === undefined
      ? []
      : [
          `${name}: start ${own.start.toFixed(2)} s, loading ${own.loading.toFixed(2)}, indexing ${own.indexing.toFixed(2)}, queries ${own.queries.toFixed(2)}`,
        ],
  );
  const notes = compared.map(
    ({ queries, different }) => `Warraq and comparing with every unit: ${different} of ${queries} queries differ`,
  );
  return [title, ...columns([HEAD, ...rows], 2), ...parts, ...notes, ''].join('\n');
}
