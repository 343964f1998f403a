// A line of a poem as a capture has it comes in; the line with Warraq's sign between its two halves goes out.

/**
 * What parts two halves where it is known that the line is verse: three asterisks, or more, between spaces; a tab, or a run
 * of blanks that nobody types between words. Dots, single asterisks and slashes are left: they mean other things as well.
 */
const PARTED = /(?<!\s)\s+\*{3,}\s+|[ \u00a0\u2003]*\t\s*|(?:[ \u00a0\u2003]{4,}|\u2003+)/u;

/** A line that has one such place has halves there; one with several, or none, is as it was. Blanks are single then. */
export function withHalves(line: string): string {
  const parts = line.trim().split(PARTED);
  const [first, second] = parts;
  const halves = parts.length === 2 ? `${first} || ${second}` : parts.join(' ');
  return halves.replace(/\s+/gu, ' ').trim();
}

/** Signs for private use stand for the beginning of a line of verse and for the sign in it, until Markdown is written. */
const LINE = '\ue008';
const SIGN = '\ue009';

const BAYT = /^(?:بيت(?: شعر[يى]?)?|شطر(?:ين|ان)?)$/u;
const POEM = /^(?:قصيدة|[أا]بيات(?: شعر(?:ية)?)?|شعر)$/u;

/**
 * The lines of a template that Arabic wikis write verse with, `{{بيت|صدر|عجز}}`, `{{شطر|…}}`, `{{قصيدة|صدر|عجز|صدر|…}}`;
 * undefined for other templates. `values`: what has no name, in order, also where it is empty.
 */
export function verseTemplate(name: string, values: readonly string[]): string | undefined {
  if (BAYT.test(name)) return values.some((value) => value !== '') ? `\n${lineOf(values)}\n` : undefined;
  if (!POEM.test(name)) return undefined;
  // Lines that were templates of their own are whole.
  const inner = values.filter((value) => value.includes(LINE));
  if (inner.length > 0) return inner.join('\n');
  const lines = values.flatMap((_, at) => (at % 2 === 0 ? [lineOf(values.slice(at, at + 2))] : []));
  const filled = lines.filter((line) => line !== LINE);
  return filled.length === 0 ? undefined : `\n${filled.join('\n')}\n`;
}

/** A half that is lost keeps its side; what has one value alone is a half-line. */
function lineOf(values: readonly string[]): string {
  const [first = '', second] = values.map((value) => value.replace(/\s+/gu, ' ').trim());
  if (second === undefined) return `${LINE}${first}`;
  return first === '' && second === '' ? LINE : `${LINE}${first} ${SIGN} ${second}`;
}

/** Runs of lines of verse become a block; blank lines among them, which the templates brought along, go. */
export function withVerse(lines: readonly string[]): readonly string[] {
  const written: string[] = [];
  let verse: string[] = [];
  let blanks: string[] = [];
  const flush = () => {
    if (verse.length > 0) written.push('', ':::verse', ...verse, ':::');
    written.push(...blanks);
    [verse, blanks] = [[], []];
  };
  for (const line of lines) {
    if (line.includes(LINE)) {
      verse.push(line.replaceAll(LINE, '').replaceAll(SIGN, '||').replace(/\\$/u, '').trim());
      blanks = [];
    } else if (line.trim() === '' && verse.length > 0) blanks.push(line);
    else {
      flush();
      written.push(line);
    }
  }
  flush();
  return written;
}
