// A text in Muse, as AmuseWiki keeps it, comes in; Markdown with the same lines goes out, and what its head says.

import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { findDate } from '../plain/dates.ts';
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
  const body = convertBody(lines.slice(at));
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
    authors: said.has('author') ? [said.get('author')!].filter((name) => name !== '') : list('sortauthors'),
    tags: [...list('sorttopics'), ...list('topics')].map(tagOf),
  };
}

function convertBody(lines: readonly string[]): readonly string[] {
  const defined = new Set(lines.flatMap((line) => /^\[(\d+)\]\s/u.exec(line)?.[1] ?? []));
  let isQuoted = false;
  return lines.map((line) => {
    if (/^\s*<\/?(?:quote|center|right|verse|example|literal)>\s*$/iu.test(line)) {
      if (/<quote>/iu.test(line)) isQuoted = true;
      if (/<\/quote>/iu.test(line)) isQuoted = false;
      return '';
    }
    const converted = convertLine(line, defined);
    return isQuoted ? `> ${converted}`.trimEnd() : converted;
  });
}

function convertLine(line: string, defined: ReadonlySet<string>): string {
  const note = /^\[(\d+)\]\s+(.*)$/u.exec(line);
  if (note) return `[^${note[1]}]: ${convertInline(note[2]!, defined)}`;
  const heading = /^(\*{1,5})\s+(\S.*)$/u.exec(line);
  // One asterisk is a part, as # is here.
  if (heading) return `${'#'.repeat(heading[1]!.length)} ${convertInline(heading[2]!, defined)}`;
  return convertInline(line.replace(/^\s+(?=-|\d+\.)/u, ''), defined);
}

function convertInline(text: string, defined: ReadonlySet<string>): string {
  return text
    .replace(/<\/?em>/giu, '*')
    .replace(/<\/?strong>/giu, '**')
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/\[\[([^[\]]+)\](?:\[([^[\]]+)\])?\]/gu, (_found, target: string, label?: string) =>
      /^https?:/u.test(target) ? `[${label ?? target}](${target})` : (label ?? target),
    )
    .replace(/\[(\d+)\]/gu, (found, label: string) => (defined.has(label) ? `[^${label}]` : found));
}
