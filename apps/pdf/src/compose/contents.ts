// The chapters with the pages they begin on come in; the rows of the table of contents go out.

import type { Inline, Language, Rendition } from '@warraq/core';
import { BREAK_COST, pt } from '@warraq/typeset';
import type { InlineMark, Mark, Row } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import { plainSetting } from './chapter.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { BASELINE } from './design.ts';
import { inlineRuns } from './inline-runs.ts';
import { linkTo } from './link-target.ts';
import { languageOfText } from './people.ts';
import { withoutNotes } from './plain-text.ts';
import { sectionTitle } from './section-title.ts';
import { BALANCED, setLine, setRuns } from './set-text.ts';
import { gather, joinStacks, keepTogether, stackOf, withFirmEnd } from './stack.ts';

/** A line of the contents: a chapter or one of its parts. */
export interface ContentsEntry {
  readonly renditions: readonly Rendition[];
  readonly destination: string;
  /** Of the body, from 0. */
  readonly page: number;
  /** 0 for a chapter. */
  readonly depth: number;
  /** The language whose digits its page number is in, where that is not the edition's of the same place. */
  readonly numbers?: Language;
  /** Where the languages have pages of their own, those of the second rendition. */
  readonly second?: Pick<ContentsEntry, 'destination' | 'page'>;
}

/** In ems of the Latin size: room for the page number, the indent of parts, the step of the leaders. */
const NUMBER_ROOM = 2.6;
const INDENT = 1.6;
const STEP = 0.62;

const CONTENTS_NAME = 'contents';

/** A heading in every language of the edition, then a line an entry, with leaders and a link to its page. */
export function contentsRows(
  composer: Composer,
  element: StructNode,
  entries: readonly ContentsEntry[],
): readonly Row[] {
  const setting = { ...plainSetting(composer, element, undefined), onGrid: false };
  const titles = composer.edition.languages.map((language) => ({
    text: composer.labels(language).text('contents'),
    language,
  }));
  const title = sectionTitle(composer, setting, titles, CONTENTS_NAME);
  const list = addNode(element, 'TOC');
  return withFirmEnd(joinStacks([title, ...entries.map((entry) => entryStack(composer, setting, list, entry))]));
}

function entryStack(composer: Composer, setting: Setting, list: StructNode, entry: ContentsEntry): Stack {
  const item = addNode(list, 'TOCI');
  const inner = { ...setting, element: item, start: entry.depth * INDENT * composer.design.latinSize };
  const shown = distinct(entry.renditions);
  const lines = shown.map(({ rendition, slot }, index) =>
    stackOf(entryRows(composer, inner, slot === 1 ? { ...entry, ...entry.second } : entry, rendition, slot), {
      keepWithNext: index < shown.length - 1,
    }),
  );
  return gather(lines, { before: (entry.depth === 0 ? 0.5 : 0) * setting.leading, keepWithNext: false });
}

interface Shown {
  readonly rendition: Rendition;
  /** Of its language among those of the edition. */
  readonly slot: number;
}

/** A title that is not translated stands in the columns of both languages, and once in the contents: in its own. */
function distinct(renditions: readonly Rendition[]): readonly Shown[] {
  const all = renditions.map((rendition, slot) => ({ rendition, slot }));
  const languages = new Set(renditions.map(({ language }) => language.tag));
  if (languages.size === all.length) return all;
  return [all.find(({ rendition: { language, wanted } }) => language.tag === wanted.tag) ?? all[0]!];
}

