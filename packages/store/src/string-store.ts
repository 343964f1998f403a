// A collection's layout comes in; its string files and translation memory are read, and written.

import { appendFile, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Checked,
  formatMemoryRecord,
  formatStrings,
  type MemoryRecord,
  parseMemory,
  parseStrings,
  type StringFile,
} from '@warraq/core';
import { type Layout, nameInProblems } from './layout.ts';
import { readLines } from './read-lines.ts';
import { readText } from './read-text.ts';
import { writeWhole } from './write-whole.ts';

/** Reads every string file in the languages (tags), in the order of languages and names. */
export async function readStringFiles(
  layout: Layout,
  languages: readonly string[],
): Promise<Checked<readonly StringFile[]>> {
  const names = await Promise.all(languages.map((language) => jsonFiles(join(layout.translations, language))));
  const files = await Promise.all(
    languages.flatMap((language, i) => (names[i] ?? []).map((document) => readStringFile(layout, language, document))),
  );
  return { value: files.flatMap(({ value }) => value ?? []), problems: files.flatMap(({ problems }) => problems) };
}

async function readStringFile(
  layout: Layout,
  language: string,
  document: string,
): Promise<Checked<StringFile | undefined>> {
  const path = stringFilePath(layout, language, document);
  const file = nameInProblems(layout, path);
  const text = await readText(path, file);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  return parseStrings(text.value, file, document, language);
}

/** `translations/<collection>/<language>/<document>.json`. */
export function stringFilePath(layout: Layout, language: string, document: string): string {
  return join(layout.translations, language, `${document}.json`);
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** Writes a string file unless it already holds just this; gives whether it was written. */
export async function saveStrings(
  layout: Layout,
  language: string,
  document: string,
  entries: readonly { readonly id: string; readonly text: string }[],
): Promise<boolean> {
  const path = stringFilePath(layout, language, document);
  const text = formatStrings(entries);
  const { value: before } = await readText(path, path);
  if (before === text) return false;
  await writeWhole(path, text);
  return true;
}

/** `translations/<collection>/memory.jsonl`. */
export function memoryPath(layout: Layout): string {
  return join(layout.translations, 'memory.jsonl');
}

/** Reads the translation memory; one that does not exist is empty. */
export async function readMemory(layout: Layout): Promise<Checked<readonly MemoryRecord[]>> {
  const path = memoryPath(layout);
  const file = nameInProblems(layout, path);
  const { value: memory, problems } = readLines(path, file, (lines) => parseMemory(lines, file));
  const serious = problems.filter(({ code }) => code !== 'file-missing');
  return { value: memory?.value ?? [], problems: [...serious, ...(memory?.problems ?? [])] };
}

/** Adds records at the end of the memory; nothing that stands in it is touched. */
export async function appendMemory(layout: Layout, records: readonly MemoryRecord[]): Promise<void> {
  if (records.length === 0) return;
  const path = memoryPath(layout);
  await mkdir(dirname(path), { recursive: true });
  const lines = records.map((record) => `${formatMemoryRecord(record)}\n`).join('');
  await appendFile(path, (await endsInsideLine(path)) ? `\n${lines}` : lines);
}

/** Whether the last line has no end, as hands and merges leave it. */
async function endsInsideLine(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    return size > 0 && buffer[0] !== 0x0a;
  } finally {
    await file.close();
  }
}
