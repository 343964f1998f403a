// A chapter comes in; its opening goes out: title, subtitle, who wrote it, when and where, and what it discusses.

import type { Chapter, Prose } from '@warraq/core';
import { inLanguage, type Language, sourceSentence } from '@warraq/core';
import { BREAK_COST } from '@warraq/typeset';
import type { Weight } from '../font/book-faces.ts';
import type { Mark } from '../paint/mark.ts';
import { addNode, type StructType } from '../structure/struct-node.ts';
import type { Composer, Setting, Stack } from './composer.ts';
import { titleRows } from './heading.ts';
import { placeNotes } from './note-calls.ts';
import { languageOfText, personName } from './people.ts';
import { plainProse } from './plain-text.ts';
import { setProse } from './prose.ts';
import { BALANCED, JUSTIFIED, RAGGED, setPlain } from './set-text.ts';
import { keepTogether, space, stackOf, withMarks } from './stack.ts';
import type { Variant } from './typography.ts';

interface Look {
  readonly factor: number;
  readonly weight: Weight;
  readonly leading: number;
  readonly variant?: Variant;
}

/** Leadings over a title; a pamphlet's stands under the line of its head. */
const SINK = 3;

const TITLE: Look = { factor: 1.85, weight: 'regular', leading: 1.75 };
const SUBTITLE: Look = { factor: 1.2, weight: 'italic', leading: 1.25 };
const BYLINE: Look = { factor: 0.92, weight: 'regular', leading: 1, variant: 'small-capitals' };
const SOURCE: Look = { factor: 0.88, weight: 'italic', leading: 0.95 };
const SUMMARY: Look = { factor: 0.92, weight: 'italic', leading: 0.95 };

export function openingStacks(composer: Composer, setting: Setting, chapter: Chapter): readonly Stack[] {
  const { leading } = composer.design;
  const lines = (look: Look): Setting => ({ ...setting, ...look, leading: look.leading * leading, onGrid: false });
  return [
    titleStack(composer, lines(TITLE), chapter),
    proseStack(composer, lines(SUBTITLE), chapter.subtitle, 'P', leading / 4),
    {
      ...perLanguage(composer, lines(BYLINE), leading * 0.75, (language) => bylines(composer, chapter, language)),
      keepWithNext: false,
    },
    sourceStack(composer, lines(SOURCE), chapter, leading / 4),
    summaryStack(composer, lines(SUMMARY), chapter.summary, leading),
    // Where little would stand under it, the opening stands alone on its page. A heading brings its own space.
    stackOf([space(beginsWithHeading(chapter) ? 0 : leading)]),
  ];
}

function titleStack(composer: Composer, setting: Setting, chapter: Chapter): Stack {
  const element = addNode(setting.element, 'H1');
  const rows = titleRows(composer, setting, chapter.title, element);
  placeNotes(composer, setting.element);
  const outline = { title: plainProse(chapter.title), level: 1 };
  const anchors = composer.names.openings(chapter.id).map((name, index): Mark => {
    return { kind: 'anchor', name, x: 0, y: 0, outline: index === 0 ? outline : undefined };
  });
  const sink = composer.edition.extract?.kind === 'pamphlet' ? 1 : SINK;
  const sunk = [space(sink * composer.design.leading), ...withMarks(rows, anchors)];
  return stackOf(keepTogether(sunk, BREAK_COST.never), { keepWithNext: true });
}

function proseStack(
  composer: Composer,
  setting: Setting,
  prose: Prose | undefined,
  type: StructType,
  before: number,
): Stack {
  const rows = prose === undefined ? [] : setProse(composer, setting, prose, type, () => BALANCED);
  return stackOf(keepTogether(rows, BREAK_COST.never), { before, keepWithNext: true });
}

/**
 * An opening in two languages may be higher than its page: then what it discusses begins the next. A summary that finds
 * no room under all this is not torn: it begins the next page too.
 */
function sourceStack(composer: Composer, setting: Setting, chapter: Chapter, before: number): Stack {
  const stack = perLanguage(composer, setting, before, (language) => [sourceLine(composer, chapter, language)]);
  const rows = stack.rows.map((row, index) => (index === 0 ? { ...row, breakCost: BREAK_COST.lonely } : row));
  return { ...stack, rows, keepWithNext: false };
}

function beginsWithHeading({ parts }: Chapter): boolean {
  return parts[0]?.heading !== undefined || parts[0]?.blocks[0]?.kind === 'heading';
}

function summaryStack(composer: Composer, setting: Setting, prose: Prose | undefined, before: number): Stack {
  const em = composer.design.latinSize;
  const inner = { ...setting, start: 1.8 * em, end: 1.8 * em };
  const rows = prose === undefined ? [] : setProse(composer, inner, prose, 'P', () => JUSTIFIED);
  return stackOf(keepTogether(rows, BREAK_COST.lonely), { before, keepWithNext: true });
}

/** Lines of the book's own in each of its languages; none where there is nothing to say. */
function perLanguage(
  composer: Composer,
  setting: Setting,
  before: number,
  textsOf: (language: Language) => readonly string[],
): Stack {
  const rows = composer.edition.languages.flatMap((language) => {
    const texts = textsOf(language).filter((text) => text !== '');
    return texts.flatMap((text) => {
      const owner = addNode(setting.element, 'P', { language: languageOfText(composer, language) });
      return setPlain(composer, setting, text, language, owner, RAGGED);
    });
  });
  return stackOf(keepTogether(rows, BREAK_COST.never), { before, keepWithNext: true });
}

/** Who wrote it; who translated it; where and when: a line each. */
function bylines(composer: Composer, chapter: Chapter, language: Language): readonly string[] {
  const labels = composer.labels(language);
  const { authors, translators, date, place } = chapter.meta;
  // Translators are named beside a translation, not beside the text they worked from.
  const isSource = language.tag === chapter.sourceLanguage.tag;
  const names = (ids: readonly string[]): string => labels.list(ids.map((id) => personName(composer, id, language)));
  const told = [
    place === undefined ? '' : inLanguage(place, language.tag),
    date === undefined ? '' : labels.date(date).replaceAll(' ', '\u00a0'),
  ];
  return [
    authors.length === 0 ? '' : labels.text('by', { names: names(authors) }),
    isSource || translators.length === 0 ? '' : `${labels.text('translators')} ${names(translators)}`,
    told.filter((part) => part !== '').join(labels.text('separator')),
  ];
}

/** The original that the chapter discusses. */
function sourceLine(composer: Composer, chapter: Chapter, language: Language): string {
  const { source } = chapter.meta;
  return source === undefined ? '' : sourceSentence(source, language, composer.labels(language));
}
