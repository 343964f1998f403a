// Rows of cells come in; lines with aligned columns go out.

import { stripVTControlCharacters } from 'node:util';

/** Numbers stand at the end of their column, texts at its start. */
export function table(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(cell));
  return rows.map((row) =>
    row
      .map((cell, i) => pad(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function pad(cell: string | number, wanted: number): string {
  const space = ' '.repeat(Math.max(0, wanted - width(cell)));
  return typeof cell === 'number' ? `${space}${cell}` : `${cell}${space}`;
}

/** Marks, format characters and colours take no room of their own. */
function width(cell: string | number): number {
  return [...stripVTControlCharacters(String(cell)).replaceAll(/[\p{Mn}\p{Cf}]/gu, '')].length;
}
