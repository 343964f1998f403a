// What the book mentions comes in; the pages of its index in one language go out.

import {
  indexGroups,
  type Language,
  localiseText,
  type Mention,
  type PageRange,
  pageRanges,
  type RegisteredTerm,
} from '@warraq/core';
import { pt, type Run } from '@warraq/typeset';
import type { InlineMark, Mark, Row } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import { plainSetting } from './chapter.ts';
import { type Column, type ColumnBlock, fillColumns } from './columns.ts';
import type { Composer, Setting } from './composer.ts';
import { inlineRuns, type Runs } from './inline-runs.ts';
import { linkTo } from './link-target.ts';
import { pageDestination } from './names.ts';
import type { MarkPage } from './paginate-floating.ts';
import { RAGGED, setPlain, setRuns } from './set-text.ts';
import { heightOf, rowOf, space } from './stack.ts';

export interface IndexedTerm extends RegisteredTerm {
  readonly mentions: readonly Mention[];
}

/** Of the design's text size and leading. */
const FACTOR = 0.88;
const LEADING = 0.9;
/** In ems of the Latin size: between two columns, of the lines under an entry's first, of the narrowest column. */
const GAP = 1.6;
const TURN_OVER = 1.1;
const LEAST_COLUMN = 11;

/**
 * The index under an element, in two columns where they are wide enough, that follow each other in the language's
 * direction. `title` are the rows above it on its first page.
 */
export function indexPages(
  composer: Composer,
  element: StructNode,
  title: readonly Row[],
  terms: readonly IndexedTerm[],
  language: Language,
): readonly MarkPage[] {
  const { textWidth, textHeight, latinSize } = composer.design;
  const gap = GAP * latinSize;
  const half = (textWidth - gap) / 2;
  const count = half >= LEAST_COLUMN * latinSize ? 2 : 1;
  const width = count === 2 ? half : textWidth;
  const leading = LEADING * composer.design.leading;
  const head = [...title, ...explanationRows(composer, element, terms, language, leading)];
  const list = addNode(element, 'Index');
  const setting = { ...plainSetting(composer, list, undefined), factor: FACTOR, leading, onGrid: false };
  const blocks = blocksOf(composer, { ...setting, end: textWidth - width }, terms, language);
  const headHeight = heightOf(head);
  const step = (language.direction === 'rtl' ? -1 : 1) * (width + gap);
  return fillColumns(blocks, count, textHeight - headHeight, textHeight).map((columns, page) => {
    const body = columnsRow(columns, step);
    const above = page === 0 ? head : [];
    const placed = { y: pt(page === 0 ? headHeight : 0), row: body, again: false };
    return { rows: [...stacked(above), placed], notes: [], continued: false };
  });
}

/** What the sign beside a number means, where one stands. */
function explanationRows(
  composer: Composer,
  element: StructNode,
  terms: readonly IndexedTerm[],
  language: Language,
  leading: number,
): readonly Row[] {
  if (!terms.some(({ mentions }) => pageRanges(mentions).some(({ inNote }) => inNote))) return [];
  const owner = addNode(element, 'P');
  const setting = { ...plainSetting(composer, element, undefined), factor: FACTOR, leading, onGrid: false };
  const text = composer.labels(language).text('index.inNote.meaning');
  return [...setPlain(composer, setting, text, language, owner, RAGGED), space(leading)];
}

function stacked(rows: readonly Row[]): MarkPage['rows'] {
  return rows.map((row, index) => ({ y: pt(heightOf(rows.slice(0, index)) + row.before), row, again: false }));
}

/** One row for all columns: what stands in one is painted before the next, as it is read. */
function columnsRow(columns: readonly Column[], step: number): Row {
  let height = 0;
  const marks = columns.flatMap((column, index) =>
    column.flatMap(({ block, y }) => {
      height = Math.max(height, y + block.height);
      return block.rows.flatMap((row, line) => {
        const top = y + heightOf(block.rows.slice(0, line)) + (line === 0 ? 0 : row.before);
        return row.content.map((mark): Mark => ({ ...mark, x: mark.x + index * step, y: mark.y + top }));
      });
    }),
  );
  // The page list of an EPUB looks for it.
  const level = columns[0]?.[0]?.block.rows.find((row) => row.level !== undefined)?.level;
  return rowOf(height, marks, { level });
}

