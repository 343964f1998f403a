// The composer of an edition in columns comes in; its languages in two columns of every page go out.

import { inLanguage, type Language, wordsOf } from '@warraq/core';
import { pt } from '@warraq/typeset';
import type { Composer } from '../compose/composer.ts';
import type { BookDesign } from '../compose/design.ts';
import { fittingLine, HEAD, leftEdge, pageNumber } from '../compose/page-furniture.ts';
import { bodyLabel } from '../compose/page-labels.ts';
import type { MarkPage } from '../compose/paginate-floating.ts';
import { otherTags } from '../compose/people.ts';
import type { BookPage, Mark } from '../paint/mark.ts';
import { type BookSide, bookSide } from './book-side.ts';
import type { MarkPair } from './paginate-parallel.ts';
import type { ParallelBody, PlacedChapter } from './parallel-body.ts';
import { setParallelChapter } from './set-parallel-chapter.ts';
import { paintedRows, sidePage } from './side-page.ts';

/** Of the sizes of a full measure: a line of a column must hold some words. */
const SCALE = 0.84;
/** Between the columns, in ems of the Latin size. */
const GUTTER = 1.5;

/** The leading language has the column on the side where its lines begin. */
export function columnsBody(composer: Composer): ParallelBody {
  const measures = columnMeasures(composer.design);
  const { leading, textWidth } = measures;
  const far = composer.design.textWidth - textWidth;
  const fromRight = composer.edition.languages[0].direction === 'rtl';
  const sides = [
    bookSide(composer, 0, measures, fromRight ? far : 0),
    bookSide(composer, 1, measures, fromRight ? 0 : far),
  ] as const;
  return {
    sides,
    skipped: 0,
    setChapter: (root, index, frame) => {
      const scaled = { ...frame, leading: pt(leading), noteGap: pt((frame.noteGap / frame.leading) * leading) };
      return setParallelChapter(sides, root, index, scaled).map((page) => joined(sides, page));
    },
    bookPages: (chapter, pages) => columnPages(composer, sides, chapter, pages),
  };
}

/** The leading is cut so that as many whole lines fill the page. */
function columnMeasures({ textWidth, textHeight, leading, latinSize, arabicSize }: BookDesign): {
  readonly [key in 'textWidth' | 'leading' | 'latinSize' | 'arabicSize']: number;
} {
  const lines = Math.round(textHeight / (leading * SCALE));
  return {
    textWidth: (textWidth - GUTTER * latinSize * SCALE) / 2,
    leading: textHeight / lines,
    latinSize: latinSize * SCALE,
    arabicSize: arabicSize * SCALE,
  };
}

function joined(sides: readonly [BookSide, BookSide], pair: MarkPair): MarkPage {
  const [first, second] = [sidePage(sides[0], pair.sides[0]), sidePage(sides[1], pair.sides[1])];
  return { rows: [...first.rows, ...second.rows], notes: [...first.notes, ...second.notes], continued: false };
}

/** Over the columns of the verso stands the edition's title, over those of the recto the chapter's. */
function columnPages(
  composer: Composer,
  sides: readonly [BookSide, BookSide],
  { index, first }: PlacedChapter,
  pages: readonly MarkPage[],
): readonly BookPage[] {
  const { collection } = composer.edition;
  return pages.map((page, number) => {
    const place = first + number;
    const label = bodyLabel(composer.labels(composer.edition.languages[0]), first + number);
    const heads = sides.flatMap((side) => {
      const [title] = side.chapters[index]!.title;
      const { tag } = side.language;
      return place % 2 === 1
        ? headOver(composer, side, inLanguage(collection.title, tag, otherTags(composer)), side.language)
        : headOver(composer, side, wordsOf(title.content), title.language);
    });
    return {
      rows: paintedRows(page),
      furniture: [...(number === 0 ? [] : heads), ...pageNumber(composer, place, label)],
      label,
      left: leftEdge(composer, place),
      top: composer.design.top,
    };
  });
}

/** A title over a column, where the column's lines begin. */
function headOver(composer: Composer, side: BookSide, text: string, language: Language): readonly Mark[] {
  const { textWidth } = side.composer.design;
  const line = fittingLine(side.composer, text, language, textWidth);
  if (line === undefined) return [];
  const x = side.x + (side.language.direction === 'rtl' ? textWidth - line.width : 0);
  return [{ kind: 'line', x, y: -HEAD * composer.design.leading, line, owner: 'artifact', inline: new Map() }];
}
