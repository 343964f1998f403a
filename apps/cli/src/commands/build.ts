// Collections, formats and editions come in; the editions are made, and whether all of them were goes out.

import { join, resolve } from 'node:path';
import { hasErrors, type Place, type Problem } from '@warraq/core';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, WrongUse } from '../exit-code.ts';
import { checkLoaded, type Loaded, loadAll } from '../load.ts';
import { type Made, makeEditions } from '../make-editions.ts';
import { manifestOf } from '../manifest-of.ts';
import { wantedPage, withPage } from '../page-option.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { fileSeenFrom, placeSeenFrom, seenFrom } from '../seen-from.ts';
import { checkEditions, type Job, jobsOf, type Wanted, wantedFrom } from '../selection.ts';
import { SELECTIONS_FOLDER, selectionJobs } from '../selection-jobs.ts';
import { type SelectionWish, selectionWish } from '../selection-wish.ts';
import { reportLines } from '../typesetting-report.ts';

export async function build(
  session: Session,
  names: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { io } = session;
  const wanted = wantedFrom(options);
  const wish = selectionWish(options);
  const folders = collectionFolders(names, io.cwd);
  if (wish !== undefined && folders.length > 1) throw new WrongUse('selectOneCollection');
  if (wanted.formats?.includes('pdf') === true) loadAhead();
  const read = await loadAll(folders, io.cwd);
  const page = wantedPage(options.page);
  const loaded = read.loaded.map((one) => withPage(one, page));
  const problems = [...read.broken];
  if (folders.length === loaded.length)
    checkEditions(
      loaded.map(({ compiled }) => compiled.collection),
      wanted,
    );
  const plans = await Promise.all(loaded.map((one) => planOf(one, wanted, wish)));
  if (folders.length === loaded.length && plans.every(({ jobs }) => jobs.length === 0))
    throw new WrongUse('nothingToBuild');
  for (const plan of plans) {
    const folder = outFolder(plan, options.out, folders.length, io.cwd);
    problems.push(...(await buildOne(plan, folder, session, options.report === true, page === undefined)));
  }
  return reported(problems, session);
}

/** Other threads compile the renderer's WebAssembly while documents are read. What goes wrong is told when it is needed. */
function loadAhead(): void {
  import('@warraq/pdf').then(({ loadRenderer }) => loadRenderer()).catch(() => {});
}

/** What is to be made of a collection. */
interface Plan {
  readonly one: Loaded;
  readonly jobs: readonly Job[];
  /** Where the files stand unless `--out` says otherwise. */
  readonly folder: string;
  /** Whether these are all files that the collection asks for: then there is a manifest of them. */
  readonly isWhole: boolean;
}

async function planOf(one: Loaded, wanted: Wanted, wish: SelectionWish | undefined): Promise<Plan> {
  const { layout, compiled } = one;
  if (wish !== undefined) {
    const jobs = await selectionJobs(compiled, wish, wanted);
    return { one, jobs, folder: join(layout.editions, SELECTIONS_FOLDER), isWhole: false };
  }
  const isWhole = wanted.formats === undefined && wanted.editions === undefined;
  return { one, jobs: jobsOf(compiled.collection, wanted), folder: layout.editions, isWhole };
}

/** `--out` is the folder of the one collection's files; of several it holds a folder each. */
function outFolder({ one: { compiled }, folder }: Plan, out: unknown, collections: number, cwd: string): string {
  if (typeof out !== 'string') return folder;
  return collections === 1 ? resolve(cwd, out) : join(resolve(cwd, out), compiled.collection.id);
}

/** Remarks are for `check`; a build tells what is likely wrong. */
async function buildOne(
  { one, jobs, isWhole }: Plan,
  folder: string,
  session: Session,
  wantsReports: boolean,
  isUsual: boolean,
): Promise<readonly Problem[]> {
  const { io, ui } = session;
  const made = await makeEditions(
    one,
    jobs,
    folder,
    [...one.problems, ...(await checkLoaded(one))],
    session,
    wantsReports,
  );
  if (wantsReports) printReports(made, one, folder, session);
  const problems = [...made.problems];
  if (isUsual && isWhole && made.failed.length === 0) {
    const manifest = await manifestOf(one, folder);
    problems.push(...manifest.problems);
    if (!hasErrors(manifest.problems))
      io.out(`${ui.text('manifest.written', { file: fileSeenFrom(io.cwd, manifest.path) })}\n`);
  }
  const shown = problems.filter((problem) => problem.severity !== 'info');
  return seenFrom(io.cwd, one.layout, shown);
}

function printReports({ reports }: Made, { layout }: Loaded, folder: string, { io, ui }: Session): void {
  const seen = (place: Place): Place => placeSeenFrom(io.cwd, layout, place);
  const lines = reports.flatMap(({ job, report }) => {
    return reportLines(fileSeenFrom(io.cwd, folder, job.name), report, ui, seen);
  });
  io.out(`${(reports.length === 0 ? [ui.text('report.none')] : lines).join('\n')}\n`);
}
