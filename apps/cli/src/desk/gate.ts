// A request to the desk comes in; whether it is let in goes out: only this machine's browser, only with the token.

import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const LOOPBACK = '127.0.0.1';

export type Admission =
  | { readonly kind: 'in'; readonly path: readonly string[] }
  /** Methods that would change something: the desk changes nothing. */
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405 };

/**
 * The name in the address must be this machine's: a page of somebody else whose name leads here (DNS rebinding) has
 * another. Who does not know the token is told nothing.
 * @param path the parts of the address behind the token, decoded
 */
export function admit({ method, url = '', headers }: IncomingMessage, port: number, token: string): Admission {
  if (headers.host !== `${LOOPBACK}:${port}` && headers.host !== `localhost:${port}`)
    return { kind: 'refused', status: 403 };
  const [given = '', ...path] = partsOf(url);
  if (!isSame(given, token)) return { kind: 'refused', status: 404 };
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused', status: 405 };
  return { kind: 'in', path };
}

function partsOf(url: string): readonly string[] {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
      .split('/')
      .slice(1);
  } catch {
    return [];
  }
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What every answer says: nothing from elsewhere is loaded, run, framed or told where one comes from. */
export const GUARD: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    ...['script', 'style', 'img', 'font', 'connect'].map((kind) => `${kind}-src 'self'`),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
