// The paragraphs of a text come in; the signatories or the signature at its end go out apart, with whom and when they name.

import type { Block } from '../model/block.ts';
import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { escapeInline, escapeStart } from '../write/escape-inline.ts';
import { isSlogan } from './body.ts';
import { findDate, wholeDate } from './dates.ts';
import type { Paragraph } from './paragraphs.ts';

export interface Tail {
  readonly rest: readonly Paragraph[];
  readonly blocks: readonly Block[];
  readonly meta: Meta;
  readonly findings: readonly Finding[];
}

const NOTHING: Meta = { authors: [], tags: [] };
const BULLET = /^[•●▪■◦‣·*–-]\s*(?=\S)/u;
const SIGNED =
  /^(?:signed(?: by)?|signatories|the signatories|الموقعون|الموقّعون|التواقيع|التوقيع|الجهات الموقعة|المنظمات الموقعة)\s*[:：]?$/iu;

/** @param contacted the lines from which a telephone number or an address was taken: people stand there */
export function readTail(paragraphs: readonly Paragraph[], contacted: ReadonlySet<number>, head: Meta): Tail {
  return (
    readSignatories(paragraphs) ??
    readSignature(paragraphs, contacted, head) ?? { rest: paragraphs, blocks: [], meta: NOTHING, findings: [] }
  );
}

/** Short bullets that end the text, behind its last sentence. */
function readSignatories(paragraphs: readonly Paragraph[]): Tail | undefined {
  let start = paragraphs.length;
  while (start > 0 && isSignatory(paragraphs[start - 1]!.text)) start--;
  const before = paragraphs[start - 1];
  const isAnnounced = before !== undefined && SIGNED.test(before.text);
  const names = paragraphs.slice(start);
  if (names.length < 2 || before === undefined) return undefined;
  if (!isAnnounced && !(isSlogan(before.text) || (names[0]!.gap > 1 && !/[:：]$/u.test(before.text)))) return undefined;
  const own = (text: string) => text.replace(BULLET, '');
  const blocks = names.map(
    ({ text, line }): Block => ({ kind: 'item', number: undefined, text: escapeStart(escapeInline(own(text))), line }),
  );
  const findings = names.map(
    ({ text, line }): Finding => ({
      group: 'recognised',
      kind: 'signatory',
      line,
      confidence: 'high',
      text: own(text),
    }),
  );
  return { rest: paragraphs.slice(0, start), blocks, meta: NOTHING, findings };
}

function isSignatory(text: string): boolean {
  return BULLET.test(text) && text.length <= 120 && !/[.!?؟:]$/u.test(text);
}

/** The last lines, if they are short, end no sentence, and say when, or gave an address. */
function readSignature(paragraphs: readonly Paragraph[], contacted: ReadonlySet<number>, head: Meta): Tail | undefined {
  let start = paragraphs.length;
  while (start > 0 && paragraphs.length - start < 6 && isSigned(paragraphs[start - 1]!.text)) start--;
  const lines = paragraphs.slice(start);
  const isReal = lines.some(({ text, line }) => wholeDate(text) !== undefined || contacted.has(line));
  if (lines.length === 0 || start === 0 || !isReal) return undefined;
  const date = lines.map(({ text }) => findDate(text)).find((found) => found?.iso.length === 10);
  const named = lines.find(({ text }) => wholeDate(text) === undefined);
  const block: Block = {
    kind: 'signature',
    lines: lines.map(({ text }) => escapeStart(escapeInline(text))),
    line: lines[0]!.line,
  };
  const findings: Finding[] = lines.map(({ text, line }) => ({
    group: 'recognised',
    kind: 'signature',
    line,
    confidence: 'high',
    text,
  }));
  if (named !== undefined && head.authors.length === 0)
    findings.push({ group: 'recognised', kind: 'author', line: named.line, confidence: 'medium', text: named.text });
  if (date !== undefined)
    findings.push({
      group: 'recognised',
      kind: 'date',
      line: lines.at(-1)!.line,
      confidence: date.confidence,
      text: date.text,
      proposal: date.iso,
    });
  return {
    rest: paragraphs.slice(0, start),
    blocks: [block],
    meta: { authors: named === undefined ? [] : [named.text], tags: [], ...(date && { date: date.iso }) },
    findings,
  };
}

function isSigned(text: string): boolean {
  return (
    text.length <= 90 &&
    !/[.!?؟:؛;,،”"»]$/u.test(text) &&
    !/^\[?\d+[\]).]\s/u.test(text) &&
    !/^[*_=~#-]{3,}$/u.test(text) &&
    !BULLET.test(text) &&
    !isSlogan(text)
  );
}
