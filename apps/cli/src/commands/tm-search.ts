// A text comes in; what the translation memories know of it goes out: matches, sentences, terms, passages.

import {
  type Assembly,
  findPassages,
  type GlossaryTerm,
  glossaryTerms,
  LEAST_SCORE,
  type Match,
  MOST_MATCHES,
  type Pair,
  type Problem,
} from '@warraq/core';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, PROBLEMS, WrongUse } from '../exit-code.ts';
import { keepNewSmall } from '../keep-new-small.ts';
import { loadInLanguages } from '../known-languages.ts';
import type { Loaded } from '../load.ts';
import { memoriesOf } from '../memories.ts';
import { foundJson, foundLines } from '../memory-report.ts';
import { pointsOf } from '../points.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { seenFrom } from '../seen-from.ts';

/** What one collection knows of a text, from one language to another. */
export interface Found {
  readonly collection: string;
  readonly from: string;
  readonly to: string;
  readonly matches: readonly Match[];
  readonly assembly: Assembly | undefined;
  readonly terms: readonly GlossaryTerm[];
  readonly passages: readonly Pair[];
}

/** The first word is the text, the others are collections. */
export async function tmSearch(
  { ui, io }: Session,
  [text = '', ...names]: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  keepNewSmall();
  if (text.trim() === '') throw new WrongUse('noText');
  const least = pointsOf(options.min, LEAST_SCORE);
  const language = typeof options.lang === 'string' ? options.lang : undefined;
  const folders = collectionFolders(names, io.cwd);
  const { loaded, broken } = await loadInLanguages(folders, language === undefined ? [] : [language], io.cwd);
  const problems: Problem[] = [...broken];
  const found: Found[] = [];
  for (const one of loaded) {
    const looked = await lookUp(one, text, language, least);
    found.push(...looked.found);
    problems.push(...seenFrom(io.cwd, one.layout, looked.problems));
  }
  if (options.json === true) io.out(`${JSON.stringify(found.map(foundJson), undefined, 2)}\n`);
  else io.out(foundLines(found, ui));
  return reported(problems, { ui, io }) === PROBLEMS || broken.length > 0 ? PROBLEMS : 0;
}

async function lookUp(loaded: Loaded, text: string, language: string | undefined, least: number) {
  const memories = await memoriesOf(loaded);
  const { collection, glossary } = loaded.compiled;
  const tags = collection.languages.map(({ tag }) => tag);
  const found = tags
    .filter((from) => language === undefined || from === language)
    .flatMap((from) => tags.filter((to) => to !== from).map((to) => [from, to] as const))
    .map(([from, to]): Found => {
      const { memory, sentences } = memories.between(from, to);
      const matches = memory.find({ text }, least);
      const shown = new Set(matches.map(({ record }) => record));
      const passages = findPassages(memory.pairs(), text, from, 2 * MOST_MATCHES).filter(
        ({ record }) => !shown.has(record),
      );
      const terms = glossaryTerms(glossary, text, from, to);
      return {
        ...{ collection: collection.id, from, to, matches, terms },
        assembly: sentences.assemble(text),
        passages: passages.slice(0, MOST_MATCHES),
      };
    });
  return { found, problems: memories.problems };
}
