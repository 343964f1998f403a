// A document's syntax tree comes in; what nearly is front matter, a heading or a picture, or is left of a merge, and is
// printed as text, goes out.

import type { Heading, Paragraph, RootContent, Text } from 'mdast';
import { error, type Problem, warning } from '../model/problem.ts';
import type { SourceText } from './source-text.ts';
import { walk } from './walk.ts';

const FIELD = /^[\p{L}_][\p{L}\p{N}_ -]{0,40}[ \t]*:/u;
const LONGEST_HEADING = 120;
/** What CommonMark (6.4) takes for no picture: a blank in the name ends the address. */
const SPACED_PICTURE = /!\[[^[\]\n]*\]\(\s*([^()<>\n"]*\S[ \t]+\S[^()<>\n"]*\.(?:png|jpe?g|svg|gif|webp|tiff?))\s*\)/iu;
const SPACED_LINK = /\[[^[\]\n]+\]\(\s*([^()<>\n":]*\S[ \t]+\S[^()<>\n":]*\.md)\s*\)/iu;

/**
 * Reports the first `conflict-markers` (error: to Markdown they are words, and a line of = under them makes a heading of
 * them), and `front-matter-dashes`, `front-matter-late`, `front-matter-twice`, `heading-space`, `picture-blank`,
 * `link-blank` and `strong-open`, each at its place: nobody who looks at the source sees what is wrong, and readers see
 * the signs.
 */
export function nearMisses(nodes: readonly RootContent[], source: SourceText): readonly Problem[] {
  const problems = [...mergeLeftOvers(nodes, source), ...frontMatterBeside(nodes, source), ...otherDashes(source)];
  let isTitled = nodes.some(
    (node) => node.type === 'heading' || (node.type === 'yaml' && /^title[ \t]*:/mu.test(node.value)),
  );
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    if (isNearlyHeading(node, source, isTitled)) problems.push(warning('heading-space', placeOf(node, source)));
    isTitled = true;
  }
  for (const node of walk(nodes)) {
    if (node.type !== 'text') continue;
    problems.push(...openStrong(node, source));
    problems.push(...blankIn(node, source, SPACED_PICTURE, 'picture-blank'));
    problems.push(...blankIn(node, source, SPACED_LINK, 'link-blank'));
  }
  return problems;
}

/** In program text such marks may be what is told of; in front matter they are found with it. */
function mergeLeftOvers(nodes: readonly RootContent[], source: SourceText): readonly Problem[] {
  const marks = [...source.text.matchAll(/^<{7}(?: .*)?$/gmu)];
  if (marks.length === 0) return [];
  const literal = [...walk(nodes)].filter(({ type }) => type === 'code' || type === 'yaml');
  const isLiteral = (offset: number) =>
    literal.some(({ position }) => position!.start.offset! <= offset && offset < position!.end.offset!);
  const mark = marks.find(({ index }) => !isLiteral(index));
  return mark === undefined ? [] : [error('conflict-markers', source.placeAt(mark.index), { marker: mark[0] })];
}

/** Dashes, fields and dashes are a line across the page and a heading (CommonMark 4.3), but where front matter belongs. */
function frontMatterBeside(nodes: readonly RootContent[], source: SourceText): readonly Problem[] {
  const isRead = nodes[0]?.type === 'yaml';
  const [rule, heading] = isRead ? nodes.slice(1) : nodes;
  if (rule?.type !== 'thematicBreak' || heading?.type !== 'heading' || heading.depth !== 2) return [];
  if (rule.position?.start.line === 1 || !FIELD.test(textAt(heading, source))) return [];
  return [warning(isRead ? 'front-matter-twice' : 'front-matter-late', placeOf(rule, source))];
}

/** Word processors make a long dash of hyphens, and four are as good as three to who counts them on the screen. */
function otherDashes(source: SourceText): readonly Problem[] {
  const [first = '', second = ''] = source.text.split('\n', 2).map((line) => line.trimEnd());
  const isRule = /^\uFEFF?[-—–ـ]+$/u.test(first) && !/^\uFEFF?---$/u.test(first);
  return isRule && FIELD.test(second) ? [warning('front-matter-dashes', source.placeAt(0))] : [];
}

/** `#Title`. A word alone behind one sign is how people mark a theme elsewhere, but above everything it is the title. */
function isNearlyHeading(node: Paragraph, source: SourceText, isTitled: boolean): boolean {
  const text = textAt(node, source);
  const [, signs = '', words = ''] = /^(#{1,6})(?=[\p{L}\p{N}])([^\n]*)$/u.exec(text) ?? [];
  if (signs === '' || words.length > LONGEST_HEADING) return false;
  return !isTitled || signs.length > 1 || (/\s/u.test(words.trim()) && !/#/u.test(words));
}

/** Two stars that are still text have found no partner: most often a blank stands beside them. Once a paragraph is enough. */
function openStrong(node: Text, source: SourceText): readonly Problem[] {
  if (!node.value.includes('**')) return [];
  const at = textAt(node, source).search(/(?<![\\*])\*\*(?!\*)/u);
  return at < 0 ? [] : [warning('strong-open', source.placeAt((node.position?.start.offset ?? 0) + at))];
}

function blankIn(node: Text, source: SourceText, pattern: RegExp, code: string): readonly Problem[] {
  const found = pattern.exec(textAt(node, source));
  if (found === null) return [];
  const name = found[1]!.trim();
  return [warning(code, source.placeAt(node.position!.start.offset! + found.index), { name })];
}

function textAt(node: Heading | Paragraph | Text, { text }: SourceText): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function placeOf(node: RootContent, source: SourceText): Problem['place'] {
  return source.placeAt(node.position?.start.offset ?? 0);
}
