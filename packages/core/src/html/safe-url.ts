// A URL as an author wrote it comes in; one that every reading system takes goes out, or undefined.

import { legalText } from './legal-text.ts';

const HTTP = /^https?:\/\/(?:[^\s/?#@[\]]*@)?[^\s/?#@:[\]]+(?::\d{1,5})?(?=[/?#]|$)/i;
const MAIL = /^mailto:[^\s@]+@[^\s@]+$/i;

/** An absolute http, https or mailto URL in ASCII (RFC 3986): Arabic letters and spaces percent-encoded; else undefined. */
export function safeUrl(url: string): string | undefined {
  const legal = legalText(url).trim();
  if (!HTTP.test(legal) && !MAIL.test(legal)) return undefined;
  const [, beforeFragment = '', fragment] = /^([^#]*)(?:#(.*))?$/s.exec(legal) ?? [];
  return encode(beforeFragment) + (fragment === undefined ? '' : `#${encode(fragment)}`);
}

/** Percent-encodes what RFC 3986 does not allow, and leaves what is encoded already. */
function encode(part: string): string {
  return part
    .replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replaceAll(/[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/gu, (char) => encodeURIComponent(char));
}
