// A text in Muse, as AmuseWiki keeps it, comes in; Markdown with the same lines goes out, and what its head says.

import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { findDate } from '../plain/dates.ts';
import { withBreaks } from './block-break.ts';
import type { Converted } from './convert-mediawiki.ts';
import { tagOf } from './read-markdown.ts';

export function convertMuse(source: string): Converted {
  const lines = source.replace(/\r\n?/gu, '\n').split('\n');
  const findings: Finding[] = [];
  const said = new Map<string, string>();
  let at = 0;
  let key = '';
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    const directive = /^#([A-Za-z_]+)(?:\s+(.*))?$/u.exec(line);
    if (directive) {
      key = directive[1]!.toLowerCase();
      said.set(key, directive[2]?.trim() ?? '');
    } else if (line.trim() !== '' && key !== '') said.set(key, `${said.get(key)} ${line.trim()}`);
    else if (line.trim() !== '' || said.size > 0) break;
    if (line.trim() !== '')
      findings.push({ group: 'moved', kind: 'metadata', line: at + 1, confidence: 'high', text: line });
  }
  const body = convertBody(lines.slice(at), at, findings);
  return { text: [...lines.slice(0, at).map(() => ''), ...body].join('\n'), meta: metaOf(said), findings };
}

function metaOf(said: ReadonlyMap<string, string>): Meta {
  const list = (key: string) => (said.get(key) ?? '').split(/\s*[;,،]\s*/u).filter((name) => name !== '');
  const title = said.get('title');
  const subtitle = said.get('subtitle');
  const date = findDate(said.get('date') ?? '')?.iso;
  return {
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(date?.length === 10 && { date }),
    authors: said.has('author') ? namesIn(said.get('author')!) : list('sortauthors'),
    tags: [...list('sorttopics'), ...list('topics')].map(tagOf),
  };
}

function namesIn(text: string): readonly string[] {
  return text.split(/\s*;\s*/u).filter((name) => name !== '');
}

/** What is no text of its own: what stands between these lines is read as such. */
type Region = 'quote' | 'verse' | 'example' | 'comment';

