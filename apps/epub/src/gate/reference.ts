// A link and the file it stands in come in; where it leads goes out: into the book, to the web, or where none may lead.

import { decodePercent } from '@warraq/core';

export type Reference =
  | { readonly kind: 'inside'; readonly file: string; readonly fragment: string | undefined }
  | { readonly kind: 'web' }
  | { readonly kind: 'refused' };

/** Reading systems drop blanks and control characters before they look for the scheme; so do we. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones meant
const DROPPED = /[\u0000-\u0020]+/g;

/** @param from the name of the file with the link, from the root of the container */
export function referenceFrom(from: string, link: string): Reference {
  const bare = link.replaceAll(DROPPED, '');
  if (/^(?:https?:\/\/[^/]|mailto:)/i.test(bare)) return { kind: 'web' };
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(bare) || bare === '') return { kind: 'refused' };
  const [path = '', fragment] = splitOnce(bare);
  const file = path === '' ? from : resolved(from, path);
  if (file === undefined) return { kind: 'refused' };
  return { kind: 'inside', file, fragment: fragment === undefined ? undefined : decodePercent(fragment) };
}

function splitOnce(link: string): readonly string[] {
  const at = link.indexOf('#');
  return at < 0 ? [link] : [link.slice(0, at), link.slice(at + 1)];
}

/** Undefined where the path leads out of the container. */
function resolved(from: string, path: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/').map(decodePercent)) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
