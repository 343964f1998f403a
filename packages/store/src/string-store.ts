// A collection's layout comes in; its string files and translation memory are read, and written.

import { appendFile, open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Checked,
  formatMemoryRecord,
  formatStrings,
  languageOf,
  type MemoryRecord,
  parseMemory,
  parseStrings,
  replaceWritten,
  type StringFile,
  type WrittenReplacement,
} from '@warraq/core';
import { type Layout, nameInProblems } from './layout.ts';
import { leftWriting } from './left-writing.ts';
import { makeFolder } from './make-folder.ts';
import { namesIn } from './names-in.ts';
import { onDisk } from './on-disk.ts';
import { ParsedTexts } from './parsed-texts.ts';
import { readLines } from './read-lines.ts';
import { readText } from './read-text.ts';
import { refused } from './refused.ts';
import { writeWhole } from './write-whole.ts';

/** Reads every string file in the languages (tags), in the order of languages and names. Problems also: `file-left`. */
export async function readStringFiles(
  layout: Layout,
  languages: readonly string[],
  parsed = new ParsedTexts(),
): Promise<Checked<readonly StringFile[]>> {
  const folders = languages.map((language) => ({ language, names: namesIn(stringFolder(layout, language)) }));
  const files = await Promise.all(
    folders.flatMap(({ language, names }) =>
      jsonFiles(names).map((document) => readStringFile(layout, language, document, parsed)),
    ),
  );
  const left = folders.flatMap(({ language, names }) => leftWriting(layout, stringFolder(layout, language), names));
  return {
    value: files.flatMap(({ value }) => value ?? []),
    problems: [...files.flatMap(({ problems }) => problems), ...left],
  };
}

/**
 * Languages (tags) of which there are string files, by name: also those that collection.yaml does not name any more, and
 * may name again.
 */
export async function languagesWithStrings(layout: Layout): Promise<readonly string[]> {
  const found = await readdir(layout.translations, { withFileTypes: true }).catch(() => []);
  const folders = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.filter((name) => name !== 'drafts' && languageOf(name) !== undefined).sort();
}

async function readStringFile(
  layout: Layout,
  language: string,
  document: string,
  parsed: ParsedTexts,
): Promise<Checked<StringFile | undefined>> {
  const path = stringFilePath(layout, language, document);
  const file = nameInProblems(layout, path);
  const { value: text, problems } = await readText(path, file);
  if (text === undefined) return { value: undefined, problems };
  return parsed.parse(file, text, () => parseStrings(text, file, document, language));
}

/** `translations/<collection>/<language>/`. */
export function stringFolder(layout: Layout, language: string): string {
  return join(layout.translations, language);
}

/** `translations/<collection>/<language>/<document>.json`. */
export function stringFilePath(layout: Layout, language: string, document: string): string {
  return onDisk(join(stringFolder(layout, language), `${document}.json`));
}

function jsonFiles(names: readonly string[]): readonly string[] {
  const documents = names
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.json'.length).normalize('NFC'));
  return [...new Set(documents)].sort();
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

/** Removes the generated file of a document that has another name now, once its texts stand in another. */
export async function removeSourceStrings(layout: Layout, language: string, document: string): Promise<void> {
  await rm(stringFilePath(layout, language, document), { force: true });
}

/**
 * Replaces texts of a string file as they are written in it, at the request of whoever it belongs to; every other byte
 * stays. Gives whether it was written: not where the file no longer holds what was read.
 */
export async function replaceInStrings(
  layout: Layout,
  language: string,
  document: string,
  replacements: readonly WrittenReplacement[],
): Promise<boolean> {
  const path = stringFilePath(layout, language, document);
  const before = await readFile(path, 'utf8');
  const after = replaceWritten(before, replacements);
  if (after === undefined || after === before) return false;
  await writeWhole(path, after);
  return true;
}

/** `translations/<collection>/memory.jsonl`. */
export function memoryPath(layout: Layout): string {
  return join(layout.translations, 'memory.jsonl');
}

/** Reads the translation memory; one that does not exist is empty. */
export async function readMemory(layout: Layout, parsed?: ParsedTexts): Promise<Checked<readonly MemoryRecord[]>> {
  const path = memoryPath(layout);
  if (parsed === undefined) return readRecords(layout, path);
  // It may be fifty megabytes: not even its letters are compared.
  const { mtimeNs, size, ino } = await stat(path, { bigint: true }).catch(() => NO_FILE);
  return parsed.parse(path, `${mtimeNs} ${size} ${ino}`, () => readRecords(layout, path));
}

const NO_FILE = { mtimeNs: 0n, size: 0n, ino: 0n };

async function readRecords(layout: Layout, path: string): Promise<Checked<readonly MemoryRecord[]>> {
  const file = nameInProblems(layout, path);
  const { value: memory, problems } = readLines(path, file, (lines) => parseMemory(lines, file));
  const serious = problems.filter(({ code }) => code !== 'file-missing');
  return { value: memory?.value ?? [], problems: [...serious, ...(memory?.problems ?? [])] };
}

/** Adds records at the end of the memory; nothing that stands in it is touched. */
export async function appendMemory(layout: Layout, records: readonly MemoryRecord[]): Promise<void> {
  if (records.length === 0) return;
  const path = memoryPath(layout);
  makeFolder(dirname(path));
  const lines = records.map((record) => `${formatMemoryRecord(record)}\n`).join('');
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  try {
    await appendFile(path, (await endsInsideLine(path)) ? `\n${lines}` : lines);
  } catch (cause) {
    // A disk that gets full takes a part of what is written.
    await truncate(path, size).catch(() => undefined);
    throw refused(cause, path);
  }
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
