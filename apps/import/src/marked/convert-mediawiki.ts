// The text of a MediaWiki page comes in; Markdown with the same lines goes out, its references as notes, with what was left out.

import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { withBreaks } from './block-break.ts';
import { convertTables } from './mediawiki-tables.ts';
import { templateText } from './mediawiki-templates.ts';
import { tagOf } from './read-markdown.ts';
import { withVerse } from './verse-halves.ts';
import { lineFinder } from './wiki-links.ts';

export interface Converted {
  readonly text: string;
  readonly meta?: Meta;
  readonly findings: readonly Finding[];
  /** Whether the text has no mark-up, as in a mail. */
  readonly isPlain?: boolean;
  /** Whether it was a web page, whatever form it was saved in. */
  readonly isSavedPage?: boolean;
}

export function convertMediawiki(source: string): Converted {
  const findings: Finding[] = [];
  const notes: string[] = [];
  const tags: string[] = [];
  const named = new Map<string, number>();
  let text = source.replace(/\r\n?/gu, '\n');
  let finder: { readonly of: string; readonly line: (at: number) => number } | undefined;
  // Each pass asks in ascending order; a new pass has a new text.
  const lineAt = (at: number) => {
    if (finder?.of !== text) finder = { of: text, line: lineFinder(text) };
    return finder.line(at);
  };
  const remove = (kind: Finding['kind'], words: string, at: number) => {
    findings.push({ group: 'removed', kind, line: lineAt(at), confidence: 'high', text: words });
    return '\n'.repeat(words.split('\n').length - 1);
  };
  text = upTo('-->', text, (part) =>
    part.replace(/<!--[\s\S]*?-->/gu, (found, at: number) => remove('mark-up', found, at)),
  );
  text = upTo('</gallery>', text, (part) =>
    part.replace(/<gallery[^<>]*>[\s\S]*?<\/gallery>/giu, (found, at: number) => remove('picture', found, at)),
  );
  text = text.replace(/__[A-Z]{3,20}__/gu, (found, at: number) => remove('mark-up', found, at));
  text = upTo('</nowiki>', text, (part) =>
    part.replace(/<nowiki>([\s\S]*?)<\/nowiki>/giu, (_, words: string) => literal(words)),
  );
  // From the inside out: templates stand in templates.
  for (let depth = 0; depth < 20 && /\{\{[^{}]*\}\}/u.test(text); depth++)
    text = text.replace(
      /\{\{[^{}]*\}\}/gu,
      (found, at: number) => templateText(found) ?? remove('template', found, at),
    );
  const called = (attributes: string | undefined, words: string | undefined): string => {
    const name = /name\s*=\s*"?([^"\s/>]+)/iu.exec(attributes ?? '')?.[1];
    const known = name === undefined ? undefined : named.get(name);
    if (known !== undefined && (words ?? '') === '') return `[^${known}]`;
    notes.push((words ?? '').replace(/\s+/gu, ' ').trim());
    if (name !== undefined) named.set(name, notes.length);
    return `[^${notes.length}]${LINE_OF_NOTE.repeat((words ?? '').split('\n').length - 1)}`;
  };
  text = upTo('</ref>', text, (part) =>
    part.replace(/<ref(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/ref>)/giu, (_, attributes?: string, words?: string) =>
      called(attributes, words),
    ),
  ).replace(/<ref(\s[^<>]*?)?\/>/giu, (_, attributes?: string) => called(attributes, undefined));
  text = withLinesBehind(text);
  // Captions of pictures have links in them.
  for (let depth = 0; depth < 5 && /\[\[[^[\]]+\]\]/u.test(text); depth++) text = withoutLinks(text);
  const lines = withBreaks(withVerse(convertBody(convertTables(text.split('\n')), findings)));
  const definitions = notes.map((words, at) => `[^${at + 1}]: ${words === '' ? '…' : convertInline(words)}`);
  return {
    text: [...lines, ...(definitions.length > 0 ? ['', definitions.join('\n\n')] : [])].join('\n'),
    meta: tags.length > 0 ? { authors: [], tags } : undefined,
    findings,
  } as Converted;

  function withoutLinks(source: string): string {
    return source.replace(
      /\[\[([^[\]|]{1,300})(?:\|([^[\]]{0,2000}))?\]\]/gu,
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
        if (/^\s*(?:file|image|media|ملف|صورة)\s*:/iu.test(target)) return remove('picture', found, at);
        // The same page in another language.
        if (label === undefined && /^[a-z]{2,3}(?:-[a-z]{2,8})?:\S/u.test(target))
          return remove('navigation', found, at);
        if (label !== undefined && label !== target)
          findings.push({
            group: 'removed',
            kind: 'link',
            line: lineAt(at),
            confidence: 'high',
            text: target,
            proposal: label,
          });
        return label === undefined ? target.replace(/^:/u, '') : (label.split('|').at(-1) ?? label);
      },
    );
  }
}

/** Stands for a line that a note took, until its paragraph ends: an empty line would end it where the note was called. */
const LINE_OF_NOTE = '\ue007';

