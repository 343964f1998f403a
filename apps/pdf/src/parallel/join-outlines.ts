// The rows of both sides come in; they go out with one outline for both, whose titles are in both languages.

import type { Mark, Row } from '../paint/mark.ts';

type Outline = NonNullable<Extract<Mark, { kind: 'anchor' }>['outline']>;

/** The bookmarks lead to the first side. */
export function joinOutlines(first: readonly Row[], second: readonly Row[]): readonly [readonly Row[], readonly Row[]] {
  const titles: string[] = [];
  const without = withOutlines(second, ({ title }) => {
    titles.push(title);
    return undefined;
  });
  let index = 0;
  const joined = withOutlines(first, ({ title, level }) => {
    const other = titles[index++];
    return { title: other === undefined || other === title ? title : `${title} · ${other}`, level };
  });
  return [joined, without];
}

function withOutlines(rows: readonly Row[], change: (outline: Outline) => Outline | undefined): readonly Row[] {
  const isTitled = (mark: Mark): boolean => mark.kind === 'anchor' && mark.outline !== undefined;
  const changed = (mark: Mark): Mark =>
    mark.kind === 'anchor' && mark.outline !== undefined ? { ...mark, outline: change(mark.outline) } : mark;
  return rows.map((row) => (row.content.some(isTitled) ? { ...row, content: row.content.map(changed) } : row));
}
