// A unit's text comes in; its words without mark-up, and its mark-up as a list of codes, go out.

import type { SourceInline } from '../model/inline.ts';
import { wordsOf } from '../model/inline-words.ts';
import { startOf } from '../model/place.ts';
import { mayHaveCaesura, withoutCaesura } from '../parse/caesura.ts';
import { parseInline } from '../parse/parse-inline.ts';

export interface WordsAndCodes {
  readonly words: string;
  /** `note 3`, `emphasis`, `link https://…`: sorted, for comparing. */
  readonly codes: readonly string[];
}

const NO_CODES: readonly string[] = [];
/** Without one of these a text is its words: the parser is asked for the others only. Braces are mark-up behind others. */
const MARKUP = /[\\`*_[\]<>~&@]|www\.|:\/\/|:\p{L}/iu;
/** Calls of notes, the most frequent mark-up, that nothing beside them makes part of a link or a directive. */
const NOTE_CALL = /(?<![!\\\]])\[\^([A-Za-z0-9]+)\](?![[({:])/gu;

/** The sign between the halves of a verse is neither: with it and without it a verse is the same. */
export function wordsAndCodes(written: string): WordsAndCodes {
  const text = withoutCaesura(written);
  if (!MARKUP.test(text)) return { words: text, codes: NO_CODES };
  const plain = text.replace(NOTE_CALL, '');
  if (!MARKUP.test(plain))
    return { words: plain, codes: Array.from(text.matchAll(NOTE_CALL), ([, label]) => `note ${label}`).sort() };
  const content = parseInline(text, startOf('')).value;
  return { words: wordsOf(content), codes: codesIn(content).sort() };
}

/** The words alone. */
export function wordsIn(text: string): string {
  return MARKUP.test(text) || mayHaveCaesura(text) ? wordsAndCodes(text).words : text;
}

function codesIn(content: readonly SourceInline[]): string[] {
  const codes: string[] = [];
  const todo = [...content];
  for (let inline = todo.pop(); inline !== undefined; inline = todo.pop()) {
    const code = codeOf(inline);
    if (code !== undefined) codes.push(code);
    if ('children' in inline) todo.push(...inline.children);
  }
  return codes;
}

function codeOf(inline: SourceInline): string | undefined {
  switch (inline.kind) {
    case 'text':
    case 'caesura':
      return undefined;
    case 'code':
      return `code ${inline.text}`;
    case 'break':
    case 'emphasis':
    case 'strong':
    case 'strike':
      return inline.kind;
    case 'link':
      return `link ${inline.url}`;
    case 'unresolved-reference':
      return `reference ${inline.target}`;
    case 'note-label':
      return `note ${inline.label}`;
    case 'foreign':
      return `foreign ${inline.language.tag}`;
    case 'indexed':
      return inline.role;
  }
}

/** How many codes only one of the two lists has. Both are sorted. */
export function differingCodes(a: readonly string[], b: readonly string[]): number {
  let [i, j, differing] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) {
      i++;
      j++;
    } else {
      differing++;
      if (j >= b.length || (i < a.length && a[i]! < b[j]!)) i++;
      else j++;
    }
  }
  return differing;
}
