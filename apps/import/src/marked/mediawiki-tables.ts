// The lines of a MediaWiki text come in; as many go out, its tables written as Markdown writes them.

/** A table that is never closed stays as it is. */
export function convertTables(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const end = /^\s*:*\s*\{\|/u.test(lines[at]!) ? endOf(lines, at) : undefined;
    if (end === undefined) result.push(lines[at]!);
    else {
      const table = tableOf(lines.slice(at + 1, end));
      const rest = Math.max(0, end + 1 - at - table.length);
      result.push(...table, ...Array.from({ length: rest }, () => ''));
      at = end;
    }
  }
  return result;
}

function endOf(lines: readonly string[], start: number): number | undefined {
  for (let at = start + 1; at < lines.length; at++) {
    if (/^\s*\{\|/u.test(lines[at]!)) return undefined;
    if (/^\s*\|\}/u.test(lines[at]!)) return at;
  }
  return undefined;
}

function tableOf(lines: readonly string[]): readonly string[] {
  const rows: string[][] = [[]];
  let caption = '';
  for (const line of lines) {
    const text = line.trim();
    if (text.startsWith('|+')) caption = withoutAttributes(text.slice(2));
    else if (text.startsWith('|-')) rows.push([]);
    else if (/^[|!]/u.test(text))
      rows.at(-1)!.push(
        ...text
          .slice(1)
          .split(/\|\||!!/u)
          .map(withoutAttributes),
      );
    else if (text !== '') {
      const row = rows.at(-1)!;
      if (row.length === 0) row.push(text);
      else row[row.length - 1] = `${row.at(-1)} ${text}`.trim();
    }
  }
  const full = rows.filter((row) => row.length > 0);
  if (full.length === 0) return caption === '' ? [] : [caption];
  const width = Math.max(...full.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => (row[i] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...body] = full.map(line);
  const ruled = `|${' --- |'.repeat(width)}`;
  return [...(caption === '' ? [] : ['', caption, '']), String(head), ruled, ...body];
}

/** `style="…" | words`. */
function withoutAttributes(cell: string): string {
  return cell.replace(/^[^|[\]{}]{0,200}=[^|[\]{}]{0,200}\|(?!\|)/u, '').trim();
}
