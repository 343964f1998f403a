// The runs of a paragraph and its lines come in; the names and terms that each line mentions go out.

import type { Language, MarkedWords } from '@warraq/core';
import type { VisualLine } from '@warraq/typeset';
import type { LineTerms } from '../paint/mark.ts';
import type { Composer } from './composer.ts';
import type { Runs } from './inline-runs.ts';

/** Words that are marked for the index, by offsets in the text of all the runs. */
export interface MarkedRun extends MarkedWords {
  readonly language: Language;
}

/** Parts words as a picture would. */
const NO_TEXT = '\uFFFC';

/**
 * What each line mentions, where the book has an index or a glossary. A name that begins on one line and ends on the
 * next is the first line's. Words of another language are not looked at: each index is of one language.
 */
export function termsOfLines(
  composer: Composer,
  runs: Runs,
  language: Language,
  lines: readonly VisualLine[],
): readonly (LineTerms | undefined)[] {
  const register = composer.registers.get(language.tag);
  if (register === undefined) return [];
  const marked = (runs.marked ?? []).filter((mark) => mark.language.tag === language.tag);
  const mentions = register.mentions(textOf(runs, language), marked);
  if (mentions.length === 0) return [];
  const keys: Set<string>[] = lines.map(() => new Set());
  const starts = lineStarts(lines);
  for (const { key, start } of mentions) {
    const line = starts.findLastIndex((first) => first <= start);
    keys[Math.max(line, 0)]?.add(key);
  }
  return keys.map((found) => (found.size === 0 ? undefined : { language, keys: [...found] }));
}

/** The text of the runs, with as many signs in place of what is no text of the language: note calls, program text. */
function textOf({ runs, inline }: Runs, { tag }: Language): string {
  return runs
    .map((run) => {
      const isCall = run.tag !== undefined && inline.get(run.tag)?.target?.isCall === true;
      return isCall || run.language !== tag ? NO_TEXT.repeat(run.text.length) : run.text;
    })
    .join('');
}

/** Where each line begins in the text; one without text, where the line before does. */
function lineStarts(lines: readonly VisualLine[]): readonly number[] {
  const starts: number[] = [];
  for (const { pieces } of lines) {
    starts.push(pieces.reduce((least, { start }) => Math.min(least, start), Infinity));
    if (starts.at(-1) === Infinity) starts[starts.length - 1] = starts.at(-2) ?? 0;
  }
  return starts;
}
