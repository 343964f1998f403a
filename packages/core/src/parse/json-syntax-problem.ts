// What stopped the JSON parser comes in; a problem that names the missing or superfluous sign goes out.

import type { Place } from '../model/place.ts';
import { error, type Problem } from '../model/problem.ts';

/**
 * Reports a syntax error as `json-empty`, `json-quote` (a text that is not closed), `json-trailing-comma`,
 * `json-missing-comma`, `json-missing-colon`, `json-escape`, `json-inner-quote` (a text that a mark inside it closes),
 * `json-end` (the file stops too early), `json-after-end` or `json-syntax`.
 */
export function jsonSyntaxProblem(cause: unknown, text: string, place: (offset: number) => Place): Problem {
  if (text.trim() === '') return error('json-empty', place(0));
  const open = openQuote(text);
  if (open !== undefined) return error('json-quote', place(open));
  const offset = offsetOf(cause);
  if (offset === undefined || /end of input/.test(String(cause)))
    return error('json-end', place(text.trimEnd().length));
  return unexpected(text, offset, place);
}

function unexpected(text: string, offset: number, place: (offset: number) => Place): Problem {
  const found = text[offset] ?? '';
  const backslash = escapeAround(text, offset);
  if (backslash !== undefined) return error('json-escape', place(backslash));
  const before = text.slice(0, offset).trimEnd();
  const last = before.at(-1) ?? '';
  if (/[}\]]/.test(found) && last === ',') return error('json-trailing-comma', place(before.length - 1));
  if (text[offset - 1] === '"' && /[^\s,:\]}،؛;]/.test(found)) return error('json-inner-quote', place(offset));
  if (found === '"' && /["\w}\]]/.test(last)) {
    return error(awaitsColon(before) ? 'json-missing-colon' : 'json-missing-comma', place(before.length));
  }
  if (last === '}' && isBalanced(before)) return error('json-after-end', place(offset));
  return error('json-syntax', place(offset), { found });
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}|(.?))/g;

/** The backslash of a text that means nothing to JSON, if the sign at the offset belongs to one. */
function escapeAround(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf('\n', offset) + 1;
  for (const string of text.slice(start).matchAll(/"[^"\\\n]*(?:\\.[^"\\\n]*)*("|$)/gm)) {
    const from = start + string.index;
    if (from > offset) return undefined;
    if (offset > from + string[0].length) continue;
    const wrong = [...string[0].matchAll(ESCAPE)].find(([, stray]) => stray !== undefined);
    if (wrong !== undefined) return from + wrong.index;
  }
  return undefined;
}

/** Whether the text that ends `before` is a key: what stands before it is `{` or `,`. */
function awaitsColon(before: string): boolean {
  return /[{,]\s*"[^"\\]*(?:\\.[^"\\]*)*"$/s.test(before.slice(-10_000));
}

function isBalanced(text: string): boolean {
  const bare = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/gs, '');
  return [...bare].reduce((depth, sign) => depth + ('{['.includes(sign) ? 1 : ']}'.includes(sign) ? -1 : 0), 0) === 0;
}

/** The first text that runs over the end of its line: in JSON its closing mark is missing. */
function openQuote(text: string): number | undefined {
  for (const string of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*("|$)/gs)) {
    if (/[\n\r]/.test(string[0]) || string[1] !== '"') return string.index;
  }
  return undefined;
}

function offsetOf(cause: unknown): number | undefined {
  const offset = (cause as { readonly offset?: unknown } | undefined)?.offset;
  return typeof offset === 'number' ? offset : undefined;
}
