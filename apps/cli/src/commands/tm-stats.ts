// Collections and languages come in; what their memories hold, and what of the missing work they know, goes out.

import {
  BANDS,
  type Band,
  type MemoryStatistics,
  memoryStatistics,
  missingByBand,
  type Problem,
  proseOf,
  wordsOf,
} from '@warraq/core';
import type { ExitCode } from '../exit-code.ts';
import { keepNewSmall } from '../keep-new-small.ts';
import { loadInLanguages } from '../known-languages.ts';
import type { Loaded } from '../load.ts';
import { type Memories, memoriesOf } from '../memories.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { seenFrom } from '../seen-from.ts';
import { table } from '../table.ts';
import { whereOf } from '../where.ts';
import { countWords } from '../words.ts';

interface Count {
  readonly units: number;
  readonly words: number;
}

/** One direction of one collection's memory. */
interface Row extends MemoryStatistics {
  readonly collection: string;
  readonly from: string;
  readonly to: string;
  /** What is missing in documents of the language `from`, by the points of the best that is known. */
  readonly missing: Readonly<Record<Band, Count>>;
}

export async function tmStats(
  { ui, io }: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  keepNewSmall();
  const { folders, languages } = whereOf(args, io.cwd);
  const { loaded, broken } = await loadInLanguages(folders, languages, io.cwd);
  const problems: Problem[] = [...broken];
  const rows: Row[] = [];
  for (const one of loaded) {
    const memories = await memoriesOf(one);
    problems.push(...seenFrom(io.cwd, one.layout, memories.problems));
    rows.push(...rowsOf(one, memories, languages));
  }
  if (options.json === true) io.out(`${JSON.stringify(rows, undefined, 2)}\n`);
  else io.out(statsTables(rows, ui));
  return reported(problems, { ui, io });
}

function rowsOf(loaded: Loaded, memories: Memories, languages: readonly string[]): readonly Row[] {
  const { collection } = loaded.compiled;
  const tags = collection.languages.map(({ tag }) => tag);
  return tags
    .flatMap((from) => tags.filter((to) => to !== from).map((to) => ({ from, to })))
    .filter(({ to }) => languages.length === 0 || languages.includes(to))
    .map(({ from, to }) => ({
      ...{ collection: collection.id, from, to },
      ...memoryStatistics(memories.between(from, to).memory),
      missing: missingCounts(loaded, memories, from, to),
    }));
}

function missingCounts({ compiled }: Loaded, memories: Memories, from: string, to: string): Row['missing'] {
  const counts = Object.fromEntries(BANDS.map((band) => [band, { units: 0, words: 0 }])) as Record<Band, Count>;
  const { memory, sentences } = memories.between(from, to);
  for (const { document, resolved } of compiled.documents) {
    if (document.language.tag !== from) continue;
    const words = new Map(
      proseOf(document).map((unit) => [unit.id, countWords(wordsOf(compiled.prose.of(unit).value))]),
    );
    const bands = missingByBand(document, resolved.get(to) ?? [], memory, sentences);
    for (const band of BANDS) {
      const { units, words: sum } = counts[band];
      const own = bands[band].reduce((total, id) => total + (words.get(id) ?? 0), 0);
      counts[band] = { units: units + bands[band].length, words: sum + own };
    }
  }
  return counts;
}

const FIGURES = ['pairs', 'reversed', 'sources', 'ambiguous', 'oldest', 'newest'] as const;

function statsTables(rows: readonly Row[], ui: Session['ui']): string {
  const several = new Set(rows.map(({ collection }) => collection)).size > 1;
  const nameOf = ({ collection, from, to }: Row) => ui.name(`${several ? `${collection} ` : ''}${from}→${to}`);
  const head = ['direction', ...FIGURES].map((name) => ui.text(`tm.stats.${name}`));
  const body = rows.map((row) => [nameOf(row), ...FIGURES.map((figure) => row[figure])]);
  const bands = [ui.text('tm.stats.missing'), ...BANDS.map((band) => ui.text(`tm.stats.band.${band}`))];
  const known = rows.map((row) => [nameOf(row), ...BANDS.map((band) => row.missing[band].words)]);
  const shown = (cells: readonly (readonly (string | number)[])[]): string => {
    const [first = '', ...rest] = table(cells);
    return [ui.colours.bold(first), ...rest].join('\n');
  };
  return `${shown([head, ...body])}\n\n${shown([bands, ...known])}\n`;
}
