// A text comes in; the stretches that would make Markdown's parser overflow or crawl go out, to be taken literally.

/** Why a stretch is taken literally: it stands in too many containers, or is too long or too full of mark-up. */
type Limit = 'nesting-too-deep' | 'paragraph-too-long';

export interface LiteralStretch {
  readonly start: number;
  readonly end: number;
  readonly limit: Limit;
}

// The parser's time grows with the square of the brackets and asterisks in one paragraph: 2,000 of them take less
// than a second, 80,000 half a minute. The longest paragraphs of real books have some 10,000 characters.
const MOST_CHARACTERS = 200_000;
const MOST_MARKS = 2_000;
const MOST_CONTAINERS = 50;
// A directive's content is parsed again at each level.
const MOST_DIRECTIVES = 6;
const DEEPEST_INDENT = 200;

/** Whether a text is so long or so full of mark-up that its mark-up is not interpreted: all of it is plain text then. */
export function isTooMuch(text: string): boolean {
  return text.length > MOST_CHARACTERS || countMarks(text, 0, text.length) > MOST_MARKS;
}

/** Finds the stretches of a document to be taken literally, in order; each lies within one paragraph or line. */
export function findLiteralStretches(text: string): readonly LiteralStretch[] {
  const found: LiteralStretch[] = [];
  let chunk: Chunk | undefined;
  let directives = 0;
  const close = () => {
    if (chunk !== undefined && isChunkTooMuch(chunk)) found.push({ ...chunk, limit: 'paragraph-too-long' });
    chunk = undefined;
  };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = readLine(text, start, end);
    if (line.excess !== undefined) {
      close();
      addDeepLine(found, start, line.excess, end);
    } else if (line.kind === 'directive-start' || line.kind === 'directive-end') {
      close();
      const depth = line.kind === 'directive-start' ? ++directives : directives;
      if (depth > MOST_DIRECTIVES) addDeepLine(found, start, line.content, end);
      if (line.kind === 'directive-end') directives = Math.max(0, directives - 1);
    } else if (line.kind === 'blank' || line.kind === 'fence') close();
    else {
      if (line.kind === 'start' || (line.kind === 'ordered' && chunk?.ordered)) close();
      chunk = withLine(chunk, text, line, end);
    }
    start = end + 1;
  }
  close();
  return found;
}

/** Adds the line from `start` to `end`, from `content` on; it continues a deep line right before it. */
function addDeepLine(found: LiteralStretch[], start: number, content: number, end: number): void {
  const last = found.at(-1);
  if (last?.limit === 'nesting-too-deep' && last.end + 1 === start) found[found.length - 1] = { ...last, end };
  else found.push({ start: content, end, limit: 'nesting-too-deep' });
}

/** Lines that may form one paragraph or one table. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly lines: number;
  readonly marks: number;
  /** Begun by an ordered item: only then does a number other than 1 begin another (CommonMark 5.3). */
  readonly ordered: boolean;
  /** A table's cells are parsed one by one, so its rows are measured, not all of it. */
  readonly table: boolean;
  readonly longestLine: number;
  readonly mostMarks: number;
}

function withLine(chunk: Chunk | undefined, text: string, line: Line, end: number): Chunk {
  const start = line.content;
  const marks = countMarks(text, start, end);
  return {
    start: chunk?.start ?? start,
    ordered: chunk?.ordered ?? line.kind === 'ordered',
    end,
    lines: (chunk?.lines ?? 0) + 1,
    marks: (chunk?.marks ?? 0) + marks,
    table: chunk !== undefined && (chunk.table || (line.kind === 'delimiter-row' && chunk.lines === 1)),
    longestLine: Math.max(chunk?.longestLine ?? 0, end - start),
    mostMarks: Math.max(chunk?.mostMarks ?? 0, marks),
  };
}

function isChunkTooMuch(chunk: Chunk): boolean {
  const length = chunk.table ? chunk.longestLine : chunk.end - chunk.start;
  return length > MOST_CHARACTERS || (chunk.table ? chunk.mostMarks : chunk.marks) > MOST_MARKS;
}

/** Stars with spaces on both sides cost nothing: they neither open nor close (CommonMark 6.2), as between halves of verse. */
function countMarks(text: string, start: number, end: number): number {
  let marks = 0;
  for (let offset = start; offset < end; offset++) {
    const character = text[offset];
    if (character === '*' && isBlank(text[offset - 1])) {
      let behind = offset + 1;
      while (text[behind] === '*') behind++;
      if (!isBlank(text[behind])) marks += behind - offset;
      offset = behind - 1;
    } else if (character === '[' || character === ']' || character === '*' || character === '_' || character === '~')
      marks++;
  }
  return marks;
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character === ' ' || character === '\t' || character === '\n';
}

interface Line {
  readonly kind:
    | 'blank'
    | 'fence'
    | 'directive-start'
    | 'directive-end'
    | 'delimiter-row'
    | 'start'
    | 'ordered'
    | 'text';
  /** Where the line's text begins, behind the marks of its containers. */
  readonly content: number;
  /** Where the containers become too many. */
  readonly excess: number | undefined;
}

const CONTAINER = /[ \t]*(?:(>)|([-+*]|1[.)])(?=[ \t])|(\d{1,9}[.)])(?=[ \t]))/uy;

function readLine(text: string, start: number, end: number): Line {
  let content = start;
  let depth = 0;
  let item: 'start' | 'ordered' | undefined;
  for (;;) {
    CONTAINER.lastIndex = content;
    const mark = CONTAINER.exec(text);
    if (mark === null || CONTAINER.lastIndex > end) break;
    depth++;
    if (mark[2] !== undefined) item = 'start';
    else if (mark[3] !== undefined) item ??= 'ordered';
    const deep = mark[0].length > DEEPEST_INDENT || depth > MOST_CONTAINERS;
    if (deep) return { kind: 'start', content, excess: CONTAINER.lastIndex - mark[0].trimStart().length };
    content = CONTAINER.lastIndex;
  }
  const marked = content;
  while (content < end && (text[content] === ' ' || text[content] === '\t')) content++;
  // A note's text begins a paragraph of its own, unless four spaces make it go on with the one before.
  if (text.startsWith('[^', content) && content - marked < 4 && beginsNote(text, content, end)) item = 'start';
  return { kind: kindOfLine(text, content, end, item), content, excess: undefined };
}

function beginsNote(text: string, content: number, end: number): boolean {
  return /^\[\^[^\s[\]]+\]:/u.test(text.slice(content, Math.min(end, content + 1000)));
}

function kindOfLine(text: string, content: number, end: number, item: 'start' | 'ordered' | undefined): Line['kind'] {
  if (content === end) return 'blank';
  if (!'`~-:#|'.includes(text[content]!)) return item ?? 'text';
  if (/^(?:`{3}|~{3}|-{3,}[ \t]*$)/u.test(text.slice(content, Math.min(end, content + 200)))) return 'fence';
  if (text.startsWith(':::', content)) {
    return text.slice(content, Math.min(end, content + 1000)).replace(/^:+\s*/u, '') === ''
      ? 'directive-end'
      : 'directive-start';
  }
  if (item !== undefined) return item;
  if (/^#{1,6}(?:\s|$)/u.test(text.slice(content, Math.min(end, content + 8)))) return 'start';
  if (end - content < 10_000 && /^\|?[\s:]*-[\s|:-]*$/u.test(text.slice(content, end))) return 'delimiter-row';
  return 'text';
}
