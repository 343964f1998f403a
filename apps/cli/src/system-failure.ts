// What was thrown comes in; if it is the system's refusal of a file, what the file is and what to do goes out.

import type { Session } from './program.ts';
import { fileSeenFrom } from './seen-from.ts';

/** write-file-atomic (7.0.1) writes `<file>.<number>` first: nobody knows the file by that name. */
const TEMPORARY = /\.\d{6,}$/;

/** Undefined for everything else: that is our own fault. */
export function systemFailure(thrown: unknown, { ui, io }: Session): string | undefined {
  if (!isSystemError(thrown)) return undefined;
  const { path, code: cause = '', message } = thrown;
  if (path === undefined) return `${ui.text('failure.system', { message })}\n`;
  const file = fileSeenFrom(io.cwd, path.replace(TEMPORARY, ''));
  return `${ui.text('failure.file', { file, cause })}\n    ${ui.colours.dim(ui.text('failure.fileHint'))}\n`;
}

function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && 'syscall' in thrown && 'code' in thrown;
}
