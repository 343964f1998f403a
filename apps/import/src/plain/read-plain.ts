// The mended lines of a plain text come in; its front matter, its blocks and what was noticed go out.

import { quotationBalance } from '../mend/mend-quotes.ts';
import type { Block } from '../model/block.ts';
import { findingKey } from '../model/decisions.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding, FindingKind } from '../model/finding.ts';
import type { ImportOptions } from '../model/import-options.ts';
import type { Meta } from '../model/meta.ts';
import { escapeStart } from '../write/escape-inline.ts';
import { isSlogan, type Piece, piecesOf } from './body.ts';
import { partContacts } from './contacts.ts';
import { readHead } from './head.ts';
import { partLeftovers } from './leftovers.ts';
import { joinNotes, unifyNotes } from './note-styles.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { partNumber } from './parts.ts';
import { groupQuotations } from './quotations.ts';
import { labelsOf, partOfEach, withCalls } from './references.ts';
import { readTail } from './tail.ts';

/** @param known what the surroundings of the text, such as the head of a mail, have said already */
export function readPlain(lines: readonly string[], options: ImportOptions, known?: Meta): Draft {
  const all = paragraphsOf(lines);
  const isKept = (finding: Kept) => options.decisions?.kept.has(findingKey(finding)) === true;
  const parted = options.keep === true ? { kept: all, removed: [] } : partLeftovers(all, isKept);
  const clean =
    options.keepContacts === true ? { kept: parted.kept, removed: [] } : withoutContacts(parted.kept, isKept);
  const head = known?.title === undefined ? readHead(clean.kept) : { meta: known, findings: [], length: 0 };
  const tail = readTail(clean.kept.slice(head.length), new Set(clean.removed.map(({ line }) => line)), head.meta);
  const named = tail.rest.some(({ text }) => partNumber(text) === 1) ? 0 : (partNumber(head.meta.title ?? '') ?? 0);
  const pieces = piecesOf(joinNotes(unifyNotes(tail.rest)), named);
  const body = blocksOf(pieces, named, isKept);
  const blocks = groupQuotations(body.blocks);
  const quoted = blocks
    .filter(({ kind }) => kind === 'quotation')
    .map(
      ({ line }): Finding => ({
        group: 'recognised',
        kind: 'quotation',
        line,
        confidence: 'medium',
        text: (lines[line - 1] ?? '').trim().slice(0, 80),
      }),
    );
  // A quotation that was found whole is even, however often it is opened.
  const isQuoted = new Set(
    blocks.flatMap((block) => (block.kind === 'quotation' ? block.blocks.map(({ line }) => line) : [])),
  );
  return {
    meta: merged(head.meta, tail.meta),
    blocks: [...blocks, ...tail.blocks],
    findings: [
      ...parted.removed,
      ...clean.removed,
      ...head.findings,
      ...body.findings.filter(({ kind, line }) => kind !== 'quotation-unbalanced' || !isQuoted.has(line)),
      ...quoted,
      ...tail.findings,
    ],
  };
}

/** What says which finding it is. */
type Kept = Pick<Finding, 'kind' | 'line' | 'text'>;

function merged(head: Meta, tail: Meta): Meta {
  const authors = head.authors.length > 0 ? head.authors : tail.authors;
  const date = head.date ?? tail.date;
  return { ...head, authors, ...(date === undefined ? {} : { date }) };
}

function withoutContacts(
  paragraphs: readonly Paragraph[],
  isKept: (finding: Kept) => boolean,
): {
  readonly kept: readonly Paragraph[];
  readonly removed: readonly Finding[];
} {
  const removed: Finding[] = [];
  const kept = paragraphs.flatMap((paragraph) => {
    const { line } = paragraph;
    const { text, contacts } = partContacts(paragraph.text, (text) => isKept({ kind: 'contact', line, text }));
    const confidence = paragraph.text.length < 200 ? 'high' : 'medium';
    for (const contact of contacts)
      removed.push({ group: 'removed', kind: 'contact', line, confidence, text: contact });
    return /[\p{L}\p{N}]/u.test(text) || contacts.length === 0 ? [{ ...paragraph, text }] : [];
  });
  return { kept, removed };
}

/** What a page glued to a paragraph in place of a picture: a file's name, then a capital letter. */
const ALT_TEXT = /^((?:[a-z0-9]+[-_])+[a-z0-9]+)(?=\p{Lu}\p{Ll}*\s|\p{Script=Arabic})/u;

