// What was thrown comes in; if it is the system's refusal of a file, what the file is and what to do goes out.

import type { Session } from './program.ts';
import { fileSeenFrom } from './seen-from.ts';

/** What people call the refusals that they meet; every other is told with the system's own code. */
const CAUSES: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  // Larger than this disk, or than somebody allows, lets a file become.
  ['EFBIG', 'full'],
  ['EACCES', 'forbidden'],
  ['EPERM', 'forbidden'],
  ['EROFS', 'readOnly'],
  ['ENOTDIR', 'noFolder'],
  ['EEXIST', 'noFolder'],
  ['EISDIR', 'noFile'],
  ['ENOENT', 'missing'],
  ['ENAMETOOLONG', 'long'],
]);

/** Undefined for everything else: that is our own fault. */
export function systemFailure(thrown: unknown, { ui, io }: Session): string | undefined {
  if (!isSystemError(thrown)) return undefined;
  const { path, code: cause = '', message } = thrown;
  const known = CAUSES.get(cause);
  if (path === undefined && known !== 'full') return `${ui.text('failure.system', { message })}\n`;
  const file = path === undefined ? '' : fileSeenFrom(io.cwd, path);
  const kind = path === undefined ? 'disk' : known;
  const [said, hint] = kind === undefined ? ['file', 'fileHint'] : [kind, `${known}Hint`];
  return `${ui.text(`failure.${said}`, { file, cause })}\n    ${ui.colours.dim(ui.text(`failure.${hint}`))}\n`;
}

function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && 'syscall' in thrown && 'code' in thrown;
}
