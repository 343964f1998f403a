// Collections and languages come in; drafts for what has no translation go into files of drafts, never into a translator's.

import {
  type Document,
  type DraftTranslation,
  draftsFor,
  mergeDrafts,
  type Problem,
  type Resolved,
  type StringEntry,
  type Unit,
} from '@warraq/core';
import { draftPath, nameInProblems, saveDrafts, stringFilePath } from '@warraq/store';
import type { ExitCode } from '../exit-code.ts';
import { keepNewSmall } from '../keep-new-small.ts';
import { loadInLanguages } from '../known-languages.ts';
import type { Loaded } from '../load.ts';
import { type Memories, memoriesOf } from '../memories.ts';
import { obstaclesAmong } from '../obstacles.ts';
import { pointsOf } from '../points.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { fileSeenFrom, seenFrom } from '../seen-from.ts';
import { whereOf } from '../where.ts';

/** What is the same is worth taking over unseen by a program; all else asks for a look first. */
const LEAST = 100;

export async function tmApply(
  { ui, io }: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  keepNewSmall();
  const least = pointsOf(options.min, LEAST);
  const { folders, languages } = whereOf(args, io.cwd);
  const { loaded, broken } = await loadInLanguages(folders, languages, io.cwd);
  const problems: Problem[] = [...broken];
  let added = 0;
  for (const one of loaded) {
    const memories = await memoriesOf(one);
    const obstacles = obstaclesAmong([...one.problems, ...memories.problems]);
    problems.push(...seenFrom(io.cwd, one.layout, obstacles));
    const bad = new Set(obstacles.map(({ place }) => place.file));
    added += await applyTo(one, memories, languages, least, bad, { ui, io });
  }
  if (added === 0) io.out(`${ui.text('tm.apply.nothing')}\n`);
  else io.out(`${ui.text('tm.apply.how')}\n`);
  return reported(problems, { ui, io });
}

/** A document whose units in a language may be drafted. */
interface Job {
  readonly document: Document<Unit>;
  readonly language: string;
  readonly units: readonly Resolved[];
  /** The drafts that are there. */
  readonly old: readonly StringEntry[];
}

/** Gives how many drafts are new. */
async function applyTo(
  loaded: Loaded,
  memories: Memories,
  languages: readonly string[],
  least: number,
  bad: ReadonlySet<string>,
  session: Session,
): Promise<number> {
  const known = new Set(loaded.source.memory.map(({ target }) => target));
  let added = 0;
  for (const { document, language, units, old } of jobsOf(loaded, memories, languages, bad)) {
    const { memory, sentences } = memories.between(document.language.tag, language);
    const drafts = draftsFor(document, units, memory, sentences, least);
    const merged = mergeDrafts(old, drafts, units, (target) => known.has(target));
    if (isSame(merged, old)) continue;
    await saveDrafts(loaded.layout, language, document.id, merged);
    const before = new Set(old.map(({ id }) => id));
    const fresh = drafts.filter(({ id }) => !before.has(id));
    added += fresh.length;
    session.io.out(writtenLine(draftPath(loaded.layout, language, document.id), fresh, session));
  }
  return added;
}

/** What cannot be read must not be written over: a document is left alone where one of its files is bad. */
function jobsOf(
  { compiled, layout }: Loaded,
  { drafts }: Memories,
  languages: readonly string[],
  bad: ReadonlySet<string>,
): readonly Job[] {
  return compiled.documents.flatMap(({ document, resolved }) => {
    const own = document.language.tag;
    return [...resolved].flatMap(([language, units]): readonly Job[] => {
      if (language === own || (languages.length > 0 && !languages.includes(language))) return [];
      // By their names: a file that cannot be read at all is not among those that were.
      const strings = [own, language].map((tag) => stringFilePath(layout, tag, document.id));
      const files = [...strings, draftPath(layout, language, document.id)].map((path) => nameInProblems(layout, path));
      if ([document.file, ...files].some((file) => bad.has(file))) return [];
      const old = drafts.find((file) => file.document === document.id && file.language === language);
      return [{ document, language, units, old: old?.entries ?? [] }];
    });
  });
}

function writtenLine(path: string, fresh: readonly DraftTranslation[], { ui, io }: Session): string {
  const file = fileSeenFrom(io.cwd, path);
  if (fresh.length === 0) return `${ui.text('tm.apply.spent', { file })}\n`;
  return `${ui.text('tm.apply.written', { file, count: fresh.length })}${kinds(fresh, ui)}\n`;
}

function isSame(a: readonly { id: string; text: string }[], b: readonly { id: string; text: string }[]): boolean {
  return a.length === b.length && a.every(({ id, text }, i) => id === b[i]?.id && text === b[i]?.text);
}

/** ` (context 2, exact 3)`: how many of which kind, the best first. */
function kinds(drafts: readonly DraftTranslation[], ui: Session['ui']): string {
  const counts = new Map<DraftTranslation['kind'], number>();
  for (const { kind } of drafts.toSorted((a, b) => b.score - a.score)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const listed = [...counts].map(([kind, count]) => `${ui.text(`tm.kind.${kind}`)} ${count}`);
  return listed.length === 0 ? '' : ` (${listed.join(ui.text('count.separator'))})`;
}
