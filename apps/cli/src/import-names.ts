// A collection's folder comes in; the document that an earlier import made there goes out, or a name for a new one.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStem } from './file-stem.ts';

/** What the report of an import says of its files. */
export interface Earlier {
  readonly document: string;
  /** The hash of the document as it was imported. */
  readonly result: string;
}

const REPORT = /\.import\.md$/;

/** The line by which an import is found again. */
export function marksLine(marks: { readonly capture: string; readonly result: string }): string {
  return `<!-- capture ${marks.capture} result ${marks.result} -->`;
}

/** The import of the very same bytes. */
export async function earlierImport(folder: string, capture: string): Promise<Earlier | undefined> {
  for (const name of (await readdir(folder)).filter((name) => REPORT.test(name)).sort()) {
    const text = await readFile(join(folder, name), 'utf8');
    const found = /<!-- capture ([0-9a-f]{64}) result ([0-9a-f]{64}) -->/.exec(text);
    if (found?.[1] === capture) return { document: name.replace(REPORT, ''), result: found[2] ?? '' };
  }
  return undefined;
}

/** `06-title-of-the-text`, one number behind the documents that are there; letters, digits and dashes only. */
export async function nextName(folder: string, title: string): Promise<string> {
  const numbers = (await readdir(folder)).map((name) => Number(/^(\d{1,4})-.*\.md$/.exec(name)?.[1] ?? 0));
  const number = String(Math.max(0, ...numbers) + 1).padStart(2, '0');
  return `${number}-${fileStem(title, 'document')}`;
}
