// A mail as it was saved comes in; what its head says, and its text with the same line numbers, go out.

import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { findDate } from '../plain/dates.ts';

export interface Mail {
  readonly meta: Meta;
  readonly body: string;
  /** Whether the body is a web page: there was no plain text. */
  readonly isPage: boolean;
  /** Whether it is no mail at all: browsers save pages with their pictures in the form of one (MHTML, RFC 2557). */
  readonly isSaved: boolean;
  readonly findings: readonly Finding[];
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** How many lines of the part its headers take. */
  readonly lines: number;
}

const DEEPEST = 5;
const LONGEST_SIGNATURE = 25;

/** @param keep whether the signature and the foot of a mailing list stay in the text */
export function readMail(source: string, keep = false): Mail {
  const message = partOf(source.replace(/\r\n?/gu, '\n'));
  const get = (name: string) => decodeWords(message.headers.get(name) ?? '');
  const findings = [...message.headers].map(
    ([name], at): Finding => ({
      group: 'moved',
      kind: 'mail-header',
      line: at + 1,
      confidence: 'high',
      text: `${name}: ${get(name)}`,
    }),
  );
  const isSaved = message.headers.has('snapshot-content-location') || /saved by/iu.test(get('from'));
  const title = get('subject')
    // Replies, and the tags of mailing lists.
    .replace(/^(?:\s*(?:(?:re|aw|fwd?|رد|إعادة توجيه)\s*:|\[[^\]]{1,40}\])\s*)+/iu, '')
    .trim();
  const author = get('from')
    .replace(/<[^>]*>/gu, '')
    .replace(/["“”]/gu, '')
    .trim();
  const date = findDate(get('date'))?.iso;
  const chosen = textOf(message, 0);
  const { text: body, removed } = chosen.isPage || keep ? { text: chosen.text, removed: [] } : withoutTail(chosen.text);
  for (const { text, line } of removed)
    findings.push({ group: 'removed', kind: 'signature', line: line + message.lines, confidence: 'high', text });
  return {
    meta: {
      ...(title !== '' && { title }),
      ...(date?.length === 10 && { date }),
      authors: author === '' || author.includes('@') ? [] : [author],
      tags: [],
    },
    body: chosen.isPage ? body : '\n'.repeat(message.lines) + body,
    isPage: chosen.isPage,
    isSaved,
    findings,
  };
}

function partOf(text: string): Part {
  const end = text.indexOf('\n\n');
  const head = end < 0 ? '' : text.slice(0, end);
  const headers = new Map<string, string>();
  for (const field of head.replace(/\n[ \t]+/gu, ' ').split('\n')) {
    const found = /^([\w-]+):\s*(.*)$/u.exec(field);
    if (found && !headers.has(found[1]!.toLowerCase())) headers.set(found[1]!.toLowerCase(), found[2]!);
  }
  return { headers, body: end < 0 ? text : text.slice(end + 2), lines: end < 0 ? 0 : head.split('\n').length + 1 };
}

interface Chosen {
  readonly text: string;
  readonly isPage: boolean;
}

/** The first plain text in a mail of several parts; its web page where there is none. */
function textOf(part: Part, depth: number): Chosen {
  const type = part.headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";\s]+)/iu.exec(type)?.[1];
  if (/^multipart\//iu.test(type) && boundary !== undefined && depth < DEEPEST) {
    // What follows the last boundary, `--` more, belongs to nobody (RFC 2046, 5.1.1).
    const parts = `\n${part.body}`
      .split(`\n--${boundary}`)
      .slice(1)
      .filter((text) => !text.startsWith('--'))
      .map((text) => partOf(text.replace(/^\n/u, '')));
    const typeOf = ({ headers }: Part) => headers.get('content-type') ?? 'text/plain';
    const chosen =
      parts.find((one) => /^(?:text\/plain|multipart\/)/iu.test(typeOf(one))) ??
      parts.find((one) => /^text\/html/iu.test(typeOf(one)));
    if (chosen !== undefined) return textOf(chosen, depth + 1);
  }
  const charset = /charset="?([^";\s]+)/iu.exec(type)?.[1] ?? 'utf-8';
  const body = decodeBody(part.body, part.headers.get('content-transfer-encoding') ?? '', charset);
  const isPage = /^text\/html/iu.test(type);
  return { text: /format="?flowed/iu.test(type) ? unflowed(body) : body, isPage };
}

/** RFC 3676, 4.5: a line that ends in a blank goes on in the next; an empty line keeps their numbers. */
function unflowed(body: string): string {
  const lines = body.split('\n');
  for (let at = lines.length - 2; at >= 0; at--) {
    const [line, next] = [lines[at]!, lines[at + 1]!];
    if (!line.endsWith(' ') || line === '-- ' || next === '' || next.startsWith('>') !== line.startsWith('>')) continue;
    lines[at] = line + next.replace(/^> ?/u, '');
    lines[at + 1] = '';
    // What was joined into the next line came up with it; an empty line in between would part the paragraphs.
  }
  return lines.join('\n');
}

/** What a program puts under a mail: the signature behind `-- `, and the foot of a mailing list. */
function withoutTail(body: string): {
  readonly text: string;
  readonly removed: readonly { readonly text: string; readonly line: number }[];
} {
  const lines = body.split('\n');
  const signature = lines.findLastIndex((line) => /^-- ?$/u.test(line));
  const list = lines.findIndex(
    (line, at) =>
      /^_{20,}\s*$/u.test(line) && /mailing list|list info|قائمة بريدية/iu.test(lines.slice(at, at + 4).join('\n')),
  );
  const ends = [signature, list].filter((at) => at >= 0 && lines.length - at <= LONGEST_SIGNATURE);
  if (ends.length === 0) return { text: body, removed: [] };
  const end = Math.min(...ends);
  const removed = lines.flatMap((text, at) => (at >= end && text.trim() !== '' ? [{ text, line: at + 1 }] : []));
  return { text: lines.slice(0, end).join('\n'), removed };
}

function decodeBody(body: string, encoding: string, charset: string): string {
  if (/quoted-printable/iu.test(encoding)) return fromBytes(quotedPrintable(body.replace(/=\n/gu, '')), charset);
  if (/base64/iu.test(encoding)) return fromBytes(base64(body), charset);
  return body;
}

/** RFC 2047: `=?utf-8?B?…?=` and `=?utf-8?Q?…?=`. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/gu, '?==?')
    .replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/giu, (_found, charset: string, how: string, words: string) =>
      fromBytes(how.toLowerCase() === 'b' ? base64(words) : quotedPrintable(words.replace(/_/gu, ' ')), charset),
    );
}

function quotedPrintable(text: string): Uint8Array {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const found of text.matchAll(/=([0-9A-Fa-f]{2})|[^=]+|=/gu))
    if (found[1] !== undefined) bytes.push(Number.parseInt(found[1], 16));
    else for (const byte of encoder.encode(found[0])) bytes.push(byte);
  return Uint8Array.from(bytes);
}

function base64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}

function fromBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
