// Collections and a language come in; a table of what is translated of each document goes out, and what is left to do.

import { type CompiledDocument, type Completeness, completenessOf, wordsOf } from '@warraq/core';
import { type ExitCode, FINE, PROBLEMS } from '../exit-code.ts';
import { knownLanguages } from '../known-languages.ts';
import { type Loaded, loadAll } from '../load.ts';
import type { Session } from '../program.ts';
import { problemList } from '../report.ts';
import { table } from '../table.ts';
import { listOf, type UnitToDo, unitsToDo } from '../units-to-do.ts';
import { whereOf } from '../where.ts';
import { countWords } from '../words.ts';

/** One document in one language other than its own. */
interface Row extends Omit<Completeness, 'source'> {
  readonly collection: string;
  readonly document: string;
  readonly language: string;
  /** Of the units that a reader gets in the language, whole per cent, rounded down: 100 means all. */
  readonly percent: number;
  readonly wordsLeft: number;
  /** Only when they are asked for. */
  readonly units?: readonly UnitToDo[];
}

export async function stringsStatus(
  { ui, io }: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { folders, languages } = whereOf(args, io.cwd);
  const { loaded, broken } = await loadAll(folders, io.cwd);
  // A collection that cannot be read may have any language.
  if (broken.length === 0) knownLanguages(languages, loaded);
  const list = options.list === true ? io.cwd : undefined;
  const shown = loaded
    .flatMap((one) => rowsOf(one, list))
    .filter(({ language }) => languages.length === 0 || languages.includes(language));
  if (broken.length > 0) io.err(problemList(broken, ui));
  if (options.json === true) io.out(`${JSON.stringify(shown, undefined, 2)}\n`);
  else io.out(statusTable(shown, ui) + unitList(shown, ui));
  return broken.length > 0 ? PROBLEMS : FINE;
}

/** @param list where the program runs, if each unit that is left is asked for */
function rowsOf({ compiled, layout }: Loaded, list: string | undefined): readonly Row[] {
  const { collection, documents, prose } = compiled;
  return documents.flatMap((one: CompiledDocument) => {
    const { document, resolved } = one;
    return [...resolved]
      .filter(([language]) => language !== document.language.tag)
      .map(([language, units]): Row => {
        const { source: _, ...counts } = completenessOf(units);
        const left = units.filter(({ state }) => state === 'missing' || state === 'stale');
        const wordsLeft = left.reduce((sum, { unit }) => sum + countWords(wordsOf(prose.of(unit).value)), 0);
        return {
          collection: collection.id,
          document: document.id,
          language,
          ...counts,
          percent: percentOf(counts),
          wordsLeft,
          ...(list === undefined ? {} : { units: unitsToDo(one, language, layout.folder, list) }),
        };
      });
  });
}

/** Stale units are not done: somebody must look at them. */
function percentOf({ fresh, touched, stale, missing, computed }: Omit<Completeness, 'source'>): number {
  const all = fresh + touched + stale + missing + computed;
  return all === 0 ? 100 : Math.floor((100 * (fresh + touched + computed)) / all);
}

const COLUMNS = ['fresh', 'touched', 'stale', 'missing', 'computed'] as const;

function statusTable(rows: readonly Row[], ui: Session['ui']): string {
  if (rows.length === 0) return `${ui.text('status.none')}\n`;
  const several = new Set(rows.map((row) => row.collection)).size > 1;
  const head = ['document', 'language', ...COLUMNS, 'percent', 'words'].map((name) => ui.text(`status.${name}`));
  const body = rows.map((row) => [
    ui.name(several ? `${row.collection}/${row.document}` : row.document),
    row.language,
    ...COLUMNS.map((state) => row[state]),
    row.percent,
    row.wordsLeft,
  ]);
  const [first = '', ...rest] = table([head, ...body, ...totals(rows, ui)]);
  return `${[ui.colours.bold(first), ...rest].join('\n')}\n`;
}

function unitList(rows: readonly Row[], ui: Session['ui']): string {
  const lines = listOf(
    rows.flatMap(({ units }) => units ?? []),
    ui,
  );
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

/** A line a language, where it has more than one document. */
function totals(rows: readonly Row[], ui: Session['ui']): readonly (readonly (string | number)[])[] {
  const languages = [...new Set(rows.map((row) => row.language))];
  return languages.flatMap((language) => {
    const own = rows.filter((row) => row.language === language);
    if (own.length < 2) return [];
    const sum = (key: (typeof COLUMNS)[number] | 'wordsLeft') => own.reduce((total, row) => total + row[key], 0);
    const [fresh = 0, touched = 0, stale = 0, missing = 0, computed = 0] = COLUMNS.map(sum);
    const counts = { fresh, touched, stale, missing, computed };
    return [
      [
        ui.text('status.total'),
        language,
        ...COLUMNS.map((state) => counts[state]),
        percentOf(counts),
        sum('wordsLeft'),
      ],
    ];
  });
}
