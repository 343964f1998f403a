// An edition comes in; where each page of its printed book begins goes out, for the page list of its EPUB.

import type { Edition, PrintedBook, PrintPage, RenderContext } from '@warraq/core';
import type { Run, VisualLine } from '@warraq/typeset';
import { composeBook } from '../compose/compose-book.ts';
import type { SetText } from '../compose/set-texts.ts';
import type { BookPage } from '../paint/mark.ts';

interface LineOfText {
  readonly text: SetText;
  readonly line: VisualLine;
}

/** Composes the book, but paints nothing. */
export function printedBook(edition: Edition, context: RenderContext): PrintedBook {
  const taker = { begin: () => {}, take: (page: BookPage) => page };
  const { pages, setTexts = [], sections } = composeBook(edition, { ...context, wantsReport: true }, taker, () => {});
  const lines = new Map<VisualLine, LineOfText>();
  for (const text of setTexts) for (const line of text.set.lines) lines.set(line, { text, line });
  return { pages: pages.flatMap((page) => beginningOf(page, lines) ?? []), sections };
}

/** The first line of a unit on a page that is not set again there, as the head of a table is. */
function beginningOf({ rows, label }: BookPage, lines: ReadonlyMap<VisualLine, LineOfText>): PrintPage | undefined {
  for (const { marks, again } of rows) {
    for (const mark of marks) {
      const found = mark.kind === 'line' && !again ? lines.get(mark.line) : undefined;
      const { shown, chapter, runs } = found?.text ?? {};
      if (found === undefined || shown === undefined || chapter === undefined) continue;
      const start = found.line.pieces.reduce((least, piece) => Math.min(least, piece.start), Number.POSITIVE_INFINITY);
      const offset = Number.isFinite(start) ? withoutCalls(runs ?? [], start) : 0;
      return { label, chapter: chapter.id, unit: shown.unit, language: shown.wanted.tag, offset };
    }
  }
  return undefined;
}

/** An offset in the text of runs, less the raised signs before it: calls of notes are numbered anew in an EPUB. */
function withoutCalls(runs: readonly Run[], offset: number): number {
  let at = 0;
  let calls = 0;
  for (const { text, style } of runs) {
    if (at >= offset) break;
    if (style.rise > 0) calls += Math.min(text.length, offset - at);
    at += text.length;
  }
  return offset - calls;
}