function blocksOf(
  pieces: readonly Piece[],
  firstPart: number,
  isKept: (finding: Kept) => boolean,
): {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
} {
  const blocks: Block[] = [];
  const findings: Finding[] = [];
  const parts = partOfEach(pieces);
  const labels = labelsOf(pieces, parts);
  const called = new Map<number, Set<string>>();
  const seen = new Set<string>();
  const isDivided = pieces.filter(({ as }) => as === 'part').length + (firstPart > 0 ? 1 : 0) > 1;
  const note = (
    group: Finding['group'],
    kind: FindingKind,
    { line }: Paragraph,
    text: string,
    confidence: Finding['confidence'] = 'high',
  ) => findings.push({ group, kind, line, confidence, text });

  for (const [at, piece] of pieces.entries()) {
    const part = parts[at]!;
    const { line } = piece;
    const own = piece.as === 'text' ? withoutAltText(piece) : piece.own;
    // Notes call no notes: two that call each other would never end.
    const text = withCalls(own, piece.as === 'note' ? NONE : (labels.get(part) ?? NONE));
    for (const label of text.found) {
      called.set(part, (called.get(part) ?? new Set()).add(label));
      note('recognised', 'reference', piece, `[${label}]`);
    }
    if (piece.as !== 'note')
      for (const label of text.lost) note('doubtful', 'reference-without-note', piece, `[${label}]`);
    switch (piece.as) {
      case 'part':
      case 'heading':
        blocks.push({ kind: 'heading', level: piece.as === 'part' && isDivided ? 1 : 2, text: text.markdown, line });
        note('recognised', piece.as, piece, own, piece.as === 'part' ? 'high' : 'medium');
        break;
      case 'item':
        blocks.push({
          kind: 'item',
          number: piece.number,
          text: escapeStart(text.markdown),
          line,
          indent: piece.indent ?? 0,
        });
        note('recognised', 'item', piece, own.slice(0, 80));
        break;
      case 'note': {
        const key = `${part} ${piece.label}`;
        if (seen.has(key)) {
          blocks.push({ kind: 'paragraph', text: escapeStart(withCalls(piece.text, NONE).markdown), line });
          note('doubtful', 'note-twice', piece, piece.text.slice(0, 80));
        } else {
          blocks.push({ kind: 'note', label: piece.label ?? '', text: escapeStart(text.markdown), line });
          note('recognised', 'note', piece, `[${piece.label}]`);
        }
        seen.add(key);
        break;
      }
      case 'notes-heading':
        note('moved', 'notes-heading', piece, piece.text);
        break;
      case 'separator':
        note('recognised', 'separator', piece, piece.text.slice(0, 20));
        if (pieces[at + 1]?.as !== 'part' && blocks.length > 0 && at + 1 < pieces.length)
          blocks.push({ kind: 'rule', line });
        break;
      case 'quoted':
        putQuoted(blocks, escapeStart(text.markdown), piece, pieces[at - 1]);
        break;
      case 'text':
        if (isSlogan(own)) note('recognised', 'slogan', piece, own, 'medium');
        blocks.push({ kind: 'paragraph', text: escapeStart(text.markdown), line });
    }
  }
  for (const [at, piece] of pieces.entries())
    if (piece.as === 'note' && called.get(parts[at]!)?.has(piece.label ?? '') !== true)
      note('doubtful', 'note-without-reference', piece, `[${piece.label}] ${piece.own.slice(0, 60)}`);
  return { blocks, findings: [...findings, ...unbalanced(pieces)] };

  function withoutAltText(piece: Piece): string {
    const glued = ALT_TEXT.exec(piece.own)?.[1];
    if (glued === undefined || isKept({ kind: 'alt-text', line: piece.line, text: glued })) return piece.own;
    note('removed', 'alt-text', piece, glued, 'medium');
    return piece.own.slice(glued.length);
  }
}

const NONE: ReadonlySet<string> = new Set();
/** A line of a quoted mail that is as long as this was broken by its program. */
const WRAPPED = 50;

/** Lines that follow each other are one quotation; an empty one among them parts its paragraphs. */
function putQuoted(blocks: Block[], text: string, piece: Piece, before: Piece | undefined): void {
  const last = blocks.at(-1);
  if (last?.kind !== 'quotation' || before?.as !== 'quoted' || piece.gap > 0) {
    blocks.push({ kind: 'quotation', blocks: [{ kind: 'paragraph', text, line: piece.line }], line: piece.line });
    return;
  }
  if (text === '') return;
  const above = last.blocks.at(-1);
  const goesOn = before.own.length >= WRAPPED && above?.kind === 'paragraph' && depthOf(before) === depthOf(piece);
  const own: Block = { kind: 'paragraph', text: goesOn ? `${above.text} ${text}` : text, line: piece.line };
  blocks[blocks.length - 1] = { ...last, blocks: [...(goesOn ? last.blocks.slice(0, -1) : last.blocks), own] };
}

function depthOf({ text }: Piece): number {
  return /^[>\s]+/u.exec(text)?.[0].replace(/\s/gu, '').length ?? 0;
}

/** A quotation may run over paragraphs, so it is the whole text whose marks must come out even. */
function unbalanced(pieces: readonly Piece[]): readonly Finding[] {
  const findings: Finding[] = [];
  let open: Piece | undefined;
  for (const piece of pieces) {
    const { opened, closed } = quotationBalance(piece.own);
    if (opened === closed) continue;
    const text = piece.own.slice(0, 80);
    if (opened > closed) open ??= piece;
    else if (open === undefined)
      findings.push({ group: 'doubtful', kind: 'quotation-unbalanced', line: piece.line, confidence: 'medium', text });
    else open = undefined;
  }
  if (open !== undefined)
    findings.push({
      group: 'doubtful',
      kind: 'quotation-unbalanced',
      line: open.line,
      confidence: 'medium',
      text: open.own.slice(0, 80),
    });
  return findings;
}