function withLinesBehind(text: string): string {
  if (!text.includes(LINE_OF_NOTE)) return text;
  return text
    .split('\n\n')
    .map((paragraph) => {
      const [...parts] = paragraph.split(LINE_OF_NOTE);
      return parts.join('') + '\n'.repeat(parts.length - 1);
    })
    .join('\n\n');
}

/** Looks only where the end that is looked for still comes: else each beginning would be read to the end of the text. */
function upTo(end: string, text: string, change: (part: string) => string): string {
  // Letters beyond ASCII may change their number with their case.
  const last = text.replace(/[A-Z]+/gu, (capitals) => capitals.toLowerCase()).lastIndexOf(end);
  return last < 0 ? text : change(text.slice(0, last + end.length)) + text.slice(last + end.length);
}

/** Signs of mark-up as entities, which Markdown reads as the signs themselves. */
function literal(words: string): string {
  return words.replace(/['[\]{}=*#:;|<>_`~]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

const NOTES_HEADING =
  /^#{2,6} (?:references|notes|footnotes|citations|sources|المراجع|مراجع|الهوامش|هوامش|ملاحظات|المصادر)$/iu;

/** Lines between `<blockquote>` and its end are quoted, those of a poem end where they end. */
function convertBody(lines: readonly string[], findings: Finding[]): readonly string[] {
  let isQuoted = false;
  let isPoem = false;
  const converted = lines.map((line) => {
    if (/<blockquote\b/iu.test(line)) isQuoted = true;
    if (/<poem\b/iu.test(line)) isPoem = true;
    const text = convertLine(line).trimEnd();
    const own = isQuoted && text.trim() !== '' ? `> ${text.trim()}` : isQuoted ? '' : text;
    const ends = /<\/poem>/iu.test(line);
    const poem = isPoem && !ends && own !== '' ? `${own}\\` : own;
    if (/<\/blockquote>/iu.test(line)) isQuoted = false;
    if (ends) isPoem = false;
    return poem;
  });
  return converted.map((line, at) => {
    if (!NOTES_HEADING.test(line)) return line;
    const next = converted.slice(at + 1).find((text) => text.trim() !== '');
    if (next !== undefined && !/^#{1,6} /u.test(next)) return line;
    // The notes stand at the end, with a heading of the edition's own.
    findings.push({ group: 'moved', kind: 'notes-heading', line: at + 1, confidence: 'high', text: line });
    return '';
  });
}

/** A line of a paragraph that ends where it ends. In a row of a table a line break is a blank. */
function withBreak(line: string): string {
  const at = /^[|!]/u.test(line) ? -1 : line.search(/<br\s*\/?>\s*$/iu);
  return at <= 0 ? line : `${line.slice(0, at).trimEnd()}\\`;
}

function convertLine(line: string): string {
  const heading = /^(={1,6})\s*(.+?)\s*\1\s*$/u.exec(line);
  if (heading) return `\n${'#'.repeat(Math.max(2, heading[1]!.length))} ${convertInline(heading[2]!)}\n`.trim();
  if (/^-{4,}\s*$/u.test(line)) return '---';
  const term = /^;\s*([^:]+?)(?:\s*:\s*(.*))?$/u.exec(line);
  if (term) return `**${convertInline(term[1]!)}**${term[2] === undefined ? '' : `: ${convertInline(term[2])}`}`;
  const item = /^([*#]+)[:;]?\s*(.*)$/u.exec(line);
  if (item)
    return item[2] === ''
      ? ''
      : `${'   '.repeat(item[1]!.length - 1)}${item[1]!.endsWith('#') ? '1.' : '-'} ${convertInline(item[2]!)}`;
  const indented = /^:+\s*(.+)$/u.exec(line);
  return indented ? `> ${convertInline(indented[1]!)}` : convertInline(withBreak(line.replace(/^[ \t]+/u, '')));
}

function convertInline(text: string): string {
  return (
    text
      .replace(/&nbsp;/gu, ' ')
      .replace(/<br\s*\/?>/giu, ' ')
      .replace(/<\/?(?:center|div|references|poem|blockquote|p)\b[^<>]*>/giu, ' ')
      // H<sub>2</sub>O is one word.
      .replace(/<\/?(?:small|big|nowiki|sup|sub|u|span)\b[^<>]*>/giu, '')
      .replace(/<(i|em|b|strong|s|del|strike|code|tt)>(\S(?:[^<>\n]{0,2000}?\S)?)<\/\1>/giu, looking)
      .replace(/<\/?(?:i|em|b|strong)\b[^<>]*>/giu, ' ')
      .replace(/'''''(.+?)'''''/gu, '***$1***')
      .replace(/'''(.+?)'''/gu, '**$1**')
      .replace(/''(.+?)''/gu, '*$1*')
      .replace(/\[(https?:\/\/[^\s\]]+)\s+([^\]]+)\]/gu, '[$2]($1)')
  );
}

const LOOKS: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**', code: '`', tt: '`' };

function looking(_: string, tag: string, words: string): string {
  const sign = LOOKS[tag.toLowerCase()] ?? '~~';
  return `${sign}${words}${sign}`;
}
