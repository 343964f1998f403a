// The path of a large file and what is to be done with its lines come in; what came of it goes out, or why it cannot be read.

import { isUtf8, transcode } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Checked, error, type Place } from '@warraq/core';
import { codeOf, firstBadPlace, isMissing, megabytes, refused } from './read-text.ts';

/** The longest file that is read by lines, in bytes. */
const LONGEST_LINES = 1024 * 1024 * 1024;
/** So many bytes are in memory at once, if no line is longer. */
const BLOCK = 64 * 1024;
const LINE_END = 0x0a;

/**
 * Reads a UTF-8 file by lines, which `use` gets one after another, without `\n`: a large file is never held whole. Gives
 * what `use` gives. Reports `file-missing`, `file-unreadable`, `file-too-large`, and `not-utf8` at the first byte that is
 * not: then the file counts as not read.
 */
export function readLines<T>(path: string, file: string, use: (lines: Iterable<string>) => T): Checked<T | undefined> {
  let opened: number | undefined;
  try {
    opened = openSync(path, 'r');
    const { size } = fstatSync(opened);
    if (size > LONGEST_LINES)
      return refused('file-too-large', file, { megabytes: megabytes(size), limit: megabytes(LONGEST_LINES) });
    return { value: use(linesOf(opened, file)), problems: [] };
  } catch (cause) {
    if (cause instanceof NotUtf8) return { value: undefined, problems: [error('not-utf8', cause.place)] };
    if (typeof (cause as NodeJS.ErrnoException).syscall !== 'string') throw cause;
    return refused(isMissing(cause) ? 'file-missing' : 'file-unreadable', file, { cause: codeOf(cause) });
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

class NotUtf8 extends Error {
  readonly place: Place;

  constructor(place: Place) {
    super('not UTF-8');
    this.place = place;
  }
}

function* linesOf(opened: number, file: string): Iterable<string> {
  let number = 0;
  for (const block of blocksOf(opened)) {
    if (!isUtf8(block)) {
      const { column, line } = firstBadPlace(block, file);
      throw new NotUtf8({ file, line: number + line, column });
    }
    // Twice as fast as `toString`, where texts are not in Latin letters.
    const text = transcode(block, 'utf8', 'utf16le').toString('utf16le');
    for (let start = 0; start < text.length; number++) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      yield text.slice(start, end);
      start = end + 1;
    }
  }
}

/** Whole lines, as many as there is room for; the last one of a file may have no end. A block is overwritten by the next. */
function* blocksOf(opened: number): Iterable<Buffer> {
  let bytes = Buffer.allocUnsafe(BLOCK);
  let filled = 0;
  for (;;) {
    const read = readSync(opened, bytes, filled, bytes.length - filled, null);
    filled += read;
    const end = read === 0 ? filled : bytes.lastIndexOf(LINE_END, filled - 1) + 1;
    if (end > 0) yield bytes.subarray(0, end);
    if (read === 0) return;
    bytes.copyWithin(0, end, filled);
    filled -= end;
    if (filled === bytes.length) bytes = Buffer.concat([bytes], 2 * bytes.length);
  }
}
