// An edition comes in; pictures of its pages are written, for whoever wants to look before printing. `--watch` shows texts.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { error, type Problem, startOf, warning } from '@warraq/core';
import { isOutdated, pdfPages, writeWhole } from '@warraq/store';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, WrongUse } from '../exit-code.ts';
import { checkLoaded, type Loaded, load } from '../load.ts';
import { makeEditions } from '../make-editions.ts';
import { openDrawer, type PageDrawer } from '../preview/page-drawer.ts';
import { pageList } from '../preview/page-list.ts';
import { type PreviewPicture, previewPictures } from '../preview/pictures.ts';
import { type PreviewedFile, previewedFile } from '../preview/previewed-file.ts';
import type { Session } from '../program.ts';
import { type Finished, runSteps } from '../progress.ts';
import { reported } from '../report.ts';
import { fileSeenFrom, seenFrom } from '../seen-from.ts';
import { SELECTIONS_FOLDER } from '../selection-jobs.ts';
import { sizeOf } from '../size.ts';
import { typedNumber } from '../typed-number.ts';

/** The folder among the editions where the pictures stand unless `--out` says otherwise. */
const PREVIEW_FOLDER = 'preview';
const USUAL_DPI = 80;
const [LEAST_DPI, MOST_DPI] = [20, 300];

export async function preview(
  session: Session,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  if (options.watch === true) return (await import('./preview-watch.ts')).previewWatch(session, words, options);
  const [edition, ...collection] = words;
  if (edition === undefined) throw new WrongUse('commander.missingArgument', { name: 'edition' });
  const { io } = session;
  const dpi = dpiOf(options.dpi);
  const [folder, ...others] = collectionFolders(collection, io.cwd);
  if (folder === undefined || others.length > 0) throw new WrongUse('previewOneCollection');
  const { loaded, problems } = await load(folder, io.cwd);
  if (loaded === undefined) return reported(problems, session);
  const file = await previewedFile(edition, loaded);
  if (options.spread === true && !file.hasSpreads) throw new WrongUse('spreadOfSheets', { name: file.name });
  const path = join(loaded.layout.editions, file.name);
  const faults = (await isOutdated(loaded.layout, path)) ? await make(file, path, loaded, session) : [];
  if (!existsSync(path)) return reported(faults, session);
  const pictures = await wantedPictures(file, path, options);
  const out = typeof options.out === 'string' ? resolve(io.cwd, options.out) : undefined;
  const target = out ?? join(loaded.layout.editions, PREVIEW_FOLDER);
  const drawn = { path, name: fileSeenFrom(io.cwd, path), dpi };
  const opened = await openDrawer(drawn, io);
  if (opened.value === undefined) return reported([...faults, ...opened.problems], session);
  const failed = await drawAll(pictures, opened.value, target, session, drawn.name);
  await opened.value.close();
  return reported([...faults, ...failed], session);
}

function dpiOf(option: unknown): number {
  if (option === undefined) return USUAL_DPI;
  const dpi = typedNumber(option, 3);
  if (dpi >= LEAST_DPI && dpi <= MOST_DPI) return dpi;
  throw new WrongUse('badDpi', { value: String(option), least: `${LEAST_DPI}`, most: `${MOST_DPI}` });
}

/**
 * Makes a file that is not there yet, or older than what it is made from; what stands against it goes out. Nobody but
 * whoever made a selection can make it again: that it is old is said (`preview-outdated`).
 */
async function make(
  { job }: PreviewedFile,
  path: string,
  loaded: Loaded,
  session: Session,
): Promise<readonly Problem[]> {
  if (job === undefined) return [warning('preview-outdated', startOf(fileSeenFrom(session.io.cwd, path)))];
  const { layout } = loaded;
  const known = [...loaded.problems, ...(await checkLoaded(loaded))];
  const { problems } = await makeEditions(loaded, [job], layout.editions, known, session);
  const shown = problems.filter(({ severity }) => severity !== 'info');
  return seenFrom(session.io.cwd, layout, shown);
}

async function wantedPictures(
  { name, binding }: PreviewedFile,
  path: string,
  { pages, spread }: Readonly<Record<string, unknown>>,
): Promise<readonly PreviewPicture[]> {
  const count = pdfPages(await readFile(path)) ?? 0;
  const list = pageList(typeof pages === 'string' ? pages : undefined, count);
  const stem = name
    .replace(`${SELECTIONS_FOLDER}/`, '')
    .replace(/\.pdf$/, '')
    .replaceAll('/', '.');
  return previewPictures(stem, list, count, spread === true ? binding : undefined);
}

/** Draws and writes one picture after the other. */
async function drawAll(
  pictures: readonly PreviewPicture[],
  drawer: PageDrawer,
  folder: string,
  { ui, io }: Session,
  pdf: string,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const draw = async ({ name, pages, picture }: PreviewPicture): Promise<Finished> => {
    const file = fileSeenFrom(io.cwd, folder, name);
    const drawn: Uint8Array[] = [];
    for (const page of pages) {
      const one = await drawer.draw(page);
      problems.push(...one.problems);
      if (one.value === undefined) return { line: ui.text('preview.failed', { file }), fine: false };
      drawn.push(one.value);
    }
    const bytes = picture(drawn);
    if (bytes === undefined) problems.push(error('preview-too-large', startOf(pdf)));
    if (bytes === undefined) return { line: ui.text('preview.failed', { file }), fine: false };
    await writeWhole(join(folder, name), bytes);
    return { line: ui.text('build.made', { file, size: sizeOf(bytes.length, ui) }), fine: true };
  };
  const steps = pictures.map((one) => {
    return { title: ui.text('progress.drawing', { file: one.name }), run: () => draw(one) };
  });
  await runSteps(steps, io);
  return problems;
}
