// The text of memory.jsonl comes in and its records go out; a record comes in and its line goes out.

import type { MemoryRecord } from '../model/memory-record.ts';
import { type Checked, type Problem, warning } from '../model/problem.ts';
import { parseJson } from './json-file.ts';
import { keepsSchema, schemaProblems } from './schema-problems.ts';

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
}

/**
 * Reads a translation memory, a JSON record a line. A line that cannot be used is reported and skipped, never fatal;
 * merges (`merge=union`) repeat and disorder lines, so records that are equal are given once and all are sorted by their
 * date, otherwise in the file's order.
 */
export function parseMemory(text: string, file: string): Checked<readonly MemoryRecord[]> {
  const problems: Problem[] = [];
  const records = new Map<string, MemoryRecord>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const record = readLine(line);
    if (record === undefined) problems.push(...lineProblems(line, file, i + 1));
    else records.set(formatMemoryRecord(record), record);
  }
  const byDate = [...records.values()].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
  return { value: byDate, problems };
}

function readLine(line: string): MemoryRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return keepsSchema(value, 'memory') ? recordOf(value as MemoryLine) : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(line: MemoryLine): MemoryRecord {
  return {
    document: line.document,
    unit: line.unit,
    sourceLanguage: line.source_language,
    targetLanguage: line.target_language,
    source: line.source,
    target: line.target,
    before: line.before ?? '',
    after: line.after ?? '',
    who: line.who ?? '',
    when: line.when ?? '',
  };
}

/** The same line once more, slowly, for the place and the cause. */
function lineProblems(line: string, file: string, number: number): readonly Problem[] {
  const read = parseJson(line, file);
  const schema: readonly Problem[] = read.value === undefined ? [] : schemaProblems(read.value, 'memory');
  const causes = [...read.problems, ...schema].map((problem) => ({
    ...problem,
    // A line of the memory is a copy of work that stands in the string files: without it an edition can still be made.
    severity: 'warning' as const,
    place: { ...problem.place, line: number },
  }));
  const place = { file, line: number, column: 1 };
  return causes.length > 0 ? causes : [warning('memory-line', place)];
}

/** Writes a record as one line, its keys always in the same order, without a line end. */
export function formatMemoryRecord(record: MemoryRecord): string {
  const line: Required<MemoryLine> = {
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
  };
  return JSON.stringify(line);
}
