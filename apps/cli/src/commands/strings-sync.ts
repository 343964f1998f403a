// Collections come in; their generated source string files are brought up to date with the documents.

import type { Checked, Problem, StringFile } from '@warraq/core';
import { languagesWithStrings, type OpenCollection, openCollection, readStringFiles } from '@warraq/store';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, PROBLEMS } from '../exit-code.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { seenFrom } from '../seen-from.ts';
import { syncCollection } from '../sync-collection.ts';

export async function stringsSync(session: Session, names: readonly string[]): Promise<ExitCode> {
  const { io } = session;
  const problems: Problem[] = [];
  let all = true;
  for (const folder of collectionFolders(names, io.cwd)) {
    const { value: open, problems: found } = await openCollection(folder);
    const errors = found.filter((problem) => problem.severity === 'error');
    const layout = open?.layout ?? { folder, root: undefined };
    problems.push(...seenFrom(io.cwd, layout, errors));
    if (open === undefined) continue;
    const tags = await languagesWithStrings(open.layout);
    const unnamed = await unnamedStrings(open, tags);
    const strings = [...open.source.strings, ...unnamed.value];
    const whole = { ...open, source: { ...open.source, strings } };
    const synced = await syncCollection(whole, tags, [...errors, ...unnamed.problems], session);
    problems.push(...seenFrom(io.cwd, layout, [...unnamed.problems, ...synced.problems]));
    all = synced.isWhole && all;
  }
  const code = reported(problems, session);
  return all ? code : PROBLEMS;
}

/**
 * Files in languages that collection.yaml does not name now, and what errors they have: once it names them again, their
 * translations must still be known to be of the texts from which they were made.
 */
async function unnamedStrings(
  { layout, source }: OpenCollection,
  tags: readonly string[],
): Promise<Checked<readonly StringFile[]>> {
  const read = new Set(
    [...source.collection.languages, ...source.documents.map(({ language }) => language)].map(tagOf),
  );
  const { value, problems } = await readStringFiles(
    layout,
    tags.filter((tag) => !read.has(tag)),
  );
  return { value, problems: problems.filter(({ severity }) => severity === 'error') };
}

function tagOf({ tag }: { readonly tag: string }): string {
  return tag;
}
