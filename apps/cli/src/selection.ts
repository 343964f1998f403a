// A collection and the wanted formats and editions come in; the files to make go out, feeds after what they attach.

import {
  type Collection,
  type EditionFile,
  type Extract,
  editionFiles,
  editionKey,
  extractOf,
  type Format,
} from '@warraq/core';
import { WrongUse } from './exit-code.ts';
import { typedList } from './typed-list.ts';

const FORMATS: readonly Format[] = ['pdf', 'booklet', 'cover', 'documents', 'pamphlets', 'epub', 'feed', 'site'];

/** One file of one edition. */
export interface Job extends EditionFile {
  /** `en-ar`, `en-ar.facing`; `site`, which is of no edition. */
  readonly edition: string;
  /** The part of the collection that it holds; undefined: the whole. */
  readonly extract: Extract | undefined;
}

/** What `--format` and `--lang` ask for; undefined asks for all. */
export interface Wanted {
  readonly formats: readonly string[] | undefined;
  readonly editions: readonly string[] | undefined;
}

/** `pdf, epub` as a list; undefined when the option was not given. */
function listOption(value: unknown): readonly string[] | undefined {
  return typeof value === 'string' ? typedList(value) : undefined;
}

/** Throws a WrongUse for a format that does not exist. */
export function wantedFrom(options: Readonly<Record<string, unknown>>): Wanted {
  const formats = listOption(options.format);
  const unknown = formats?.find((name) => !FORMATS.some((format) => format === name));
  if (unknown !== undefined) throw new WrongUse('unknownFormat', { name: unknown, known: FORMATS });
  return { formats, editions: listOption(options.lang) };
}

/** Throws a WrongUse for an edition that none of the collections asks for. */
export function checkEditions(collections: readonly Collection[], wanted: Wanted): void {
  const known = new Set(collections.flatMap((collection) => allJobs(collection).map((job) => job.edition)));
  const unknown = wanted.editions?.find((edition) => !known.has(edition));
  if (unknown !== undefined) throw new WrongUse('unknownEdition', { name: unknown, known: [...known] });
}

/** The files to make, in the order in which they must be made. */
export function jobsOf(collection: Collection, wanted: Wanted): readonly Job[] {
  return allJobs(collection).filter(
    ({ format, edition }) => (wanted.formats?.includes(format) ?? true) && (wanted.editions?.includes(edition) ?? true),
  );
}

export function allJobs(collection: Collection): readonly Job[] {
  const jobs = editionFiles(collection).map(
    (file): Job => ({
      ...file,
      edition: file.format === 'site' ? 'site' : editionKey(file.languages, file.layout),
      extract: extractOf(file),
    }),
  );
  const books = jobs.filter(({ format }) => format !== 'feed' && format !== 'site');
  return [...books, ...(['feed', 'site'] as const).flatMap((last) => jobs.filter(({ format }) => format === last))];
}
