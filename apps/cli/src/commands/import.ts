// Captures and a collection come in; a document and a report for each are written, and what was noticed is printed.

import { hasErrors, type Problem } from '@warraq/core';
import { CAPTURE_KINDS, type CaptureKind, type ImportOptions } from '@warraq/import';
import { collectionFolder } from '../collections.ts';
import { type ExitCode, FINE, PROBLEMS, WrongUse } from '../exit-code.ts';
import { type ImportedDocument, importDocument } from '../import-document.ts';
import { importJson, importSummary } from '../import-report.ts';
import type { Session } from '../program.ts';
import type { Prompts } from '../prompts.ts';
import { problemJson, problemList } from '../report.ts';

/** One capture after the other: a bad one is reported, and the next is imported all the same. */
export async function importCaptures(
  session: Session,
  files: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { ui, io } = session;
  const into = String(options.into);
  const folder = collectionFolder(into, io.cwd);
  if (folder === undefined) throw new WrongUse('noCollection', { name: into });
  const wanted = importOptions(options);
  const prompts = options.interactive === true ? promptsOf(session, options.json === true) : undefined;
  const documents: ImportedDocument[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const { value, problems: found } = await importDocument(file, folder, wanted, prompts, session);
    problems.push(...found);
    // Whoever stops wants to be asked no more.
    if (found.some(({ code }) => code === 'import-stopped')) break;
    if (value === undefined) continue;
    documents.push(value);
    if (options.json !== true) io.out(importSummary(value, ui));
  }
  if (options.json === true)
    io.out(
      `${JSON.stringify({ documents: documents.map(importJson), problems: problemJson(problems, ui) }, undefined, 2)}\n`,
    );
  else if (problems.length > 0) io.err(problemList(problems, ui));
  return hasErrors(problems) ? PROBLEMS : FINE;
}

function promptsOf({ io }: Session, wantsJson: boolean): Prompts {
  if (wantsJson) throw new WrongUse('interactiveJson');
  if (io.prompts === undefined) throw new WrongUse('notTerminal');
  return io.prompts;
}

function importOptions({ as, lang, keep, keepContacts }: Readonly<Record<string, unknown>>): ImportOptions {
  if (as !== undefined && !CAPTURE_KINDS.includes(as as CaptureKind))
    throw new WrongUse('unknownKind', { name: String(as), known: CAPTURE_KINDS });
  if (lang !== undefined && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(String(lang)))
    throw new WrongUse('badLanguageTag', { name: String(lang) });
  return {
    ...(as === undefined ? {} : { as: as as CaptureKind }),
    ...(lang === undefined ? {} : { language: String(lang) }),
    keep: keep === true,
    keepContacts: keepContacts === true,
  };
}
