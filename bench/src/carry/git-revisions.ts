// A git repository comes in; every revision of its Markdown goes out, as the texts before and after.

import { execFileSync } from 'node:child_process';
import { textsOf } from './markdown-texts.ts';

export interface RealRevision {
  readonly old: readonly string[];
  readonly drafts: readonly string[];
}

export function gitRevisions(repository: string): readonly RealRevision[] {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: repository,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const commits = git('log', '--no-merges', '--format=%H', '--', '*.md').split('\n').filter(Boolean).reverse();
  return commits.flatMap((commit) => {
    const changed = git('diff-tree', '-r', '--no-commit-id', '--name-only', '--diff-filter=M', commit, '--', '*.md');
    return changed
      .split('\n')
      .filter(Boolean)
      .flatMap((path) => {
        const [old, drafts] = [`${commit}^`, commit].map((at) => textsOf(git('show', `${at}:${path}`)));
        if (old === undefined || drafts === undefined || old.join('\n') === drafts.join('\n')) return [];
        return [{ old, drafts }];
      });
  });
}
