// The lines of a Markdown text come in; as many go out without the tags of HTML that only say how words look.

import type { Finding } from '../model/finding.ts';
import { fenceReader } from './code-fences.ts';

const TAG =
  /<\/?(?:div|span|center|small|big|font|u|ins|p|sup|sub|references|nowiki|noinclude|includeonly|onlyinclude|section|abbr|tt|nobr|wbr|figure|figcaption)(?:\s[^<>]{0,300})?\/?>/giu;
/** What no tag of looks is, and no Markdown either: somebody should see to it. */
const OTHER = /<(?:table|iframe|object|embed|video|audio|form)\b[^<>]{0,300}>/iu;
const BREAK = /[ \t]*<br\s*\/?>[ \t]*/giu;
/** Pandoc's anchors and classes: `[]{#stove}`, `{.wikilink}`. */
const ATTRIBUTES = /\[\]\{#[^{}\s]{1,100}\}|(?<=[)\]])\{(?:[.#][\w-]{1,60}\s*){1,6}\}/gu;

/** Code stays as it is. Words between tags stay always. */
export function partTags(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const placeOf = fenceReader();
  const cleaned = lines.map((line, at) => {
    if (placeOf(line).isInside || line.includes('`') || !/[<{]/u.test(line)) return line;
    const other = OTHER.exec(line)?.[0];
    if (other !== undefined)
      findings.push({ group: 'doubtful', kind: 'mark-up', line: at + 1, confidence: 'high', text: other });
    const take = (text: string): string => {
      findings.push({ group: 'removed', kind: 'mark-up', line: at + 1, confidence: 'high', text });
      return '';
    };
    return line
      .replace(BREAK, (_, offset: number, whole: string) => (offset + _.length === whole.length ? '\\' : ' '))
      .replace(TAG, take)
      .replace(ATTRIBUTES, take);
  });
  const notes: string[] = [];
  // Notes of a wiki that an exporter left as they were.
  const called = cleaned.map((line) =>
    line.replace(/<ref(?:\s[^<>]{0,200})?>([^<>]{1,2000})<\/ref>/giu, (_, words: string) => {
      notes.push('', `[^ref${notes.length / 2 + 1}]: ${words.trim()}`);
      return `[^ref${notes.length / 2}]`;
    }),
  );
  return { lines: [...called, ...notes], findings };
}
