// A planned book and one of its chapters come in; the chapter's entries of the lists of figures and of tables go out.

import { allBlocks, type Chapter, type Language, type Prose, renditionIn, unitAnchor } from '@warraq/core';
import { type Book, type ContentsEntry, proseNames } from './book.ts';

export interface FigureLists {
  readonly figures: readonly ContentsEntry[];
  readonly tables: readonly ContentsEntry[];
}

/** What has a caption, in reading order; a reading system shows the lists in its menus. */
export function figureLists(chapter: Chapter, book: Book): FigureLists {
  return { figures: entries(chapter, book, 'figure'), tables: entries(chapter, book, 'table') };
}

function entries(chapter: Chapter, { chapterFiles }: Book, kind: 'figure' | 'table'): readonly ContentsEntry[] {
  const files = chapterFiles.get(chapter.id) ?? [];
  const captions = captionsOf(chapter, kind);
  return files.flatMap(({ file, languages }) =>
    captions.map((caption) => ({
      href: `${file}#${unitAnchor(caption[0].unit)}`,
      names: proseNames(inLanguages(caption, languages)),
      children: [],
    })),
  );
}

/** Of twin chapters each has the captions of its language, or those that stand for both. */
function inLanguages(caption: Prose, languages: readonly Language[]): Prose {
  const [first, second] = languages;
  return first !== undefined && second === undefined ? [renditionIn(caption, first)] : caption;
}

function captionsOf({ parts }: Chapter, kind: 'figure' | 'table'): readonly Prose[] {
  return allBlocks(parts.flatMap((part) => part.blocks)).flatMap((block) =>
    block.kind === kind && block.caption !== undefined ? [block.caption] : [],
  );
}