function entryRows(
  composer: Composer,
  setting: Setting,
  entry: ContentsEntry,
  rendition: Rendition,
  slot: number,
): readonly Row[] {
  const language = frameLanguage(composer, rendition);
  const owner = addNode(setting.element, 'P', { language: languageOfText(composer, language) });
  const number = composer.labels(entry.numbers ?? digitsOf(composer, rendition, slot)).number(entry.page + 1);
  const mark = linkMark(composer, entry, number);
  const room = NUMBER_ROOM * composer.design.latinSize;
  const inner = { ...setting, end: setting.end + room };
  const title = unlinked(withoutNotes(rendition.content));
  const content: readonly Inline[] =
    language === rendition.language ? title : [{ kind: 'foreign', language: rendition.language, children: title }];
  const { runs } = inlineRuns(composer, undefined, content, { language, factor: 1, weight: 'regular' });
  const tagged = { runs: runs.map((run) => ({ ...run, tag: mark.id })), inline: new Map([[mark.id, mark]]) };
  const rows = setRuns(composer, inner, tagged, language, owner, BALANCED, rendition);
  const kept = keepTogether(rows, BREAK_COST.never);
  return kept.map((row, index) =>
    index < kept.length - 1
      ? row
      : { ...row, content: [...row.content, ...leader(composer, inner, row, language, number, owner, mark)] },
  );
}

/** A title has the digits of its own language, if that is one of the edition's, also where it stands for another. */
function digitsOf({ edition }: Composer, { language, wanted }: Rendition, slot: number): Language {
  return edition.languages.find(({ tag }) => tag === language.tag) ?? edition.languages[slot] ?? wanted;
}

/**
 * The language in whose direction an entry runs. In a book of one language the page numbers stand in one column, also
 * those of titles that run the other way.
 */
function frameLanguage({ edition }: Composer, { language }: Rendition): Language {
  const [leading, ...others] = edition.languages;
  return others.length === 0 && leading.direction !== language.direction ? leading : language;
}

/** Titles lead to their chapter, whatever links they hold themselves. */
function unlinked(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'link' || inline.kind === 'reference') return unlinked(inline.children);
    return 'children' in inline ? [{ ...inline, children: unlinked(inline.children) }] : [inline];
  });
}

function linkMark(composer: Composer, entry: ContentsEntry, number: string): InlineMark {
  const labels = composer.labels(composer.edition.languages[0]);
  const description = labels.text('page.number', { number });
  return linkTo(composer, entry.destination, description);
}

/** Dots from the end of the title's last line to the page number, which stands at the end side. */
function leader(
  composer: Composer,
  setting: Setting,
  row: Row,
  language: Language,
  number: string,
  owner: StructNode,
  mark: InlineMark,
): readonly Mark[] {
  const { textWidth, latinSize } = composer.design;
  const rtl = language.direction === 'rtl';
  const y = setting.leading * BASELINE;
  const figure = setLine(composer, number, language, 1, 'regular', 'table');
  if (figure === undefined) return [];
  const pieces = figure.pieces.map((piece) => ({ ...piece, tag: mark.id }));
  const x = rtl ? 0 : textWidth - figure.width;
  const inline = new Map([[mark.id, mark]]);
  const numberMark: Mark = { kind: 'line', x, y, line: { ...figure, pieces }, owner, inline };
  const title = row.content.find((each) => each.kind === 'line');
  const titleEnd = title?.kind === 'line' ? setting.start + title.line.width : 0;
  const dots = dotMarks(composer, titleEnd, textWidth - figure.width, STEP * latinSize, language, y);
  return [...dots, numberMark];
}

/** Dots stand on a grid of their own from the end side, so that those of all lines stand under one another. */
function dotMarks(
  composer: Composer,
  from: number,
  to: number,
  step: number,
  language: Language,
  y: number,
): readonly Mark[] {
  const dot = setLine(composer, '.', language, 1, 'regular');
  if (dot === undefined) return [];
  const { textWidth } = composer.design;
  const first = Math.ceil((textWidth - to) / step + 1);
  const last = Math.floor((textWidth - from) / step - 1);
  const piece = dot.pieces[0];
  if (piece === undefined || last < first) return [];
  // One line of many dots, not a line a dot: the page's content stays small.
  const rtl = language.direction === 'rtl';
  const pieces = Array.from({ length: last - first + 1 }, (_, index) => {
    const distance = (rtl ? first + index : last - index) * step;
    return { ...piece, x: pt((rtl ? distance : textWidth - distance) - dot.width / 2), start: index };
  });
  return [{ kind: 'line', x: 0, y, line: { ...dot, pieces }, owner: 'artifact', inline: new Map() }];
}
