// What the YAML parser complains of comes in; a problem in the words of people who write YAML by hand goes out.

import type { YAMLError } from 'yaml';
import type { Place } from '../model/place.ts';
import { error, type Problem } from '../model/problem.ts';

/**
 * Reports a syntax error as `yaml-tab`, `yaml-colon`, `yaml-quote`, `yaml-bracket`, `yaml-reserved`, `yaml-indent`,
 * `yaml-tag`, `yaml-space`, `yaml-comma`, `yaml-flow`, `yaml-escape`, `yaml-documents`, `yaml-too-much`, or `yaml-syntax` with the parser's own (English) sentence.
 */
export function yamlSyntaxProblem(cause: YAMLError, text: string, place: (offset: number) => Place): Problem {
  const offset = cause.pos[0];
  switch (cause.code) {
    case 'TAB_AS_INDENT':
      return error('yaml-tab', place(offset));
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return (
        spaceProblem(text, place, offset) ??
        error(isWithoutColon(text, offset) ? 'yaml-value' : 'yaml-colon', place(offset))
      );
    case 'BLOCK_IN_FLOW':
      return flowProblem(text, place, offset);
    case 'BAD_DQ_ESCAPE':
      return error('yaml-escape', place(offset), { characters: text.slice(offset, offset + 2) });
    case 'MULTIPLE_DOCS':
      return error('yaml-documents', place(offset));
    case 'UNEXPECTED_TOKEN':
      return error('yaml-too-much', place(offset));
    case 'BAD_SCALAR_START':
      return error('yaml-reserved', place(offset), { character: text[offset] ?? '' });
    case 'TAG_RESOLVE_FAILED':
      return error('yaml-tag', place(offset));
    case 'MISSING_CHAR':
      return missingCharacter(cause.message, offset, text, place);
    case 'BAD_INDENT':
      return /end with a [\]}]/.test(cause.message)
        ? error('yaml-bracket', place(openBracket(text, offset)))
        : error('yaml-indent', place(offset));
    default:
      return error('yaml-syntax', place(offset), { message: cause.message });
  }
}

function missingCharacter(message: string, offset: number, text: string, place: (offset: number) => Place): Problem {
  if (/quote/.test(message)) return error('yaml-quote', place(openQuote(text, offset)));
  if (/map values/.test(message)) return spaceProblem(text, place, offset) ?? error('yaml-value', place(offset));
  if (/Sequence item/.test(message)) return error('yaml-indent', place(offset));
  return /flow/.test(message) ? flowProblem(text, place, offset) : error('yaml-syntax', place(offset), { message });
}

function isWithoutColon(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return !(text.slice(start).split('\n', 1)[0] ?? '').includes(':');
}

/** `title:Reader`: without a space a colon is a sign like others. The line may stand above the place. */
function spaceProblem(text: string, place: (offset: number) => Place, offset: number): Problem | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split('\n', 1);
  const tight = /^(\s*(?:-\s+)?)([\p{L}_][\p{L}\p{N}_-]*)([:：])(?!\/\/)(\S[^:]*)$/u.exec(line);
  if (tight === null) return undefined;
  const [, before = '', name = '', , value = ''] = tight;
  return error('yaml-space', place(start + before.length), { wanted: `${name}: ${value.trim()}` });
}

/** Between brackets: an Arabic comma in the place of a comma, or a colon in a text. */
function flowProblem(text: string, place: (offset: number) => Place, offset: number): Problem {
  const end = text.indexOf('\n', offset);
  const comma = text.slice(0, end < 0 ? text.length : end).indexOf('،', text.lastIndexOf('\n', offset - 1) + 1);
  return comma < 0 ? error('yaml-flow', place(offset)) : error('yaml-comma', place(comma));
}

/** The quotation mark that was never closed: the last one that opens a value before the place where the text ran out. */
function openQuote(text: string, end: number): number {
  const opening = [...text.slice(0, end + 1).matchAll(/(?:^|[:\-,[{][ \t]*|\n[ \t]*)(["'])/g)].at(-1);
  return opening === undefined ? end : opening.index + opening[0].length - 1;
}

function openBracket(text: string, end: number): number {
  const open: number[] = [];
  for (const bracket of text.slice(0, end).matchAll(/[[\]{}]/g)) {
    if (bracket[0] === '[' || bracket[0] === '{') open.push(bracket.index);
    else open.pop();
  }
  return open.at(-1) ?? end;
}
