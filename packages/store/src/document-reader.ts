// A thread's program: what a collection's documents have in common comes in, then names in batches; the documents go out, packed.

import { parentPort, workerData } from 'node:worker_threads';
import { packDocument } from '@warraq/core';
import { parsing, type Reading, readDocument } from './read-document.ts';
import type { Batch, ReadBatch } from './read-documents.ts';

const reading = workerData as Reading;
const parse = parsing(reading, packDocument);

parentPort?.on('message', async ({ start, wanted }: Batch) => {
  const read = await Promise.all(wanted.map((one) => readDocument(reading, one, parse)));
  // Handed over, not copied: what one thread gives back the others cannot use.
  const buffers = read.flatMap(({ value }) => (value === undefined ? [] : [value.bytes.buffer as ArrayBuffer]));
  parentPort?.postMessage({ start, read } satisfies ReadBatch, buffers);
});
