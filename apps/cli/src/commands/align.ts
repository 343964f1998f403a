// A source and an existing translation of it come in; the pairs go into string file and memory, doubtful ones are shown.

import { resolve } from 'node:path';
import {
  type AlignedPair,
  alignableWords,
  alignDocuments,
  type Document,
  type DocumentAlignment,
  type Draft,
  documentId,
  hasErrors,
  knownLanguage,
  languageOf,
  type Problem,
  parseDocument,
  type WordPair,
} from '@warraq/core';
import { leftOverPath, readText, writeWhole } from '@warraq/store';
import { today, whoAccepts } from '../acceptance.ts';
import {
  type AlignedFiles,
  alignJson,
  alignLines,
  alignSummary,
  doubtLines,
  leftOver,
  percentOf,
} from '../align-report.ts';
import { type AlignTarget, alignTarget } from '../align-target.ts';
import { type Written, writeAligned } from '../align-writing.ts';
import { collectionFolder } from '../collections.ts';
import { type ExitCode, FINE, PROBLEMS, WrongUse } from '../exit-code.ts';
import { type Loaded, load } from '../load.ts';
import { obstaclesAmong } from '../obstacles.ts';
import { percentWanted } from '../percent-wanted.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { fileSeenFrom } from '../seen-from.ts';

/** What is surer is taken over without a look. */
const SURE = 90;

/** Without a collection it only shows the pairs. What is doubtful or left over is told, and is no failure. */
export async function align(
  session: Session,
  [sourceFile = '', targetFile = '']: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { ui, io } = session;
  const least = percentWanted(options.min) ?? SURE;
  const into = await intoWhat(options.into, session);
  if (into.code !== FINE) return into.code;
  const { loaded } = into;
  const source = await readDocument(sourceFile, loaded?.compiled.collection.languages[0]?.tag ?? 'en', session);
  if (source === undefined) return PROBLEMS;
  const language = targetLanguage(options.lang, source, loaded);
  const translation = await readDocument(targetFile, language, session);
  if (translation === undefined) return PROBLEMS;
  const target = loaded && alignTarget(sourceFile, source, loaded, io.cwd);
  const { tag } = translation.language;
  if (tag === source.language.tag) throw new WrongUse('alignLanguage', { name: tag });
  const known = loaded?.compiled.collection.languages.map((one) => one.tag) ?? [tag];
  // Nobody reads the string files of another language.
  if (!known.includes(tag)) throw new WrongUse('unknownLanguage', { name: tag, known });
  const alignment = alignDocuments(source, translation, knownWords(loaded, source.language.tag, tag));
  const files = { source: sourceFile, target: targetFile };
  const sure = await chosen(alignment, least, files, options.interactive === true, session);
  const doubtful = alignment.pairs.filter((pair) => !sure.includes(pair));
  const ids = target?.ids ?? [];
  if (options.json === true) io.out(`${JSON.stringify(alignJson(alignment, least, ids), undefined, 2)}\n`);
  else io.out(alignSummary(alignment, sure, ui) + alignLines(alignment, doubtful, files, ui));
  if (loaded !== undefined && target !== undefined) {
    const acceptance = { who: whoAccepts(options.who, io), when: today(io) };
    const written = await writeAligned(loaded, target, alignment, sure, tag, acceptance);
    await tell(written, loaded, target, alignment, doubtful, tag, files, options.json === true, session);
  }
  return FINE;
}

interface Into {
  readonly code: ExitCode;
  readonly loaded: Loaded | undefined;
}

/** The collection that is named; none without a name. */
async function intoWhat(into: unknown, session: Session): Promise<Into> {
  if (typeof into !== 'string') return { code: FINE, loaded: undefined };
  const { cwd } = session.io;
  const folder = collectionFolder(into, cwd);
  if (folder === undefined) throw new WrongUse('noCollection', { name: into });
  const { loaded, problems } = await load(folder, cwd);
  const obstacles = obstaclesAmong(problems);
  // Nothing is written beside what cannot be read: it could be the entry that is meant.
  if (loaded !== undefined && obstacles.length === 0) return { code: FINE, loaded };
  return { code: reported(asErrors(obstacles), session), loaded: undefined };
}