function convertBody(lines: readonly string[], first: number, findings: Finding[]): readonly string[] {
  const defined = new Set(lines.flatMap((line) => /^[[{](\d+)[\]}]\s/u.exec(line)?.[0].trim() ?? []));
  const regions: Region[] = [];
  let isNote = false;
  const remove = (kind: Finding['kind'], at: number): string => {
    findings.push({ group: 'removed', kind, line: first + at + 1, confidence: 'high', text: lines[at]! });
    return '';
  };
  const converted = tabled(lines).map((line, at) => {
    const tag = /^\s*<(\/)?(quote|verse|example|comment|center|right|left|literal|play|biblio)>\s*$/iu.exec(line);
    if (tag) return border(tag[2]!.toLowerCase(), tag[1] === undefined, regions);
    const region = regions.at(-1);
    if (region === 'comment' || (region === undefined && /^;(?:\s|;)/u.test(line))) return remove('mark-up', at);
    if (region === 'example') return line;
    if (/^#[\w-]+\s*$/u.test(line)) return remove('mark-up', at);
    if (/^\s*\[\[[^[\]]+\.(?:jpe?g|png|gif|svg|webp)(?:\s[^[\]]*)?\](?:\[[^[\]]*\])?\]\s*$/iu.test(line))
      return remove('picture', at);
    if (/^\S/u.test(line)) isNote = /^[[{]\d+[\]}]\s/u.test(line);
    // A note goes on as far in as Markdown wants it.
    else if (isNote && line.trim() !== '') return `    ${convertInline(line.trim(), defined)}`;
    const own = convertLine(line, defined);
    if (region === 'verse') return own.trim();
    // A verse without a border: each line but the last ends where it ends.
    if (/^> /u.test(line)) return own.slice(2) + (/^> /u.test(lines[at + 1] ?? '') ? '\\' : '');
    return region === 'quote' ? `> ${own}`.trimEnd() : own;
  });
  return withBreaks(converted);
}

/** The line that begins or ends a region, in Markdown. */
function border(name: string, opens: boolean, regions: Region[]): string {
  if (name !== 'quote' && name !== 'verse' && name !== 'example' && name !== 'comment') return '';
  if (opens) regions.push(name);
  else if (regions.at(-1) === name) regions.pop();
  if (name === 'verse') return opens ? ':::verse' : ':::';
  return name === 'example' ? '```' : '';
}

/** Rows in which `|` (of a head `||`, of a foot `|||`) parts the cells, as Markdown writes them. */
function tabled(lines: readonly string[]): readonly string[] {
  const barred = lines.map((line) => line.split(/\s\|{1,3}\s/u).length);
  const cells = lines.map((line, at) => {
    // A line that begins at the margin may hold a bar of its own: two beside each other, with as many, are rows.
    const isBeside = (barred[at] ?? 1) > 1 && (barred[at] === barred[at - 1] || barred[at] === barred[at + 1]);
    const isRow = /^\s*\|.*\|\s*$|^\s+\S.*\s\|{1,3}\s/u.test(line) || (isBeside && /^\S/u.test(line));
    return isRow ? cellsOf(line) : undefined;
  });
  return lines.map((line, at) => {
    const row = cells[at];
    if (row === undefined) return line;
    if (row.length === 0) return '';
    const ruled = cells[at - 1] === undefined && cells[at + 1] !== undefined ? `\n|${' --- |'.repeat(row.length)}` : '';
    return `| ${row.join(' | ')} |${ruled}`;
  });
}

/** Nothing for a line that only rules. */
function cellsOf(line: string): readonly string[] {
  if (/^\s*\|[-+|]+\s*$/u.test(line)) return [];
  return line
    .trim()
    .replace(/^\|+|\|+$/gu, '')
    .split(/\s*\|{1,3}\s*/u)
    .map((cell) => cell.trim());
}

function convertLine(line: string, defined: ReadonlySet<string>): string {
  const note = /^([[{]\d+[\]}])\s+(.*)$/u.exec(line);
  if (note) return `[^${labelOf(note[1]!)}]: ${convertInline(note[2]!, defined)}`;
  const heading = /^(\*{1,5})\s+(\S.*)$/u.exec(line);
  // One asterisk is a part, as # is here.
  if (heading) return `${'#'.repeat(heading[1]!.length)} ${convertInline(heading[2]!, defined)}`;
  if (/^-{4,}\s*$/u.test(line)) return '---';
  // Lists stand a blank in; deeper ones further.
  return convertInline(
    line.replace(/^\s(?=\s*(?:-|\d+\.)\s)/u, '').replace(/^\s+(?!(?:-|\d+\.)\s)(?=\S)/u, ''),
    defined,
  );
}

/** The second row of notes of a text, `{1}`, counts apart from the first. */
function labelOf(mark: string): string {
  return `${mark.startsWith('{') ? 'n' : ''}${mark.slice(1, -1)}`;
}

function convertInline(text: string, defined: ReadonlySet<string>): string {
  return text
    .replace(/<\/?em>/giu, '*')
    .replace(/<\/?strong>/giu, '**')
    .replace(/<\/?code>/giu, '`')
    .replace(/(?<![\p{L}\p{N}=])=(?=\S)([^=\n]{1,200}?)(?<=\S)=(?![\p{L}\p{N}=])/gu, '`$1`')
    .replace(/<br\s*\/?>|<\/?(?:right|center)>/giu, ' ')
    .replace(/<del>(\S(?:[^<>\n]{0,2000}?\S)?)<\/del>/giu, '~~$1~~')
    .replace(/<\/?(?:sup|sub|del|verbatim)>/giu, '')
    .replace(/\[\[([^[\]]+)\](?:\[([^[\]]+)\])?\]/gu, (_found, target: string, label?: string) =>
      /^https?:/u.test(target) ? `[${label ?? target}](${target})` : (label ?? target),
    )
    .replace(/[[{]\d+[\]}]/gu, (found) => (defined.has(found) ? `[^${labelOf(found)}]` : found));
}
