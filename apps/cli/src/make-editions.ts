// A collection and the files to make come in; each is rendered and written, or left as it was, and what was wrong goes out.

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  assembleEdition,
  assembleExtract,
  type Checked,
  type Collection,
  type Edition,
  editionKey,
  hasErrors,
  type Problem,
  type Rendered,
  siteEditions,
  type TypesettingReport,
} from '@warraq/core';
import { furtherFiles, loadPictures, loadSources, type StagedFiles, stageFiles, writeWhole } from '@warraq/store';
import { sourceDate } from './epoch.ts';
import type { Loaded } from './load.ts';
import type { Session } from './program.ts';
import { type Finished, runSteps, type Step } from './progress.ts';
import { type RelevantTo, relevance } from './relevant.ts';
import { render } from './render.ts';
import { labelTables, renderContext } from './render-context.ts';
import { fileSeenFrom } from './seen-from.ts';
import type { Job } from './selection.ts';
import { sizeOf } from './size.ts';

export interface Made {
  readonly written: readonly Job[];
  readonly failed: readonly Job[];
  /** Of the PDFs among them, where reports are wanted. */
  readonly reports: readonly { readonly job: Job; readonly report: TypesettingReport }[];
  /** Everything that stands against the files that were asked for, each once. */
  readonly problems: readonly Problem[];
}

/**
 * Makes the files one after the other, in the order given, in `folder`.
 * @param wantsReports whether the renderer of PDFs is to say how their lines are set
 * @param known what reading and checking the collection found; an error stops the files that it concerns
 */
export async function makeEditions(
  loaded: Loaded,
  jobs: readonly Job[],
  folder: string,
  known: readonly Problem[],
  session: Session,
  wantsReports = false,
): Promise<Made> {
  const { collection } = loaded.compiled;
  const [pictures, sources] = [await loadPictures(loaded), await loadSources(loaded)];
  const context = renderContext(collection, await labelTables(collection), pictures.value, sources.value);
  const relevantTo = relevance([...known, ...pictures.problems, ...sources.problems], loaded);
  const editions = new Map<string, Checked<Edition | undefined>>();
  const wanted = uses(jobs.flatMap((job) => partsOf(job, collection)).map(keyOf));
  const found = new Map<string, Problem>();
  const made = { written: [] as Job[], failed: [] as Job[], reports: [] as Made['reports'][number][] };

  const editionOf = (part: Part): Checked<Edition | undefined> => {
    const edition = editions.get(keyOf(part)) ?? assembled(part, loaded, relevantTo, session);
    // One that no later job needs makes room for the next.
    if (wanted.take(keyOf(part)) > 0) editions.set(keyOf(part), edition);
    else editions.delete(keyOf(part));
    return edition;
  };
  const run = async (job: Job, note: (text: string) => void, staged: StagedFiles): Promise<Finished> => {
    const path = join(folder, job.name);
    const edition = together(partsOf(job, collection).map(editionOf));
    const progress = (done: number, total: number) => note(`${done} / ${total}`);
    const rendered =
      edition.value === undefined
        ? undefined
        : await render({
            job,
            collection,
            editions: edition.value,
            context: { ...context, progress, wantsReport: wantsReports },
            folder,
            write: staged.write,
          });
    const problems = [...edition.problems, ...(rendered?.problems ?? [])];
    for (const problem of problems) found.set(JSON.stringify(problem), problem);
    if (rendered === undefined || hasErrors(problems)) {
      await staged.discard();
      made.failed.push(job);
      return { line: failedLine(path, session), fine: false };
    }
    const before = await furtherFiles(folder, job);
    const after = new Set(await staged.commit());
    await writeWhole(path, rendered.bytes);
    for (const name of before) if (!after.has(name)) await rm(join(folder, name), { force: true });
    made.written.push(job);
    if (rendered.report !== undefined) made.reports.push({ job, report: rendered.report });
    return { line: madeLine(path, rendered, session), fine: true };
  };

  const steps = jobs.map((job): Step => {
    const title = session.ui.text('progress.making', { file: job.name });
    return { title, run: (note) => staging(folder, job, (staged) => run(job, note, staged)) };
  });
  await runSteps(steps, session.io);
  return { ...made, problems: [...found.values()] };
}

/** What is thrown, on a full disk for example, leaves nothing of its work behind. */
async function staging(folder: string, job: Job, work: (staged: StagedFiles) => Promise<Finished>): Promise<Finished> {
  const staged = await stageFiles(folder, job.name);
  try {
    return await work(staged);
  } catch (cause) {
    await staged.discard();
    throw cause;
  }
}

/** How often each key is still to come. */
function uses(keys: readonly string[]): { take(key: string): number } {
  const left = new Map<string, number>();
  for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1);
  return {
    take: (key) => {
      const more = (left.get(key) ?? 1) - 1;
      left.set(key, more);
      return more;
    },
  };
}

type Part = Pick<Job, 'edition' | 'languages' | 'layout' | 'binding' | 'extract' | 'document'>;

/** The editions that a file is made of. */
function partsOf(job: Job, collection: Collection): readonly Part[] {
  if (job.format !== 'site') return [job];
  return siteEditions(collection).map((languages) => ({
    edition: editionKey(languages),
    languages,
    layout: 'interlinear',
    binding: undefined,
    extract: undefined,
    document: undefined,
  }));
}

/** All editions, or none where one cannot be made. */
function together(
  editions: readonly Checked<Edition | undefined>[],
): Checked<readonly [Edition, ...Edition[]] | undefined> {
  const problems = editions.flatMap((edition) => edition.problems);
  const [first, ...others] = editions.flatMap(({ value }) => value ?? []);
  if (first === undefined || others.length + 1 < editions.length) return { value: undefined, problems };
  return { value: [first, ...others], problems };
}

/** The edition of a job, unless something that concerns it is an error. */
function assembled(job: Part, loaded: Loaded, relevantTo: RelevantTo, { io }: Session): Checked<Edition | undefined> {
  const concerning = relevantTo(job);
  if (hasErrors(concerning)) return { value: undefined, problems: concerning };
  const { languages, extract } = job;
  const date = sourceDate(io.env);
  const edition =
    extract === undefined
      ? assembleEdition(loaded.compiled, languages, date, job)
      : assembleExtract(loaded.compiled, languages, extract, date, job);
  return { value: edition.value, problems: [...concerning, ...edition.problems] };
}

/** Files of the same edition are made from one. */
function keyOf({ edition, extract }: Part): string {
  return `${edition}.${extract?.name ?? ''}`;
}

function madeLine(path: string, { bytes, pages }: Rendered, { ui, io }: Session): string {
  const values = { file: fileSeenFrom(io.cwd, path), size: sizeOf(bytes.length, ui) };
  return pages === undefined ? ui.text('build.made', values) : ui.text('build.madePages', { ...values, count: pages });
}

function failedLine(path: string, { ui, io }: Session): string {
  return ui.text(existsSync(path) ? 'build.failedKept' : 'build.failed', { file: fileSeenFrom(io.cwd, path) });
}
