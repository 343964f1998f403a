// The text of memory.jsonl comes in and its records go out; a record comes in and its line goes out.

import type { MemoryRecord } from '../model/memory-record.ts';
import { type Checked, type Problem, warning } from '../model/problem.ts';
import { DistinctRecords } from './distinct-records.ts';
import { inOrderOfDays } from './in-order-of-days.ts';
import { parseJson } from './json-file.ts';
import { keepsSchema } from './schema-problems.ts';

/** A record as it is written: the keys of a line, in their order. */
interface MemoryLine {
  readonly document: string;
  readonly unit: string;
  readonly source_language: string;
  readonly target_language: string;
  readonly source: string;
  readonly target: string;
  readonly before?: string;
  readonly after?: string;
  readonly who?: string;
  readonly when?: string;
  readonly reviewed?: boolean;
}

/**
 * Reads a translation memory, a JSON record a line. A line that cannot be used is reported and skipped, never fatal;
 * merges (`merge=union`) repeat and disorder lines, so records that are equal are given once and all in the order in which
 * they were made. `text` is the file's, or its lines one after another.
 */
export function parseMemory(text: string | Iterable<string>, file: string): Checked<readonly MemoryRecord[]> {
  const problems: Problem[] = [];
  const records = new DistinctRecords();
  let number = 0;
  for (const line of typeof text === 'string' ? text.split(LINE_END) : eachLine(text)) {
    number++;
    const clean = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (clean.trim() === '') continue;
    const record = parseMemoryLine(clean, records);
    if (record === undefined) problems.push(...lineProblems(clean, file, number));
    else records.add(record);
  }
  return { value: inOrderOfDays(records.all), problems };
}

const LINE_END = /\r\n|\r|\n/;

/** Lines that end in `\n` come without it; what else ends a line is still in them. */
function* eachLine(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) {
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (whole.includes('\r')) yield* whole.split('\r');
    else yield whole;
  }
}

/** One line of a memory; undefined where it is no record. `records` hold what many of them have. */
export function parseMemoryLine(line: string, records = new DistinctRecords()): MemoryRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return keepsSchema(value, 'memory') ? recordOf(value as MemoryLine, records) : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(line: MemoryLine, records: DistinctRecords): MemoryRecord {
  return {
    document: records.shared(line.document),
    unit: line.unit,
    sourceLanguage: records.shared(line.source_language),
    targetLanguage: records.shared(line.target_language),
    source: line.source,
    target: line.target,
    before: line.before ?? '',
    after: line.after ?? '',
    who: records.shared(line.who ?? ''),
    when: records.shared(line.when ?? ''),
    ...(line.reviewed === true ? { reviewed: true } : {}),
  };
}

/** The same line once more, slowly, for the place and the cause. */
function lineProblems(line: string, file: string, number: number): readonly Problem[] {
  const read = parseJson(line, file);
  const causes = read.problems.map((problem) => ({
    ...problem,
    // A line of the memory is a copy of work that stands in the string files: without it an edition can still be made.
    severity: 'warning' as const,
    place: { ...problem.place, line: number },
  }));
  // Nobody writes records by hand: what a line lacks is not theirs to add.
  return causes.length > 0 ? causes : [warning('memory-line', { file, line: number, column: 1 })];
}

/** Writes a record as one line, its keys always in the same order, without a line end. */
export function formatMemoryRecord(record: MemoryRecord): string {
  const line: MemoryLine = {
    document: record.document,
    unit: record.unit,
    source_language: record.sourceLanguage,
    target_language: record.targetLanguage,
    source: record.source,
    target: record.target,
    before: record.before,
    after: record.after,
    who: record.who,
    when: record.when,
    ...(record.reviewed === true ? { reviewed: true } : {}),
  };
  return JSON.stringify(line);
}
