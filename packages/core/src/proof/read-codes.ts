// A unit's text comes in; its codes, with what of them a reader does not see, go out.

import type { TextEdit } from '../parse/edited-text.ts';

/**
 * `code`: program text. `note`: a call. `wiki`, `reference`: a cross-reference, by title or by file. `tag`: HTML.
 * `emphasis`: a delimiter of emphasis. `foreign`: a run of another language. `index`: a mark for the index.
 */
export type CodeKind =
  | 'code'
  | 'note'
  | 'wiki'
  | 'reference'
  | 'url'
  | 'email'
  | 'placeholder'
  | 'tag'
  | 'emphasis'
  | 'foreign'
  | 'index';

export interface Code {
  readonly kind: CodeKind;
  /** What must be the same in a translation: a label, a target, an address. */
  readonly text: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Stands in the plain text for what is no prose. */
export const OBJECT = '\ufffc';

export interface Found {
  readonly edits: TextEdit[];
  readonly codes: Code[];
}

interface Rule {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Tells what was found; gives the offset from which reading goes on, or undefined where it is no code after all. */
  read(match: RegExpExecArray, text: string, found: Found): number | undefined;
}

const INSIDE = /((?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.){0,300}\]){0,4000})/;
const DESTINATION = /\(\s*(<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/;
const ADDRESS = /[^\s<>"'`«»“”()[\]،؛؟\ufffc]+(?:\([^\s()<>]*\)[^\s<>"'`«»“”()[\]،؛؟]*)*/;

/** Patterns are written as such, not as raw templates: those cannot be made ASCII when the program is built. */
const sticky = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => source).join(''), `y${parts[0]?.flags ?? ''}`);

/** By the character that a code begins with. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  '\\': [{ pattern: sticky(/\\(?=[!-/:-@[-`{-~])/), read: (match, _, found) => hideEscape(match, found) }],
  '`': [object('code', sticky(/(?<!`)(`+)(?!`)([\s\S]+?)(?<!`)\1(?!`)/), 2)],
  '[': [
    { pattern: sticky(/\[\[([^[\]|]{1,300})(?:\|([^[\]]{0,1000}))?\]\]/), read: readWikiLink },
    { pattern: sticky(/\[\^([^\]\s]{1,200})\]/), read: (match, _, found) => hide('note', match, found) },
    { pattern: sticky(/\[/, INSIDE, /\]/, DESTINATION), read: readLink },
  ],
  ':': [
    {
      pattern: sticky(/:([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*|name|term)\[/, INSIDE, /\](?:\{[^{}]{0,500}\})?/),
      read: readDirective,
    },
  ],
  '{': [object('placeholder', sticky(/(\{\{[^{}]{1,80}\}\}|\{[A-Za-z_][\w.]{0,40}\}|\{\d{1,2}\})/), 1)],
  $: [object('placeholder', sticky(/(\$t\([^()]{1,80}\))/), 1)],
  '%': [object('placeholder', sticky(/(%(?:\d+\$)?[sd@](?!\p{L})|%\([a-z_]\w*\)[sd])/u), 1)],
  '<': [
    object('url', sticky(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/), 1),
    object('tag', sticky(/(<\/?[A-Za-z][^<>]{0,200}>|<!--[\s\S]*?-->)/), 1),
  ],
  h: [{ pattern: sticky(/https?:\/\//, ADDRESS), read: readAddress }],
  w: [{ pattern: sticky(/(?<![\w.])www\./, ADDRESS), read: readAddress }],
  '@': [{ pattern: sticky(/@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/), read: readEmail }],
  '&': [{ pattern: sticky(/&(?:[A-Za-z]{2,10}|#\d{1,6}|#x[\da-fA-F]{1,6});/), read: readEntity }],
  '*': [{ pattern: sticky(/(?:(?<=\S)\*{1,3}|\*{1,3}(?=\S))/), read: readEmphasis }],
  _: [
    {
      pattern: sticky(/(?:(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_]))/u),
      read: readEmphasis,
    },
  ],
  '~': [{ pattern: sticky(/~~/), read: readEmphasis }],
};

/** Where any code may begin, and invisible characters, which have no rule: they are only hidden. */
const OPENING =
  /[\\`*_[{<~@$%&\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|:(?=[a-z])|h(?=ttps?:\/\/)|w(?=ww\.)/g;

export function readCodes(text: string, found: Found, from = 0, to = text.length): void {
  const opening = new RegExp(OPENING);
  opening.lastIndex = from;
  for (let match = opening.exec(text); match !== null && match.index < to; match = opening.exec(text)) {
    const next = readAt(text, match.index, match[0], found, to);
    opening.lastIndex = Math.max(next, match.index + 1);
  }
}

function readAt(text: string, at: number, sign: string, found: Found, to: number): number {
  const rules = RULES[sign];
  if (rules === undefined) {
    if (sign.charCodeAt(0) > 0x7f) found.edits.push({ start: at, end: at + 1, text: '' });
    return at + 1;
  }
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || at + match[0].length > to) continue;
    const next = read(match, text, found);
    if (next !== undefined) return next;
  }
  return at + 1;
}

const endOf = (match: RegExpExecArray): number => match.index + match[0].length;

/** A rule for what is no prose at all. `group` holds what is compared. */
function object(kind: CodeKind, pattern: RegExp, group: number): Rule {
  return {
    pattern,
    read(match, _, found) {
      return replaceBy(OBJECT, kind, match[group] ?? '', match.index, endOf(match), found);
    },
  };
}

function replaceBy(sign: string, kind: CodeKind, text: string, start: number, end: number, found: Found): number {
  found.codes.push({ kind, text, start, end });
  found.edits.push({ start, end, text: sign });
  return end;
}

function hide(kind: CodeKind, match: RegExpExecArray, found: Found): number {
  return replaceBy('', kind, match[1] ?? match[0], match.index, endOf(match), found);
}

/** The character behind the backslash is text whatever it is. */
function hideEscape({ index }: RegExpExecArray, { edits }: Found): number {
  edits.push({ start: index, end: index + 1, text: '' });
  return index + 2;
}

/** Shows what stands from `from` to `to` inside a code, and hides the rest of it. */
function showInside(
  kind: CodeKind,
  name: string,
  match: RegExpExecArray,
  inside: readonly [number, number],
  text: string,
  found: Found,
): number {
  const end = endOf(match);
  found.codes.push({ kind, text: name, start: match.index, end });
  found.edits.push({ start: match.index, end: inside[0], text: '' });
  readCodes(text, found, inside[0], inside[1]);
  found.edits.push({ start: inside[1], end, text: '' });
  return end;
}

function readWikiLink(match: RegExpExecArray, text: string, found: Found): number {
  const [, target = '', label] = match;
  const end = endOf(match);
  if (label === undefined) return showInside('wiki', target.trim(), match, [match.index + 2, end - 2], text, found);
  return showInside('wiki', target.trim(), match, [end - 2 - label.length, end - 2], text, found);
}

function readLink(match: RegExpExecArray, text: string, found: Found): number {
  const [, label = '', destination = ''] = match;
  const target = destination.replace(/^<|>$/g, '');
  const kind = /^mailto:/i.test(target) ? 'email' : /^[a-z][a-z\d+.-]*:|^\/\//i.test(target) ? 'url' : 'reference';
  const name = kind === 'email' ? target.replace(/^mailto:/i, '') : target;
  return showInside(kind, name, match, [match.index + 1, match.index + 1 + label.length], text, found);
}

function readDirective(match: RegExpExecArray, text: string, found: Found): number {
  const [, name = '', inside = ''] = match;
  const end = endOf(match);
  if (name !== 'name' && name !== 'term') return replaceBy(OBJECT, 'foreign', name, match.index, end, found);
  const start = match.index + name.length + 2;
  return showInside('index', name, match, [start, start + inside.length], text, found);
}

function readAddress(match: RegExpExecArray, _: string, found: Found): number {
  const address = match[0].replace(/[.,;:!?*_~…]+$/, '');
  return replaceBy(OBJECT, 'url', address, match.index, match.index + address.length, found);
}

const MAILBOX = /[\w.%+-]{1,64}$/;

function readEmail(match: RegExpExecArray, text: string, found: Found): number | undefined {
  const mailbox = MAILBOX.exec(text.slice(Math.max(0, match.index - 64), match.index))?.[0];
  const last = found.edits.at(-1)?.end ?? 0;
  if (mailbox === undefined || match.index - mailbox.length < last) return undefined;
  return replaceBy(OBJECT, 'email', mailbox + match[0], match.index - mailbox.length, endOf(match), found);
}

function readEntity(match: RegExpExecArray, _: string, { edits }: Found): number {
  const sign = ({ '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' } as const)[match[0] as '&amp;'];
  edits.push({ start: match.index, end: endOf(match), text: sign ?? OBJECT });
  return endOf(match);
}

function readEmphasis(match: RegExpExecArray, _: string, found: Found): number {
  return replaceBy('', 'emphasis', match[0], match.index, endOf(match), found);
}
