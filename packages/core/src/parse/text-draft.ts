// A stretch of source that the tree holds only as a value (an alternative text, a title) comes in; its draft goes out.

import type { Draft } from '../model/unit.ts';
import { parseInline } from './parse-inline.ts';
import { collectReferences, type Reading, type Surroundings } from './reading.ts';
import { sliceText } from './slice.ts';

/** A draft of Markdown between two offsets; undefined when it is blank. */
export function inlineDraftAt(reading: Reading, start: number, end: number, where: Surroundings): Draft | undefined {
  const text = sliceText(reading, [], { start, end }, where.part);
  return textDraft(reading, text, reading.source.placeAt(start), where);
}

/** A draft of Markdown text that stands at a place; its problems are reported. */
export function textDraft(
  reading: Reading,
  text: string,
  place: Draft['place'],
  where: Surroundings,
): Draft | undefined {
  if (text === '') return undefined;
  const { value, problems } = parseInline(text, place);
  reading.problems.push(...problems);
  collectReferences(reading, value);
  return { kind: where.kind, text, place, part: where.part, content: value };
}
