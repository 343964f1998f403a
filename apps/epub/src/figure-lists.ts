// A planned book and one of its chapters come in; the chapter's entries of the lists of figures and of tables go out.

import { allBlocks, type Chapter, type Prose, unitAnchor } from '@warraq/core';
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
      names: proseNames(caption).filter((_, i) => languages.some(({ tag }) => tag === caption[i]!.wanted.tag)),
      children: [],
    })),
  );
}

function captionsOf({ parts }: Chapter, kind: 'figure' | 'table'): readonly Prose[] {
  return allBlocks(parts.flatMap((part) => part.blocks)).flatMap((block) =>
    block.kind === kind && block.caption !== undefined ? [block.caption] : [],
  );
}
