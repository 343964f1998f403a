// One document being read: its text, its syntax tree's offsets and what is known of it; drafts and problems come out.

import type { Definition, Nodes, PhrasingContent } from 'mdast';
import type { WrittenReference } from '../model/document.ts';
import type { SourceInline } from '../model/inline.ts';
import type { Place } from '../model/place.ts';
import { type Problem, warning } from '../model/problem.ts';
import type { Draft, UnitKind } from '../model/unit.ts';
import { mayHaveCaesura, withCaesura } from './caesura.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type InlineSource, toInlines } from './inlines.ts';
import type { Offsets } from './markdown.ts';
import { parseInline } from './parse-inline.ts';
import { isTooMuch } from './reading-limits.ts';
import { type Line, lineRanges, sliceText } from './slice.ts';
import type { SourceText } from './source-text.ts';

/** Where a block stands: the kind of the units directly in it, and its part. */
export interface Surroundings {
  readonly kind: UnitKind;
  readonly part: number;
}

export interface Reading {
  readonly source: SourceText;
  readonly offsets: Offsets;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Whether a call in a part has a note. */
  hasNote(part: number, label: string): boolean;
  readonly problems: Problem[];
  readonly references: WrittenReference[];
}

export function warn(reading: Reading, code: string, offset: number, values: Problem['values'] = {}): void {
  reading.problems.push(warning(code, reading.source.placeAt(offset), values));
}

/** A draft of phrasing content; undefined when nothing of it is left (only comments, or nothing). */
export function draftOf(
  reading: Reading,
  nodes: readonly PhrasingContent[],
  where: Surroundings,
  from?: number,
): Draft | undefined {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = from ?? first.position!.start.offset!;
  const end = last.position!.end.offset!;
  const content = readInlines(reading, nodes);
  const text = sliceText(reading, nodes, { start, end }, where.part);
  if (text === '') return undefined;
  const draft = { kind: where.kind, text, place: reading.source.placeAt(start), part: where.part };
  const isWhole = from === undefined && text === reading.source.text.slice(start, end);
  return isWhole && nodes.every(readsAlike) ? { ...draft, content } : draft;
}

/** Reads phrasing content for its problems and its cross-references. */
function readInlines(reading: Reading, nodes: readonly PhrasingContent[]): readonly SourceInline[] {
  const content = toInlines(nodes, inlineSource(reading), reading.problems);
  collectReferences(reading, content);
  return content;
}

/** Whether a node means in its document what it means in a text by itself: no line ends, definitions or raw mark-up. */
function readsAlike(node: PhrasingContent): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'footnoteReference':
    case 'wikiLink':
      return true;
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'textDirective':
      return node.children.every(readsAlike);
    default:
      return false;
  }
}

export function collectReferences(reading: Reading, content: readonly SourceInline[]): void {
  for (const inline of content) {
    if (inline.kind === 'unresolved-reference') {
      reading.references.push({ target: inline.target, place: inline.place });
    }
    if ('children' in inline) collectReferences(reading, inline.children);
  }
}

/** A draft for each line of phrasing content, as verse and signatures have them. */
export function lineDrafts(reading: Reading, nodes: readonly PhrasingContent[], where: Surroundings): readonly Draft[] {
  readInlines(reading, nodes);
  return lineRanges(reading, nodes)
    .map((line) => lineDraft(reading, nodes, line, where))
    .filter((draft) => draft.text !== '');
}

function lineDraft(reading: Reading, nodes: readonly PhrasingContent[], line: Line, where: Surroundings): Draft {
  const text = line.opening + sliceText(reading, nodes, line, where.part) + line.closing;
  const place = reading.source.placeAt(line.start);
  const blank = text === line.opening + line.closing || (where.kind === 'verse' && isSignAlone(reading, text, place));
  return { kind: where.kind, text: blank ? '' : text, place, part: where.part };
}

/** Reports what is wrong with the sign between the halves of a line of verse; whether the line is nothing else. */
function isSignAlone(reading: Reading, text: string, place: Place): boolean {
  if (!mayHaveCaesura(text)) return false;
  const { value, problems } = withCaesura(parseInline(text, place).value, place);
  reading.problems.push(...problems);
  return value.length === 0;
}

/** A draft that shows a stretch of the source as it is written. */
export function literalDraft(reading: Reading, start: number, end: number, where: Surroundings): Draft | undefined {
  const raw = reading.source.restore(reading.source.text.slice(start, end), start);
  return plainDraft(reading, raw, start, where);
}

/** A draft that shows a plain text. */
export function plainDraft(reading: Reading, plain: string, offset: number, where: Surroundings): Draft | undefined {
  const folded = plain.replace(/\s+/gu, (blank) => (blank.includes('\n') ? ' ' : blank)).trim();
  if (folded === '') return undefined;
  const text = isTooMuch(folded) ? folded : escapeMarkdown(folded);
  return { kind: where.kind, text, place: reading.source.placeAt(offset), part: where.part };
}

/** How the document's phrasing nodes are read: for their problems, and in tests for their content. */
export function inlineSource(reading: Reading): InlineSource {
  const { source } = reading;
  return {
    slice: (start, end) => sliceText(reading, [], { start, end }, 0, false),
    before: (offset) => source.text.charAt(offset - 1),
    placeAt: source.placeAt,
    clean: (value, offset) => source.restore(value, offset).replaceAll('\n', ' '),
    definition: (identifier) => reading.definitions.get(identifier),
  };
}

/** The start of a node in the prepared text. */
export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** The end of a node in the prepared text. */
export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
