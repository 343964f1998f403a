// The text of a MediaWiki page comes in; Markdown with the same lines goes out, its references as notes, with what was left out.

import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { tagOf } from './read-markdown.ts';

export interface Converted {
  readonly text: string;
  readonly meta?: Meta;
  readonly findings: readonly Finding[];
}

export function convertMediawiki(source: string): Converted {
  const findings: Finding[] = [];
  const notes: string[] = [];
  const tags: string[] = [];
  const named = new Map<string, number>();
  let text = source.replace(/\r\n?/gu, '\n');
  const lineAt = (at: number) => text.slice(0, at).split('\n').length;
  const remove = (kind: Finding['kind'], words: string, at: number) => {
    findings.push({ group: 'removed', kind, line: lineAt(at), confidence: 'high', text: words });
    return '\n'.repeat(words.split('\n').length - 1);
  };
  text = text.replace(/<!--[\s\S]*?-->/gu, (found, at: number) => remove('mark-up', found, at));
  // From the inside out: templates stand in templates.
  for (let depth = 0; depth < 20 && /\{\{[^{}]*\}\}/u.test(text); depth++)
    text = text.replace(/\{\{[^{}]*\}\}/gu, (found, at: number) => remove('template', found, at));
  text = text.replace(
    /<ref(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/ref>)/giu,
    (_found, attributes: string | undefined, words: string | undefined) => {
      const name = /name\s*=\s*"?([^"\s/>]+)/iu.exec(attributes ?? '')?.[1];
      const known = name === undefined ? undefined : named.get(name);
      if (known !== undefined && (words ?? '') === '') return `[^${known}]`;
      notes.push((words ?? '').replace(/\s+/gu, ' ').trim());
      if (name !== undefined) named.set(name, notes.length);
      return `[^${notes.length}]${'\n'.repeat((words ?? '').split('\n').length - 1)}`;
    },
  );
  text = text.replace(
    /\[\[([^[\]|]{1,300})(?:\|([^[\]]{0,300}))?\]\]/gu,
    (found, target: string, label: string | undefined, at: number) => {
      const category = /^\s*(?:category|تصنيف)\s*:\s*(.+)/iu.exec(target)?.[1];
      if (category !== undefined) {
        tags.push(tagOf(category));
        findings.push({
          group: 'moved',
          kind: 'tag',
          line: lineAt(at),
          confidence: 'high',
          text: found,
          proposal: tagOf(category),
        });
        return '';
      }
      if (/^\s*(?:file|image|ملف|صورة)\s*:/iu.test(target)) return remove('picture', found, at);
      if (label !== undefined && label !== target)
        findings.push({
          group: 'removed',
          kind: 'link',
          line: lineAt(at),
          confidence: 'high',
          text: target,
          proposal: label,
        });
      return label ?? target;
    },
  );
  const lines = text.split('\n').map(convertLine);
  const definitions = notes.map((words, at) => `[^${at + 1}]: ${words === '' ? '…' : convertInline(words)}`);
  return {
    text: [...lines, ...(definitions.length > 0 ? ['', definitions.join('\n\n')] : [])].join('\n'),
    meta: tags.length > 0 ? { authors: [], tags } : undefined,
    findings,
  } as Converted;
}

function convertLine(line: string): string {
  const heading = /^(={1,6})\s*(.+?)\s*\1\s*$/u.exec(line);
  if (heading) return `\n${'#'.repeat(Math.max(2, heading[1]!.length))} ${convertInline(heading[2]!)}\n`.trim();
  if (/^-{4,}\s*$/u.test(line)) return '---';
  const item = /^([*#]+)\s*(.*)$/u.exec(line);
  if (item)
    return `${'   '.repeat(item[1]!.length - 1)}${item[1]!.endsWith('#') ? '1.' : '-'} ${convertInline(item[2]!)}`;
  const indented = /^:+\s*(.+)$/u.exec(line);
  return indented ? `> ${convertInline(indented[1]!)}` : convertInline(line.replace(/^[ \t]+/u, ''));
}

function convertInline(text: string): string {
  return text
    .replace(
      /<\/?(?:br|small|big|nowiki|sup|sub|u|center|div|span|references|poem|blockquote|p|i|b|em|strong)\b[^<>]*>/giu,
      ' ',
    )
    .replace(/'''''(.+?)'''''/gu, '***$1***')
    .replace(/'''(.+?)'''/gu, '**$1**')
    .replace(/''(.+?)''/gu, '*$1*')
    .replace(/\[(https?:\/\/[^\s\]]+)\s+([^\]]+)\]/gu, '[$2]($1)');
}
