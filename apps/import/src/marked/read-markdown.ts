// The lines of a Markdown text come in, with or without front matter and wiki links; blocks that are clean go out.

import { parse } from 'yaml';
import { mendQuotes } from '../mend/mend-quotes.ts';
import type { Block } from '../model/block.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { findDate } from '../plain/dates.ts';
import { BREAK } from './block-break.ts';
import { fenceReader } from './code-fences.ts';
import { type Chunk, partHead } from './document-head.ts';
import { partTags } from './html-tags.ts';
import { partPictures } from './pictures.ts';
import { partWikiLinks } from './wiki-links.ts';

export interface MarkdownOptions {
  /** What has been found elsewhere, such as in the head of a web page. */
  readonly known: Meta | undefined;
  /** Whether title, authors and day may stand above the text, as in files of word processors. */
  readonly hasHead: boolean;
  /** Whether pictures and what a wiki says to its writers stay. */
  readonly keep: boolean;
}

export function readMarkdown(
  lines: readonly string[],
  language: string,
  { known, hasHead, keep }: MarkdownOptions,
): Draft {
  const front = readFrontMatter(lines);
  const { text, tags, findings } = partWikiLinks(front.body, keep);
  const bare = partTags(text.split('\n'));
  const pictures = keep ? { lines: bare.lines, findings: [] } : partPictures(bare.lines);
  const chunks = chunksOf(pictures.lines);
  const meta = { ...front.meta, ...known, authors: known?.authors ?? front.meta.authors };
  const headed = withTitle(meta, chunks);
  const titled = hasHead ? withHead(headed) : headed;
  const blocks = titled.chunks.map(({ text, line }): Block => ({ kind: 'markdown', text: tidy(text, language), line }));
  return {
    meta: { ...titled.meta, tags: [...new Set([...titled.meta.tags, ...tags])] },
    blocks,
    findings: [
      ...front.findings,
      ...titled.findings,
      ...findings,
      ...bare.findings,
      ...pictures.findings,
      ...titled.chunks.flatMap(recognised),
    ],
  };
}

interface Front {
  readonly meta: Meta;
  /** The text, with empty lines in place of the front matter. */
  readonly body: string;
  readonly findings: readonly Finding[];
}

function readFrontMatter(lines: readonly string[]): Front {
  const nothing: Front = { meta: { authors: [], tags: [] }, body: lines.join('\n'), findings: [] };
  if (lines[0]?.trimEnd() !== '---') return nothing;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  const said = end < 0 ? undefined : yamlMap(lines.slice(1, end).join('\n'));
  if (said === undefined) return nothing;
  const body = [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n');
  const findings = lines
    .slice(1, end)
    .flatMap((text, at): readonly Finding[] =>
      text.trim() === '' ? [] : [{ group: 'moved', kind: 'metadata', line: at + 2, confidence: 'high', text }],
    );
  const title = textOf(said.title);
  const subtitle = textOf(said.subtitle);
  const date = findDate(textOf(said.date) ?? '')?.iso;
  const authors = listOf(said.authors ?? said.author);
  const tags = [said.tags, said.categories, said.keywords].flatMap(listOf).map(tagOf);
  return {
    meta: {
      ...(title && { title }),
      ...(subtitle && { subtitle }),
      ...(date?.length === 10 && { date }),
      authors,
      tags: [...new Set(tags)],
    },
    body,
    findings,
  };
}

function yamlMap(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // No aliases: a few lines of them could become gigabytes.
    const value: unknown = parse(text, { maxAliasCount: 0, schema: 'failsafe' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/gu, ' ').trim() : undefined;
}

function listOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/\s*[,،;]\s*/u)
      : [];
  return values.flatMap((item) => textOf(item) ?? []);
}

/** `labour-movement` of “Labour movement”: what collection.yaml calls it. */
export function tagOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

const HEADING = /^#{1,6}\s/u;

/** What stands between blank lines; a fence of code is one chunk, and so is a heading. */
function chunksOf(lines: readonly string[]): readonly Chunk[] {
  const chunks: { text: string; line: number }[] = [];
  const placeOf = fenceReader();
  let isInCode = false;
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    if (!isInCode && line.trim() === '') {
      isOpen = false;
      continue;
    }
    const begins = line.startsWith(BREAK);
    if (isOpen && !begins && (isInCode || !HEADING.test(line))) chunks[chunks.length - 1]!.text += `\n${line}`;
    else chunks.push({ text: line.replace(BREAK, ''), line: at + 1 });
    isOpen = isInCode || !HEADING.test(line.replace(BREAK, ''));
    isInCode = placeOf(line).isInside;
  }
  return chunks.map(({ text, line }) => ({ text: underlinedHeading(text) ?? text, line }));
}

