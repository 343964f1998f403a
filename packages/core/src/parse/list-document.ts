// The text of collection.yaml and a document's id come in; the text with the document in its list goes out.

import { isScalar, isSeq, parseDocument } from 'yaml';
import { documentId } from './collection-file.ts';

/**
 * Adds a document at the end of `documents`, in the style in which the list is written; all else stays byte for byte,
 * comments too. The text comes back as it was where the list has the document, where there is no list (the folder decides
 * then), and where the file is no YAML that can be edited.
 */
export function listDocument(text: string, id: string): string {
  const file = parseDocument(text, { keepSourceTokens: true });
  if (file.errors.length > 0 || !file.has('documents')) return text;
  const list = file.get('documents', true);
  if (isScalar(list) && list.value === null) return emptyListFilled(text, id);
  if (!isSeq(list) || list.range === undefined || list.range === null) return text;
  const names = list.items.filter(isScalar);
  if (names.length !== list.items.length || names.some(({ value }) => documentId(String(value)) === id)) return text;
  const last = names.at(-1)?.range;
  if (list.flow === true) return flowListed(text, last?.[1] ?? list.range[0] + 1, last !== undefined, id);
  return last === undefined || last === null ? text : blockListed(text, last[0], last[1], id);
}

/** `documents:` with nothing behind it. */
function emptyListFilled(text: string, id: string): string {
  const key = /^documents:/mu.exec(text);
  if (key === null) return text;
  const end = key.index + key[0].length;
  return `${text.slice(0, end)}${lineEnd(text)}  - ${id}${text.slice(end)}`;
}

/** Where each name has a line of its own, so has the new one. */
function flowListed(text: string, end: number, hasNames: boolean, id: string): string {
  const start = text.lastIndexOf('\n', end) + 1;
  const indent = /^\s+(?=[^\s#[,])/u.exec(text.slice(start, end))?.[0];
  const gap = indent === undefined ? ' ' : `${lineEnd(text)}${indent}`;
  return `${text.slice(0, end)}${hasNames ? `,${gap}` : ''}${id}${text.slice(end)}`;
}

/** Behind the last name and what is said of it on its line, as far in as it stands. */
function blockListed(text: string, start: number, end: number, id: string): string {
  const line = text.lastIndexOf('\n', start) + 1;
  const before = text.slice(line, start).replace(/[^\s-]/gu, ' ');
  const found = text.indexOf('\n', end - (text[end - 1] === '\n' ? 1 : 0));
  const at = found < 0 ? text.length : found + 1;
  const isEnded = found >= 0;
  return `${text.slice(0, at)}${isEnded ? '' : lineEnd(text)}${before}${id}${isEnded ? lineEnd(text) : ''}${text.slice(at)}`;
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
