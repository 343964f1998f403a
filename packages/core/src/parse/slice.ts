// A stretch of a document's source and the nodes in it come in; the text of a unit goes out, as parseInline reads it.

import type { ImageReference, InlineCode, LinkReference, Nodes, PhrasingContent } from 'mdast';
import { applyEdits, lastIndex, type TextEdit } from './edited-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { DEEPEST_INLINE, isComment } from './inlines.ts';
import type { Range } from './markdown.ts';
import type { Reading } from './reading.ts';
import { isTooMuch } from './reading-limits.ts';
import { STAND_IN } from './source-text.ts';

// Noncharacters, which no prepared source holds.
const HARD_BREAK = '\uFDD1';
const COMMENT = '\uFDD2';

/**
 * The source of a stretch as one line of Markdown: without the marks of containers, soft line ends and tabs folded to a space,
 * hard breaks as `\` and a line end, comments between spaces dropped, reference links with their targets written in, and calls
 * without a note escaped. Without `asMarkdown`, stretches taken literally stand as they were written.
 */
export function sliceText(
  reading: Reading,
  nodes: readonly PhrasingContent[],
  range: Range,
  part: number,
  asMarkdown = true,
): string {
  const { source } = reading;
  const written = source.text.slice(range.start, range.end);
  if (written.trim() === STAND_IN) {
    const whole = fold(source.restore(written, range.start));
    return isTooMuch(whole) || !asMarkdown ? whole : escapeMarkdown(whole);
  }
  const edits = [...prefixEdits(reading, range), ...nodes.flatMap((node) => editsOf(reading, node, part, 0))]
    .filter((edit) => edit.start >= range.start && edit.end <= range.end)
    .sort((a, b) => a.start - b.start)
    .map((edit) => ({ ...edit, start: edit.start - range.start, end: edit.end - range.start }));
  const text = fold(applyEdits(written, edits).text);
  return source.restore(text, range.start, asMarkdown ? (literal) => escapeMarkdown(fold(literal)) : fold);
}

/** A piece of a paragraph on one source line, with the mark-up to open before it and to close behind it. */
export interface Line extends Range {
  readonly opening: string;
  readonly closing: string;
}

/** The lines of a paragraph; mark-up that runs over a line end is closed there and opened again. */
export function lineRanges(reading: Reading, nodes: readonly PhrasingContent[]): readonly Line[] {
  const first = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  if (first === undefined || end === undefined) return [];
  const lines: Line[] = [];
  let start = first;
  let opening = '';
  for (const lineEnd of lineEndsOf(reading, nodes, [])) {
    lines.push({
      start,
      end: lineEnd.start,
      opening,
      closing: lineEnd.open
        .map(({ closing }) => closing)
        .reverse()
        .join(''),
    });
    start = lineEnd.end;
    opening = lineEnd.open.map((each) => each.opening).join('');
  }
  return [...lines, { start, end, opening, closing: '' }];
}

interface Delimiters {
  readonly opening: string;
  readonly closing: string;
}

interface LineEnd extends Range {
  readonly open: readonly Delimiters[];
}

function lineEndsOf(
  reading: Reading,
  nodes: readonly PhrasingContent[],
  open: readonly Delimiters[],
): readonly LineEnd[] {
  return nodes.flatMap((node): readonly LineEnd[] => {
    const range = { start: node.position!.start.offset!, end: node.position!.end.offset! };
    if (node.type === 'break') return [{ ...range, open }];
    if (node.type === 'text') {
      const text = reading.source.text.slice(range.start, range.end);
      return [...text.matchAll(/\n/gu)].map(({ index }) => {
        const start = range.start + index;
        return { start, end: start + 1, open };
      });
    }
    if (!('children' in node) || open.length > DEEPEST_INLINE) return [];
    return lineEndsOf(reading, node.children, [...open, delimitersOf(reading, node)]);
  });
}

function delimitersOf(reading: Reading, node: Extract<PhrasingContent, { children: unknown }>): Delimiters {
  const { text } = reading.source;
  const first = node.children[0]?.position?.start.offset ?? 0;
  const last = node.children.at(-1)?.position?.end.offset ?? 0;
  const closing =
    node.type === 'linkReference' ? resourceOf(reading, node) : text.slice(last, node.position!.end.offset);
  return { opening: text.slice(node.position!.start.offset, first), closing };
}

