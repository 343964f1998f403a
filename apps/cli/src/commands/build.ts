// Collections, formats and editions come in; the editions are made, and whether all of them were goes out.

import { join, resolve } from 'node:path';
import { hasErrors, type Place, type Problem } from '@warraq/core';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, WrongUse } from '../exit-code.ts';
import { checkLoaded, type Loaded, load } from '../load.ts';
import { type Made, makeEditions } from '../make-editions.ts';
import { manifestOf } from '../manifest-of.ts';
import { wantedPage, withPage } from '../page-option.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { fileSeenFrom, placeSeenFrom, seenFrom } from '../seen-from.ts';
import { checkEditions, jobsOf, type Wanted, wantedFrom } from '../selection.ts';
import { reportLines } from '../typesetting-report.ts';

export async function build(
  session: Session,
  names: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { io } = session;
  const wanted = wantedFrom(options);
  const folders = collectionFolders(names, io.cwd);
  const loadings = await Promise.all(folders.map((folder) => load(folder, io.cwd)));
  const page = wantedPage(options.page);
  const loaded = loadings.flatMap((loading) => loading.loaded ?? []).map((one) => withPage(one, page));
  const problems = loadings.filter((loading) => loading.loaded === undefined).flatMap((loading) => loading.problems);
  checkWanted(loaded, wanted, loadings.length === loaded.length);
  for (const one of loaded) {
    const folder = outFolder(one, options.out, folders.length, io.cwd);
    const found = await buildOne(one, wanted, folder, session, options.report === true, page === undefined);
    problems.push(...found);
  }
  return reported(problems, session);
}

/** `--out` is the folder of the one collection's files; of several it holds a folder each. */
function outFolder({ layout, compiled }: Loaded, out: unknown, collections: number, cwd: string): string {
  if (typeof out !== 'string') return layout.editions;
  return collections === 1 ? resolve(cwd, out) : join(resolve(cwd, out), compiled.collection.id);
}

function checkWanted(loaded: readonly Loaded[], wanted: Wanted, all: boolean): void {
  const collections = loaded.map(({ compiled }) => compiled.collection);
  if (!all) return;
  checkEditions(collections, wanted);
  if (collections.every((collection) => jobsOf(collection, wanted).length === 0)) throw new WrongUse('nothingToBuild');
}

/** Remarks are for `check`; a build tells what is likely wrong. */
async function buildOne(
  one: Loaded,
  wanted: Wanted,
  folder: string,
  session: Session,
  wantsReports: boolean,
  isUsual: boolean,
): Promise<readonly Problem[]> {
  const { io, ui } = session;
  const jobs = jobsOf(one.compiled.collection, wanted);
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
  if (isUsual && wanted.formats === undefined && wanted.editions === undefined && made.failed.length === 0) {
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
