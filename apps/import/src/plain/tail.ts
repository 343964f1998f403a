// The paragraphs of a text come in; the signatories or the signature at its end go out apart, with whom and when they name.

import type { Block } from '../model/block.ts';
import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { escapeInline, escapeStart } from '../write/escape-inline.ts';
import { isSlogan } from './body.ts';
import { ambiguous, findDate, wholeDate } from './dates.ts';
import type { Paragraph } from './paragraphs.ts';

export interface Tail {
  readonly rest: readonly Paragraph[];
  readonly blocks: readonly Block[];
  readonly meta: Meta;
  readonly findings: readonly Finding[];
}

const NOTHING: Meta = { authors: [], tags: [] };
const BULLET = /^[•●▪■◦‣·*–-]\s*(?=\S)/u;
const LONGEST_NAME = 120;
const SIGNED =
  /^(?:signed(?: by)?|signatories|the signatories|الموقعون|الموقّعون|التواقيع|التوقيع|الجهات الموقعة|المنظمات الموقعة)\s*[:：]?$/iu;

/** @param contacted the lines from which a telephone number or an address was taken: people stand there */
export function readTail(paragraphs: readonly Paragraph[], contacted: ReadonlySet<number>, head: Meta): Tail {
  return (
    readSignatories(paragraphs, contacted) ??
    readSignature(paragraphs, contacted, head) ?? { rest: paragraphs, blocks: [], meta: NOTHING, findings: [] }
  );
}

/** Short bullets, or lines behind “Signed:”, that end the text or stand before a place and a day. */
function readSignatories(paragraphs: readonly Paragraph[], contacted: ReadonlySet<number>): Tail | undefined {
  const dated = datedLines(paragraphs, contacted);
  const end = paragraphs.length - dated.length;
  const announced = announcement(paragraphs, end);
  let start = announced === undefined ? end : announced + 1;
  while (announced === undefined && start > 0 && isSignatory(paragraphs[start - 1]!.text)) start--;
  const before = paragraphs[start - 1];
  const names = paragraphs.slice(start, end);
  if (names.length < 2 || before === undefined) return undefined;
  const isBehindText = isSlogan(before.text) || (names[0]!.gap > 1 && !/[:：]$/u.test(before.text));
  if (announced === undefined && !isBehindText) return undefined;
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
  const signature = dated.length === 0 ? undefined : signatureOf(dated);
  // The day may stand above the names.
  const above = wholeDate(paragraphs[start - (announced === undefined ? 1 : 2)]?.text ?? '')?.iso;
  const date = signature?.meta.date ?? (above?.length === 10 ? above : undefined);
  return {
    rest: paragraphs.slice(0, start),
    blocks: [...blocks, ...(signature?.blocks ?? [])],
    meta: { ...NOTHING, ...(date !== undefined && { date }) },
    findings: [...findings, ...(signature?.findings.filter(({ kind }) => kind !== 'author') ?? [])],
  };
}

/** The lines at the very end that say a place and a day: `Baghdad, 12 June 2014`. */
function datedLines(paragraphs: readonly Paragraph[], contacted: ReadonlySet<number>): readonly Paragraph[] {
  let start = paragraphs.length;
  while (start > 0 && paragraphs.length - start < 2 && isDated(paragraphs[start - 1]!, contacted)) start--;
  return paragraphs.slice(start);
}

function isDated({ text, line }: Paragraph, contacted: ReadonlySet<number>): boolean {
  return text.length <= 60 && !BULLET.test(text) && (findDate(text)?.iso.length === 10 || contacted.has(line));
}

/** “Signed:” before short lines up to the end. */
function announcement(paragraphs: readonly Paragraph[], end: number): number | undefined {
  for (let at = end - 1; at >= 0 && paragraphs[at]!.text.length <= LONGEST_NAME; at--)
    if (SIGNED.test(paragraphs[at]!.text)) return at;
  return undefined;
}

function isSignatory(text: string): boolean {
  return BULLET.test(text) && text.length <= LONGEST_NAME && !/[.!?؟:]$/u.test(text);
}

/** The last lines, if they are short, end no sentence, and say when, or gave an address. */
function readSignature(paragraphs: readonly Paragraph[], contacted: ReadonlySet<number>, head: Meta): Tail | undefined {
  let start = paragraphs.length;
  while (start > 0 && paragraphs.length - start < 6 && isSigned(paragraphs[start - 1]!.text)) start--;
  const lines = paragraphs.slice(start);
  const isReal = lines.some(({ text, line }) => wholeDate(text) !== undefined || contacted.has(line));
  if (lines.length === 0 || start === 0 || !isReal) return undefined;
  const signature = signatureOf(lines);
  return {
    ...signature,
    rest: paragraphs.slice(0, start),
    findings: signature.findings.filter(({ kind }) => kind !== 'author' || head.authors.length === 0),
  };
}

/** The lines as a block, with who and when they name. */
function signatureOf(lines: readonly Paragraph[]): Omit<Tail, 'rest'> {
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
  if (named !== undefined)
    findings.push({ group: 'recognised', kind: 'author', line: named.line, confidence: 'medium', text: named.text });
  const line = lines.at(-1)!.line;
  if (date !== undefined) findings.push(...ambiguous(date, line));
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
