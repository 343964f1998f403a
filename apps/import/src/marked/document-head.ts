// The first blocks of a converted document come in; title, authors and day that stand there go out, and the blocks behind.

import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { LONGEST_PARAGRAPH_OF_HEAD, readHead } from '../plain/head.ts';
import type { Paragraph } from '../plain/paragraphs.ts';

export interface Chunk {
  readonly text: string;
  readonly line: number;
}

interface DocumentHead {
  readonly meta: Meta;
  readonly chunks: readonly Chunk[];
  readonly findings: readonly Finding[];
}

const MOST = 8;

/** A document of a word processor, or a page, has its title and its authors above its text, as a plain text has. */
export function partHead(meta: Meta, chunks: readonly Chunk[]): DocumentHead {
  const leading: Chunk[] = [];
  for (const chunk of chunks.slice(0, MOST)) {
    if (/^\s*(?:#|>|[-*+]\s|\d+[.)]\s|\||\[\^|```|:::|---)/u.test(chunk.text)) break;
    leading.push(chunk);
  }
  const parts = leading.map(({ text, line }) =>
    text.split(/\\\n|\n/u).map((own, at): Paragraph => ({ text: words(own), line: line + at, gap: at === 0 ? 1 : 0 })),
  );
  const below: Paragraph[] = chunks
    .slice(leading.length, leading.length + 1)
    .map(({ text, line }) => ({ text: `${words(text)}${' '.repeat(LONGEST_PARAGRAPH_OF_HEAD)}.`, line, gap: 1 }));
  // The title that is known already stands before what is read, as it would in a plain text.
  const known: Paragraph[] = meta.title === undefined ? [] : [{ text: words(meta.title), line: 0, gap: 0 }];
  const head = readHead([...known, ...parts.flat().filter(({ text }) => text !== ''), ...below]);
  let left = head.length - known.length;
  if (left <= 0) return { meta, chunks, findings: [] };
  const rest: Chunk[] = [];
  for (const [at, own] of parts.entries()) {
    const length = own.filter(({ text }) => text !== '').length;
    if (left < length) {
      rest.push(...(left === 0 ? [leading[at]!] : partOf(leading[at]!, left)), ...leading.slice(at + 1));
      break;
    }
    left -= length;
  }
  return {
    meta: {
      ...head.meta,
      ...meta,
      authors: meta.authors.length > 0 ? meta.authors : head.meta.authors,
      tags: meta.tags,
    },
    chunks: [...rest, ...chunks.slice(leading.length)],
    findings: head.findings.filter(({ line }) => line > 0),
  };
}

/** What is left of a block of lines of which the first stand in the front matter. */
function partOf({ text, line }: Chunk, taken: number): readonly Chunk[] {
  const rest = text.split('\n').slice(taken).join('\n').trim();
  return rest === '' ? [] : [{ text: rest, line: line + taken }];
}

/** Without the mark-up of links and emphasis. */
function words(markdown: string): string {
  return markdown
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/(?<!\\)(?:\*{1,3}|~~)/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .trim();
}
