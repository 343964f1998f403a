// The text of one unit, source or target, comes in; its inline content goes out.

import type { SourceInline } from '../model/inline.ts';
import type { Place } from '../model/place.ts';
import { type Checked, type Problem, warning } from '../model/problem.ts';
import { findControlCharacters } from './control-characters.ts';
import { applyEdits, type EditedText, type TextEdit } from './edited-text.ts';
import { type InlineSource, toInlines } from './inlines.ts';
import { parseMarkdown } from './markdown.ts';
import { isTooMuch } from './reading-limits.ts';
import { placeInString } from './written-string.ts';

// Behind it nothing can begin a block: it is no white space to Markdown's blocks, but it is to its emphasis, and the space
// lets a bare address follow. Authors' own U+2028 are spaces by then.
const GUARD = '\u2028 ';

/**
 * Reads a unit's text as the content of one paragraph: nothing in it begins a block, `\` before a line end is a hard
 * break, other line ends are spaces, `[^x]` is a call whether or not there is such a note, `[a][b]` is text.
 *
 * Problems stand at `place`, shifted by the offset on its line, in `written` where the file has escapes (JSON): those of `findControlCharacters` and `toInlines`, and
 * `paragraph-too-long` when the text is too long or too full of mark-up, which is then not interpreted.
 */
export function parseInline(text: string, place: Place, written?: string): Checked<readonly SourceInline[]> {
  const shift = (offset: number): Place => placeInString({ place, written }, offset);
  const controls = findControlCharacters(text, shift);
  const clean = applyEdits(text, controls.removals);
  const problems: Problem[] = [...controls.problems];
  if (isTooMuch(clean.text)) {
    problems.push(warning('paragraph-too-long', place));
    return { value: literal(clean.text), problems };
  }
  const guarded = guard(clean.text);
  const placeAt = (offset: number) => shift(clean.origin(guarded.origin(offset)));
  return { value: parseGuarded(guarded.text, placeAt, problems), problems };
}

function parseGuarded(text: string, placeAt: InlineSource['placeAt'], problems: Problem[]): readonly SourceInline[] {
  const paragraph = parseMarkdown(text).root.children[0];
  if (paragraph?.type !== 'paragraph') return [];
  const clean = (value: string) =>
    value
      .replace(/\n\u2028 ?/gu, ' ')
      .replace(/\u2028 ?/gu, '')
      .replaceAll('\n', ' ');
  const source: InlineSource = {
    slice: (start, end) => clean(text.slice(start, end)),
    before: (offset) => text.charAt(offset - 1),
    placeAt,
    clean,
    definition: () => undefined,
  };
  const inlines = toInlines(paragraph.children, source, problems);
  const [first] = inlines;
  return first?.kind === 'text' && first.text === '' ? inlines.slice(1) : inlines;
}

function literal(text: string): readonly SourceInline[] {
  return text.trim() === ''
    ? []
    : [{ kind: 'text', text: text.replace(/[ \t\r\n]+/gu, (blank) => (/[\r\n]/u.test(blank) ? ' ' : blank)) }];
}

/** Folds soft line ends to a space and puts the guard before the text and behind each hard break. */
function guard(text: string): EditedText {
  const edits: TextEdit[] = [{ start: 0, end: /^[ \t\r\n]*/u.exec(text)![0].length, text: GUARD }];
  for (const match of text.matchAll(/[\u2028\u2029]|[ \t\r\n]+/gu)) {
    const [blank] = match;
    const end = match.index + blank.length;
    if (blank === '\u2028' || blank === '\u2029') edits.push({ start: match.index, end, text: ' ' });
    else if (/[\r\n\t]/u.test(blank))
      edits.push({ start: match.index, end, text: foldLineEnd(text, match.index, end) });
  }
  return applyEdits(text, edits);
}

/** What stands for the white space from `start` to `end`, which holds a line end or a tab. */
function foldLineEnd(text: string, start: number, end: number): string {
  if (end === text.length) return '';
  if (/^[\r\n]/u.test(text.charAt(start))) {
    let slashes = 0;
    while (text[start - 1 - slashes] === '\\') slashes++;
    return slashes % 2 === 1 ? `\n${GUARD}` : ' ';
  }
  return /^ {2,}[\r\n]/u.test(text.slice(start, end)) ? `\\\n${GUARD}` : ' ';
}
