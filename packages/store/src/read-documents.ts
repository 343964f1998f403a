// The names of a collection's documents come in; the documents go out in the same order: of many, kept as bytes and read by several threads.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type Checked,
  CompactDocuments,
  type Document,
  type Draft,
  MANY_DOCUMENTS,
  type PackedDocument,
  packDocument,
} from '@warraq/core';
import type { ParsedTexts } from './parsed-texts.ts';
import { parsing, type Reading, readDocument, type WantedDocument } from './read-document.ts';

type Read<T> = Checked<T | undefined>;

/** What a thread is asked for, and what it gives back. */
export interface Batch {
  readonly start: number;
  readonly wanted: readonly WantedDocument[];
}
export interface ReadBatch {
  readonly start: number;
  readonly read: readonly Read<PackedDocument>[];
}

/** Files that are read at a time: they are read faster than parsed, and would wait in memory. */
const AT_ONCE = 64;
/** A thread has its own copy of the program, some fifty megabytes. */
const MOST_THREADS = 3;

/** @param parsed what was read before: only other texts are parsed again */
export async function readAll(
  reading: Reading,
  wanted: readonly WantedDocument[],
  parsed: ParsedTexts | undefined,
): Promise<readonly Read<Document<Draft>>[]> {
  const isMany = wanted.length >= MANY_DOCUMENTS;
  const compact = new CompactDocuments();
  const threads = Math.min(MOST_THREADS, availableParallelism());
  if (isMany && parsed === undefined && threads > 1 && READER !== undefined) {
    const read = await readInThreads(READER, threads, reading, wanted);
    return read.map(({ value, problems }) => ({ value: value && compact.open(value), problems }));
  }
  const parse = parsing(reading, (document) => (isMany ? compact.open(packDocument(document)) : document));
  return readHere(wanted, (one) =>
    readDocument(reading, one, (text, file, id) => {
      const parseAnew = () => parse(text, file, id);
      return parsed === undefined ? parseAnew() : parsed.parse(`${file} ${reading.language.tag}`, text, parseAnew);
    }),
  );
}

/** The program of a thread; only what is built has one. */
const READER = import.meta.url.endsWith('.js') ? new URL('document-reader.js', import.meta.url) : undefined;

async function readHere<T>(wanted: readonly WantedDocument[], read: (one: WantedDocument) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < wanted.length; start += AT_ONCE)
    found.push(...(await Promise.all(wanted.slice(start, start + AT_ONCE).map(read))));
  return found;
}

async function readInThreads(
  program: URL,
  threads: number,
  reading: Reading,
  wanted: readonly WantedDocument[],
): Promise<readonly Read<PackedDocument>[]> {
  const workers = Array.from({ length: threads }, () => new Worker(program, { workerData: reading }));
  const found: Read<PackedDocument>[] = new Array(wanted.length);
  let next = 0;
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const ask = () => {
        const start = next;
        next += AT_ONCE;
        if (start < wanted.length) worker.postMessage({ start, wanted: wanted.slice(start, next) } satisfies Batch);
        else resolve();
      };
      worker.on('message', ({ start, read }: ReadBatch) => {
        for (const [i, one] of read.entries()) found[start + i] = one;
        ask();
      });
      worker.on('error', reject);
      ask();
    });
  try {
    await Promise.all(workers.map(work));
    return found;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
