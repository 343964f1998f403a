// What a person decided about the findings of an import: what stays after all, and which words of a line become others.

import type { Finding } from './finding.ts';

/** On a line of the text as it was mended. `from` undefined: the whole line. */
export interface LineEdit {
  readonly line: number;
  readonly from: string | undefined;
  readonly to: string;
}

export interface Decisions {
  /** Keys of findings that were left out and are to stay. */
  readonly kept: ReadonlySet<string>;
  readonly edits: readonly LineEdit[];
}

/** The same in every run over the same capture. */
export function findingKey({ kind, line, text }: Pick<Finding, 'kind' | 'line' | 'text'>): string {
  return `${line} ${kind} ${text}`;
}

/** Words that are not there any more change nothing. */
export function withEdits(lines: readonly string[], edits: readonly LineEdit[]): readonly string[] {
  if (edits.length === 0) return lines;
  const edited = [...lines];
  for (const { line, from, to } of edits) {
    const before = edited[line - 1];
    if (before === undefined) continue;
    edited[line - 1] = from === undefined ? to : before.replace(from, () => to);
  }
  return edited;
}
