// A mail as it was saved comes in; what its head says, and its text with the same line numbers, go out.

import type { Finding } from '../model/finding.ts';
import type { Meta } from '../model/meta.ts';
import { findDate } from '../plain/dates.ts';

export interface Mail {
  readonly meta: Meta;
  readonly body: string;
  readonly findings: readonly Finding[];
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** How many lines of the part its headers take. */
  readonly lines: number;
}

const DEEPEST = 5;

export function readMail(source: string): Mail {
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
  const title = get('subject')
    .replace(/^(?:\s*(?:re|fwd?|رد|إعادة توجيه)\s*:\s*)+/iu, '')
    .trim();
  const author = get('from')
    .replace(/<[^>]*>/gu, '')
    .replace(/["“”]/gu, '')
    .trim();
  const date = findDate(get('date'))?.iso;
  const body = textOf(message, 0).replace(/\n-- \n/u, '\n\n');
  return {
    meta: {
      ...(title !== '' && { title }),
      ...(date?.length === 10 && { date }),
      authors: author === '' || author.includes('@') ? [] : [author],
      tags: [],
    },
    body: '\n'.repeat(message.lines) + body,
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

/** The first plain text in a mail of several parts. */
function textOf(part: Part, depth: number): string {
  const type = part.headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";\s]+)/iu.exec(type)?.[1];
  if (/^multipart\//iu.test(type) && boundary !== undefined && depth < DEEPEST) {
    const parts = part.body
      .split(`--${boundary}`)
      .slice(1)
      .map((text) => partOf(text.replace(/^\n/u, '')));
    const chosen = parts.find(({ headers }) =>
      /^(?:text\/plain|multipart\/)/iu.test(headers.get('content-type') ?? 'text/plain'),
    );
    if (chosen !== undefined) return textOf(chosen, depth + 1);
  }
  const charset = /charset="?([^";\s]+)/iu.exec(type)?.[1] ?? 'utf-8';
  return decodeBody(part.body, part.headers.get('content-transfer-encoding') ?? '', charset);
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
