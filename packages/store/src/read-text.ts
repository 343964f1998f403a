// A path comes in; the text of the file goes out, or why there is none.

import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { type Checked, error, foreignFormat, type Place, type Problem, startOf } from '@warraq/core';
import { foreignEncoding } from './foreign-encoding.ts';

/** The longest text that is read, in bytes. */
const LONGEST_TEXT = 32 * 1024 * 1024;

/**
 * Reads a file whole. `file` is its name in problems: `file-missing`, `file-unreadable`, `file-too-large` (more than
 * `limit` bytes).
 */
export async function readBytes(path: string, file: string, limit: number): Promise<Checked<Uint8Array | undefined>> {
  try {
    const { size } = await stat(path);
    if (size > limit) return refused('file-too-large', file, { megabytes: megabytes(size), limit: megabytes(limit) });
    return { value: await readFile(path), problems: [] };
  } catch (cause) {
    return refused(isMissing(cause) ? 'file-missing' : 'file-unreadable', file, { cause: codeOf(cause) });
  }
}

/**
 * Reads a UTF-8 file without its byte order mark. Reports `foreign-format` for a file of a word processor and its like,
 * `foreign-encoding` where another encoding is recognised, else `not-utf8` at the first
 * byte that is none.
 */
export async function readText(path: string, file: string): Promise<Checked<string | undefined>> {
  const { value: bytes, problems } = await readBytes(path, file, LONGEST_TEXT);
  if (bytes === undefined) return { value: undefined, problems };
  const wrong = encodingProblem(bytes, file);
  if (wrong !== undefined) return { value: undefined, problems: [wrong] };
  return { value: new TextDecoder('utf-8').decode(bytes), problems: [] };
}

/** UTF-16 and the Arabic code page of Windows are named: the way out is the same, but people look for the name. */
function encodingProblem(bytes: Uint8Array, file: string): Problem | undefined {
  const format = foreignFormat(bytes);
  if (format !== undefined) return error('foreign-format', startOf(file), { format });
  const encoding = foreignEncoding(bytes);
  if (encoding !== undefined) return error('foreign-encoding', startOf(file), { encoding });
  return isUtf8(bytes) ? undefined : error('not-utf8', firstBadPlace(bytes, file));
}

/** As `readText`; a file that does not exist is empty. */
export async function readOptionalText(path: string, file: string): Promise<Checked<string>> {
  const { value, problems } = await readText(path, file);
  return { value: value ?? '', problems: problems.filter((problem) => problem.code !== 'file-missing') };
}

export function refused(code: string, file: string, values: Problem['values']): Checked<undefined> {
  return { value: undefined, problems: [error(code, startOf(file), { file, ...values })] };
}

export function isMissing(cause: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(cause));
}

/** The system's own name for what went wrong: `EACCES`, `EISDIR`. */
export function codeOf(cause: unknown): string {
  const code = (cause as { readonly code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : String(cause);
}

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** The line and column of the first byte that is no UTF-8. */
export function firstBadPlace(bytes: Uint8Array, file: string): Place {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    const content = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(content)) return { file, line, column: new TextDecoder().decode(content).indexOf('\uFFFD') + 1 };
    if (end < 0) return startOf(file);
    start = end + 1;
  }
}
