// The sign that begins a block on a line behind another without a blank line between, until blocks are told apart.

/** For private use; where a capture has it, it is one of the controls that are taken out before. */
export const BREAK = '\ue003';

/** What a line of Markdown is, as far as it must not run on from a line of another kind. */
function kindOf(line: string): string {
  if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/u.test(line)) return 'item';
  if (/^\s*>/u.test(line)) return 'quotation';
  if (/^\s*\|/u.test(line)) return 'table';
  if (/^(?:#{1,6}\s|-{3,}$|\[\^)/u.test(line)) return `alone ${line}`;
  return /^\s{3,}\S/u.test(line) ? 'continued' : 'text';
}

/** Puts the sign before each line that begins a block of another kind than the line above it. */
export function withBreaks(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => {
    const above = lines[at - 1] ?? '';
    if (line.trim() === '' || above.trim() === '') return line;
    const [kind, before] = [kindOf(line), kindOf(above)];
    return kind === before || kind === 'continued' ? line : BREAK + line;
  });
}