/** An entry is a block; the first under a letter has the letter above it. */
function blocksOf(
  composer: Composer,
  setting: Setting,
  terms: readonly IndexedTerm[],
  language: Language,
): readonly ColumnBlock[] {
  const groups = indexGroups(terms, ({ heading }) => heading, language);
  return groups.flatMap(({ letter, entries }) => {
    const head = letter === '' ? [] : letterRows(composer, setting, letter, language);
    const list = addNode(setting.element, 'L');
    return entries.map((term, index) => {
      const rows = entryRows(composer, setting, list, term, language);
      const named = rows.map((row, line) => (line === 0 ? { ...row, level: term.heading } : row));
      const all = index === 0 ? [...head, ...named] : named;
      return { rows: all, height: heightOf(all), before: index === 0 ? setting.leading : 0 };
    });
  });
}

function letterRows(composer: Composer, setting: Setting, letter: string, language: Language): readonly Row[] {
  const owner = addNode(setting.element, 'H2');
  const head = composer.labels(language).digits(letter);
  return setPlain(composer, { ...setting, weight: 'bold' }, head, language, owner, RAGGED);
}

function entryRows(
  composer: Composer,
  setting: Setting,
  list: StructNode,
  { heading, mentions }: IndexedTerm,
  language: Language,
): readonly Row[] {
  const owner = addNode(addNode(list, 'LI'), 'LBody');
  const plain = (text: string) =>
    inlineRuns(composer, undefined, [{ kind: 'text', text }], { ...setting, language }).runs;
  const labels = composer.labels(language);
  const separator = labels.text('separator');
  // A subject that goes on over the spreads of a book with facing languages goes on: the pages between are its translation.
  const step = composer.edition.layout === 'facing' ? 2 : 1;
  const ranges = pageRanges(mentions, step).map((range) => rangeRuns(composer, setting, range, language));
  // A name that runs the other way would take the first page number with it.
  const isolate = { direction: language.direction, within: undefined };
  const name = plain(localiseText(heading, labels)).map((run) => ({ ...run, isolate }));
  const runs = [name, ...ranges.flatMap((range) => [plain(separator), range.runs])].flat();
  const inline = new Map(ranges.flatMap((range) => [...range.inline]));
  const shape = { ...RAGGED, turnOver: TURN_OVER * composer.design.latinSize };
  return setRuns(composer, setting, { runs, inline }, language, owner, shape, undefined);
}

/** `12–14`, each number a link to its page; `12n.` where the page has it in a note only. */
function rangeRuns(composer: Composer, setting: Setting, range: PageRange, language: Language): Runs {
  const { first, last, inNote } = range;
  const pages = first === last ? [first] : [first, last];
  const marks = pages.map((page) => pageLink(composer, page, language));
  const labels = composer.labels(language);
  const look = { ...setting, language, variant: 'lone-number' } as const;
  const text = (words: string) => inlineRuns(composer, undefined, [{ kind: 'text', text: words }], look).runs;
  const whole = (runs: readonly Run[], tag?: string) => runs.map((run) => ({ ...run, tag, unbreakable: true }));
  const numbers = pages.map((page, index) => whole(text(labels.number(page + 1)), marks[index]!.id));
  const dash = numbers.length > 1 ? [whole(text('–'))] : [];
  const note = inNote ? [whole(text(labels.text('index.inNote')))] : [];
  return {
    runs: [numbers[0]!, ...dash, ...numbers.slice(1), ...note].flat(),
    inline: new Map(marks.map((mark) => [mark.id, mark])),
  };
}

function pageLink(composer: Composer, page: number, language: Language): InlineMark {
  const labels = composer.labels(language);
  const description = labels.text('page.number', { number: labels.number(page + 1) });
  return linkTo(composer, pageDestination(page), description);
}
