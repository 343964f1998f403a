// A chapter comes in; the tree of its headings goes out, for contents and navigation.

import type { Chapter, Prose } from '../model/edition.ts';
import { unitAnchor } from './anchor.ts';

export interface OutlineEntry {
  /** The id of the heading's element, without prefix. */
  readonly anchor: string;
  readonly prose: Prose;
  readonly children: readonly OutlineEntry[];
}

interface Open {
  readonly level: number;
  readonly children: OutlineEntry[];
}

/** Parts and sections, nested by their levels; headings inside quotations and lists are not part of it. */
export function chapterOutline(chapter: Chapter): readonly OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: Open[] = [{ level: 0, children: top }];
  const add = (level: number, prose: Prose) => {
    while (open.length > 1 && open[open.length - 1]!.level >= level) open.pop();
    const children: OutlineEntry[] = [];
    open[open.length - 1]!.children.push({ anchor: unitAnchor(prose[0].unit), prose, children });
    open.push({ level, children });
  };
  for (const part of chapter.parts) {
    open.length = 1;
    if (part.heading !== undefined) add(1, part.heading.prose);
    for (const block of part.blocks) if (block.kind === 'heading') add(block.level, block.prose);
  }
  return top;
}
