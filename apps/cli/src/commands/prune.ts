// The current folder comes in; editions of its project that no collection asks for any more are removed.

import { projectRoot, pruneEditions } from '@warraq/store';
import { type ExitCode, FINE } from '../exit-code.ts';
import type { Session } from '../program.ts';
import { fileSeenFrom } from '../seen-from.ts';

export async function prune({ ui, io }: Session): Promise<ExitCode> {
  const root = projectRoot(io.cwd) ?? io.cwd;
  const removed = await pruneEditions(root);
  for (const name of removed)
    io.out(`${ui.text('prune.removed', { file: fileSeenFrom(io.cwd, root, 'editions', name) })}\n`);
  if (removed.length === 0) io.out(`${ui.text('prune.none')}\n`);
  return FINE;
}