function fold(text: string): string {
  const folded = text
    .replace(/[ \t\n]+/gu, (blank) => (/[\t\n]/u.test(blank) ? ' ' : blank))
    .replace(/ ?\uFDD2/gu, '')
    .replace(/(?:\uFDD1 ?)+$/u, '')
    .replace(/\uFDD1[ \t]*/gu, '\\\n');
  let start = 0;
  let end = folded.length;
  while (start < end && isBlank(folded.charCodeAt(start))) start++;
  while (end > start && isBlank(folded.charCodeAt(end - 1))) end--;
  return folded.slice(start, end);
}

/** Space, tab or line feed: what Markdown drops at a paragraph's ends. A no-break space stays. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a;
}

function prefixEdits(reading: Reading, range: Range): readonly TextEdit[] {
  const { prefixes } = reading.offsets;
  const edits: TextEdit[] = [];
  for (let i = lastIndex(prefixes, (prefix) => prefix.start < range.start) + 1; i < prefixes.length; i++) {
    const prefix = prefixes[i]!;
    if (prefix.start >= range.end) break;
    edits.push({ ...prefix, text: '' });
  }
  return edits;
}

function editsOf(reading: Reading, node: PhrasingContent, part: number, depth: number): readonly TextEdit[] {
  const start = node.position!.start.offset!;
  const end = node.position!.end.offset!;
  const { text } = reading.source;
  switch (node.type) {
    case 'break':
      return [{ start, end, text: breakText(text, start) }];
    case 'html':
      return isComment(node.value) && /^[ \t\n]?$/u.test(text.charAt(start - 1)) && /^[ \t\n]?$/u.test(text.charAt(end))
        ? [{ start, end, text: COMMENT }]
        : [];
    case 'footnoteReference':
      return reading.hasNote(part, node.label ?? node.identifier) ? [] : [{ start, end: start, text: '\\' }];
    case 'inlineCode':
      return codeEdits(text, node, start, end);
    case 'imageReference':
      return [{ start, end, text: `![${labelOf(reading, start)}${resourceOf(reading, node)}` }];
    case 'linkReference':
      return [
        ...childEdits(reading, node, part, depth),
        { start: node.children.at(-1)?.position?.end.offset ?? start + 1, end, text: resourceOf(reading, node) },
      ];
    default:
      return childEdits(reading, node, part, depth);
  }
}

/** A break written with spaces keeps one where the backslash in its stead would join an address, an escape or a mark. */
function breakText(text: string, start: number): string {
  if (text[start] === '\\') return HARD_BREAK;
  const before = text.slice(Math.max(0, start - 500), start);
  return /[\p{L}\p{N}]$/u.test(before) && !/(?:www\.|:\/\/|@)\S*$/iu.test(before) ? HARD_BREAK : ` ${HARD_BREAK}`;
}

function childEdits(reading: Reading, node: Nodes, part: number, depth: number): readonly TextEdit[] {
  if (!('children' in node) || depth > DEEPEST_INLINE) return [];
  return node.children.flatMap((child) => editsOf(reading, child as PhrasingContent, part, depth + 1));
}

/** In a table's cell the bar inside code is written `\|` (GFM 4.10); outside the table the backslash would show. */
function codeEdits(text: string, node: InlineCode, start: number, end: number): readonly TextEdit[] {
  const written = text.slice(start, end);
  if (!written.includes('\\|') || node.value.includes('\\|')) return [];
  return [...written.matchAll(/\\\|/gu)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
    text: '',
  }));
}

/** The label of a picture that begins at `start`, as written. */
function labelOf(reading: Reading, start: number): string {
  return reading.source.text.slice(start + 2, reading.offsets.labels.get(start + 2) ?? start + 2);
}

/** `](target "title")` of a reference's definition. */
function resourceOf(reading: Reading, node: LinkReference | ImageReference): string {
  const definition = reading.definitions.get(node.identifier);
  const url = definition?.url ?? '';
  const target = /^[^\s<>()\\&]+$/u.test(url) ? url : `<${url.replace(/[<>\\&]/gu, '\\$&').replaceAll('\n', ' ')}>`;
  const title = definition?.title ? ` "${definition.title.replace(/["\\&]/gu, '\\$&').replace(/\s+/gu, ' ')}"` : '';
  return `](${target}${title})`;
}