function asErrors(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, severity: 'error' as const }));
}

async function readDocument(file: string, language: string, session: Session): Promise<Document<Draft> | undefined> {
  const text = await readText(resolve(session.io.cwd, file), file);
  if (text.value === undefined) {
    reported(text.problems, session);
    return undefined;
  }
  const { value, problems } = parseDocument(text.value, file, documentId(file), knownLanguage(language));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (hasErrors(errors)) reported(errors, session);
  // A file without a title is called by its name, which is nobody's translation.
  const isNamed = problems.every(({ code }) => code !== 'title-missing');
  return isNamed || value === undefined ? value : { ...value, title: { ...value.title, text: '' } };
}

/** What `--lang` says, else the collection's first other language; a document's front matter counts more. */
function targetLanguage(lang: unknown, source: Document<Draft>, loaded: Loaded | undefined): string {
  if (typeof lang === 'string') {
    if (languageOf(lang) === undefined) throw new WrongUse('badLanguageTag', { name: lang });
    return lang;
  }
  const others = loaded?.compiled.collection.languages.map(({ tag }) => tag) ?? ['ar', 'en'];
  return others.find((tag) => tag !== source.language.tag) ?? 'ar';
}

/** What the memory and the glossary of the collection know of the two languages. */
function knownWords(loaded: Loaded | undefined, from: string, to: string): readonly WordPair[] {
  if (loaded === undefined) return [];
  const pair = (source: string, target: string) => ({ source: alignableWords(source), target: alignableWords(target) });
  return loaded.source.memory.flatMap(({ sourceLanguage, targetLanguage, source, target }) => {
    if (sourceLanguage === from && targetLanguage === to) return [pair(source, target)];
    return sourceLanguage === to && targetLanguage === from ? [pair(target, source)] : [];
  });
}

const ANSWERS = ['yes', 'no', 'stop'] as const;

/** The pairs that are sure, and with `--interactive` those of the others that somebody says yes to. */
async function chosen(
  alignment: DocumentAlignment,
  least: number,
  files: AlignedFiles,
  isInteractive: boolean,
  { ui, io }: Session,
): Promise<readonly AlignedPair[]> {
  const { prompts } = io;
  if (isInteractive && prompts === undefined) throw new WrongUse('notTerminal');
  const sure: AlignedPair[] = [];
  let isAsking = isInteractive;
  for (const pair of alignment.pairs) {
    if (percentOf(pair) >= least) sure.push(pair);
    else if (isAsking) {
      io.out(`${doubtLines(pair, alignment, files, ui).join('\n')}\n`);
      const choices = ANSWERS.map((value) => ({ value, label: ui.text(`align.answer.${value}`) }));
      const answer = (await prompts?.choose(ui.text('align.ask'), choices)) ?? 'stop';
      if (answer === 'yes') sure.push(pair);
      isAsking = answer !== 'stop';
    }
  }
  return sure;
}

async function tell(
  { file, entries, records, occupied }: Written,
  { layout }: Loaded,
  { document, ids }: AlignTarget,
  alignment: DocumentAlignment,
  doubtful: readonly AlignedPair[],
  language: string,
  files: AlignedFiles,
  isQuiet: boolean,
  { ui, io }: Session,
): Promise<void> {
  const say = (key: string, values: Readonly<Record<string, string | number>>) =>
    isQuiet ? undefined : io.out(`${ui.text(key, values)}\n`);
  say('align.written', { file: fileSeenFrom(io.cwd, file), entries, records });
  if (occupied.length > 0) say('align.occupied', { count: occupied.length });
  if (doubtful.length + alignment.unpaired.length === 0) return;
  const side = leftOverPath(layout, language, document.document.id);
  await writeWhole(side, leftOver(alignment, doubtful, ids, files, ui));
  say('align.leftOver', { file: fileSeenFrom(io.cwd, side) });
}
