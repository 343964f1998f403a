// A capture's file and a collection's folder come in; the document and its report stand in the folder, or why not.

import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { type Checked, error, startOf } from '@warraq/core';
import { type Imported, type ImportOptions, importCapture, type Refusal } from '@warraq/import';
import { fileInside, listInCollection, readBytes, writeWhole } from '@warraq/store';
import { createTwoFilesPatch } from 'diff';
import { type Earlier, earlierImport, nextName } from './import-names.ts';
import { type Answers, askAboutFindings } from './import-questions.ts';
import { importReport } from './import-report.ts';
import type { Session } from './program.ts';
import type { Prompts } from './prompts.ts';
import { fileSeenFrom } from './seen-from.ts';

/** `kept`: the document was edited since it was imported, so it stays, and `diff` says what an import would change. */
export interface ImportedDocument {
  readonly capture: string;
  readonly document: string;
  readonly status: 'written' | 'rewritten' | 'unchanged' | 'kept';
  readonly diff: string | undefined;
  /** Whether collection.yaml, which lists its documents, lists this one since now. */
  readonly listed: boolean;
  readonly imported: Imported;
}

const LARGEST_CAPTURE = 32 * 1024 * 1024;

export async function importDocument(
  file: string,
  folder: string,
  options: ImportOptions,
  prompts: Prompts | undefined,
  session: Session,
): Promise<Checked<ImportedDocument | undefined>> {
  const { ui, io } = session;
  const capture = basename(file);
  const { value: bytes, problems } = await readBytes(resolve(io.cwd, file), file, LARGEST_CAPTURE);
  if (bytes === undefined) return { value: undefined, problems };
  const plain = await importCapture(capture, bytes, options);
  if ('refused' in plain) return { value: undefined, problems: [refusal(plain, file)] };
  const answers = prompts && (await askAboutFindings(capture, plain, prompts, session));
  if (prompts !== undefined && answers === undefined)
    return { value: undefined, problems: [error('import-stopped', startOf(file))] };
  const imported = answers === undefined ? plain : await importCapture(capture, bytes, answered(options, answers));
  if ('refused' in imported) return { value: undefined, problems: [refusal(imported, file)] };
  const hash = sha256(bytes);
  const earlier = await earlierImport(folder, hash);
  const name = earlier?.document ?? (await nextName(folder, imported.meta.title ?? capture));
  const path = join(folder, `${name}.md`);
  const before = await documentText(folder, `${name}.md`);
  // A link in place of the report would be followed when it is written.
  const report = await fileInside(folder, `${name}.import.md`, startOf(name));
  const outside = [...before.problems, ...report.problems];
  if (outside.length > 0) return { value: undefined, problems: outside };
  const result = async (status: ImportedDocument['status'], diff?: string) => {
    const { value: listed, problems } = await listInCollection(folder, name);
    return {
      value: { capture, document: fileSeenFrom(io.cwd, path), status, diff, listed: listed === true, imported },
      problems,
    };
  };
  if (before.value === imported.markdown) return result('unchanged');
  if (before.value !== undefined && isEdited(before.value, earlier))
    return result('kept', createTwoFilesPatch(`${name}.md`, capture, before.value, imported.markdown));
  await writeWhole(path, imported.markdown);
  // What a person answered counts as edited: a later import without questions does not undo it.
  const marks = { capture: hash, result: sha256(plain.markdown) };
  await writeWhole(join(folder, `${name}.import.md`), importReport(capture, imported, marks, ui));
  return result(before.value === undefined ? 'written' : 'rewritten');
}

function answered(options: ImportOptions, { kept, edits, title }: Answers): ImportOptions {
  return { ...options, decisions: { kept, edits }, ...(title === undefined ? {} : { title }) };
}

function isEdited(text: string, earlier: Earlier | undefined): boolean {
  return earlier === undefined || sha256(text) !== earlier.result;
}

/** Undefined where there is none. A link that leads out of the collection is refused. */
async function documentText(folder: string, name: string): Promise<Checked<string | undefined>> {
  const inside = await fileInside(folder, name, startOf(name));
  if (inside.value === undefined) return inside;
  const { value, problems } = await readBytes(inside.value, name, LARGEST_CAPTURE);
  return { value: value === undefined ? undefined : new TextDecoder().decode(value), problems };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function refusal({ refused, detail }: Refusal, file: string) {
  const place = startOf(file);
  switch (refused) {
    case 'foreign-format':
      return error('capture-foreign-format', place, { detail });
    case 'empty':
      return error('capture-empty', place);
    case 'redirect':
      return error('capture-redirect', place, { target: detail });
    case 'too-large':
      return error('capture-too-large', place, { detail });
    case 'archive-unsafe':
      return error('capture-archive-unsafe', place, { detail });
    case 'unreadable':
      return error('capture-unreadable', place, { detail });
  }
}
