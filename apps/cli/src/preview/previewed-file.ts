// A collection and what somebody calls a PDF of it come in; the file that is meant goes out.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nearestNames } from '@warraq/core';
import { WrongUse } from '../exit-code.ts';
import type { Loaded } from '../load.ts';
import { allJobs, type Job } from '../selection.ts';
import { SELECTIONS_FOLDER } from '../selection-jobs.ts';

export interface PreviewedFile {
  /** From the folder of the editions: `iraq-reader.en.pdf`, `pamphlets/01-basra.ar.pdf`. */
  readonly name: string;
  readonly binding: 'left' | 'right';
  /** Whether its pages follow each other as those of a book, so that two make a spread. */
  readonly hasSpreads: boolean;
  /** What makes it; undefined for a selection, which only whoever made it can make again. */
  readonly job: Job | undefined;
}

/**
 * `en` for `iraq-reader.en.pdf`, `en.booklet`, `pamphlets/01-basra.ar`, `en.selection-1f0c2a9b`; each also in full. Throws a
 * WrongUse for what the collection does not have.
 */
export async function previewedFile(asked: string, { layout, compiled }: Loaded): Promise<PreviewedFile> {
  const { id } = compiled.collection;
  const jobs = allJobs(compiled.collection);
  const made = jobs.filter(({ name }) => name.endsWith('.pdf')).map((job) => fileOf(job.name, job, job));
  const selections = await selectionFiles(join(layout.editions, SELECTIONS_FOLDER), id, jobs);
  const files = [...made, ...selections];
  const wanted = asked.replaceAll('\\', '/').replace(/\.pdf$/, '');
  const found = files.find(({ name }) => callsOf(name, id).includes(wanted));
  if (found !== undefined) return found;
  const calls = files.flatMap(({ name }) => callsOf(name, id).at(-1) ?? []);
  throw new WrongUse('noSuchPdf', { name: asked, near: nearestNames(wanted, calls, 3) });
}

/** What a file may be called, the shortest last. */
function callsOf(name: string, id: string): readonly string[] {
  const stem = name.replace(/\.pdf$/, '');
  const bare = stem.replace(`${SELECTIONS_FOLDER}/`, '');
  return [stem, bare, ...(bare.startsWith(`${id}.`) ? [bare.slice(id.length + 1)] : [])];
}

function fileOf(name: string, { languages, binding, format }: Job, job: Job | undefined): PreviewedFile {
  return {
    name,
    binding: binding ?? (languages[0].direction === 'rtl' ? 'right' : 'left'),
    hasSpreads: format !== 'booklet' && format !== 'cover' && !/\.(?:booklet|cover)\.pdf$/.test(name),
    job,
  };
}

/** Their names say in which languages they are. */
async function selectionFiles(folder: string, id: string, jobs: readonly Job[]): Promise<readonly PreviewedFile[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .flatMap((name) => {
      const job = jobs.find(({ edition }) => name.startsWith(`${id}.${edition}.selection-`));
      return job === undefined ? [] : [fileOf(`${SELECTIONS_FOLDER}/${name}`, { ...job, format: 'pdf' }, undefined)];
    });
}