/** `Words` over a line of `=` or `-`. */
function underlinedHeading(text: string): string | undefined {
  const found = /^ {0,3}(\S[^\n]*)\n {0,3}(=+|-{2,})[ \t]*$/u.exec(text);
  return found === null || /^[-*+>|#]/u.test(found[1]!)
    ? undefined
    : `${found[2]!.startsWith('=') ? '#' : '##'} ${found[1]!.trim()}`;
}

/** The only heading of level 1 is the title, and repeats it where there is one. */
function withTitle(
  meta: Meta,
  chunks: readonly Chunk[],
): { readonly meta: Meta; readonly chunks: readonly Chunk[]; readonly findings: readonly Finding[] } {
  const first = chunks[0];
  const title = /^#\s+([^\n]+?)\s*#*$/u.exec(first?.text ?? '')?.[1];
  const others = chunks.filter(({ text }) => /^#\s/u.test(text)).length;
  if (first === undefined || title === undefined) return { meta, chunks, findings: [] };
  if (meta.title !== undefined && meta.title !== title) return { meta, chunks, findings: [] };
  if (meta.title === undefined && others > 1) return { meta, chunks, findings: [] };
  const kind = meta.title === undefined ? 'title' : 'title-repeated';
  return {
    meta: { ...meta, title },
    chunks: chunks.slice(1),
    findings: [{ group: 'moved', kind, line: first.line, confidence: 'high', text: title }],
  };
}

function withHead({ meta, chunks, findings }: ReturnType<typeof withTitle>): ReturnType<typeof withTitle> {
  const head = partHead(meta, chunks);
  return { meta: head.meta, chunks: head.chunks, findings: [...findings, ...head.findings] };
}

/** Wrapped lines become one; what means something by its lines stays as it is. */
function tidy(text: string, language: string): string {
  const means =
    /^(?:\s{0,3}(?:[-*+]\s|[>|]|#{1,6}\s|\d+[.)]\s|```|~~~|:::|<|\[\^|\[[^\]]+\]:)|\s{4})|\n\s*(?:[-*+]\s|[>|]|#{1,6}\s|\d+[.)]\s|```|:::|=+\s*$|-+\s*$)|(?: {2}|\\)\n|\|/mu;
  const joined = means.test(text)
    ? text.trimEnd()
    : text
        // A link that went may leave a line end before a full stop, or behind a bracket.
        .replace(/[ \t]*\n[ \t]*(?=[.,;:!?)\]])|(?<=[(])[ \t]*\n[ \t]*/gu, '')
        .replace(/[ \t]*\n[ \t]*/gu, ' ')
        .replace(/ {2,}/gu, ' ')
        .trim();
  const canMend =
    (language === 'en' || language === 'ar') && !/[`<{|]|\]\(|^\s{4}|:::|^\s{0,3}\[[^\]^]+\]:/mu.test(joined);
  return canMend
    ? joined
        .split('\n')
        .map((line) => mendQuotes(line, language))
        .join('\n')
    : joined;
}

function recognised({ text, line }: Chunk): readonly Finding[] {
  const heading = /^(#{1,6})\s+(.+)/u.exec(text);
  if (heading)
    return [
      {
        group: 'recognised',
        kind: heading[1] === '#' ? 'part' : 'heading',
        line,
        confidence: 'high',
        text: heading[2]!,
      },
    ];
  const found: Finding[] = [];
  for (const [at, own] of text.split('\n').entries()) {
    const item = /^\s*(?:[-*+]|\d+[.)])\s+(.+)/u.exec(own)?.[1];
    const note = /^\[\^([^\]\s]+)\]:/u.exec(own)?.[1];
    if (item !== undefined)
      found.push({ group: 'recognised', kind: 'item', line: line + at, confidence: 'high', text: item.slice(0, 80) });
    if (note !== undefined)
      found.push({ group: 'recognised', kind: 'note', line: line + at, confidence: 'high', text: `[${note}]` });
  }
  return found;
}
