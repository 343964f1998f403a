// A document's syntax tree comes in; lines that nearly are a directive, a list or a table, and are run together, go out.

import type { Paragraph, RootContent } from 'mdast';
import { type Problem, warning } from '../model/problem.ts';
import type { SourceText } from './source-text.ts';
import { walk } from './walk.ts';

/** Behind the colons a name stands at once, and behind the name nothing but a caption in square brackets. */
const OPENING = /^[ \t]*(:{3,})[ \t]*([\p{L}][\p{L}\p{M}-]*)[ \t]*(\[[^\]\n]*\])?/mu;
const CLOSING = /(?:^|\n)[ \t>]*:{3,}[ \t]*$/u;
/** Signs of items that word processors write, digits of Arabic keyboards, a dash without its blank. */
const ITEM = /^[ \t]*(?:([•●▪◦‣])|([٠-٩۰-۹]{1,3}[.)-])(?=[ \t])|(-)(?=\p{L}))/u;
const ROW = /^[ \t]*\|.*\|.*\|[ \t]*$/u;

/**
 * Reports `directive-form` (a blank or words where none may stand), `directive-open` (`:::` is missing at its end),
 * `list-sign` and `table-rule` (the row of dashes is missing), each at its place. All of it is ordinary text to
 * CommonMark, in which line ends are blanks: poems, items and rows lose their lines without a word.
 */
export function lostLines(nodes: readonly RootContent[], source: SourceText): readonly Problem[] {
  const problems: Problem[] = [];
  for (const node of walk(nodes)) {
    if (node.type === 'paragraph') problems.push(...paragraphProblems(node, source));
    if (node.type === 'containerDirective' && !CLOSING.test(textAt(node, source)))
      problems.push(warning('directive-open', source.placeAt(startOf(node)), { name: node.name }));
  }
  return problems;
}

function paragraphProblems(node: Paragraph, source: SourceText): readonly Problem[] {
  const text = textAt(node, source);
  // Most paragraphs are one line without any of these signs: they are not taken apart.
  const opening = text.includes(':::') ? OPENING.exec(text) : null;
  if (opening !== null) {
    const [, colons = '', name = '', caption = ''] = opening;
    const place = source.placeAt(startOf(node) + opening.index);
    return [warning('directive-form', place, { wanted: `${colons}${name}${caption}` })];
  }
  if (!text.includes('\n')) return [];
  const lines = text.split('\n');
  const item = firstOf(lines, (line) => ITEM.exec(line)?.[0]?.trim());
  if (item !== undefined) return [warning('list-sign', source.placeAt(startOf(node) + item.at), { sign: item.found })];
  const row = firstOf(lines, (line) => (ROW.test(line) ? '|' : undefined));
  return row === undefined ? [] : [warning('table-rule', source.placeAt(startOf(node) + row.at))];
}

interface Finding {
  readonly at: number;
  readonly found: string;
}

/** The first of two lines or more that stand one below the other; one alone may be what its writer means. */
function firstOf(lines: readonly string[], sign: (line: string) => string | undefined): Finding | undefined {
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const found = sign(line);
    if (found !== undefined && sign(lines[index + 1] ?? '') !== undefined) return { at, found };
    at += line.length + 1;
  }
  return undefined;
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

function textAt(node: RootContent, { text }: SourceText): string {
  return text.slice(startOf(node), node.position?.end.offset ?? 0);
}
