// What a Markdown link points at and its title come in; whether it is an address, a cross-reference or neither goes out.

export type LinkTarget =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'reference'; readonly target: string }
  /** A scheme that no edition links to, such as javascript, file or data. */
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'unknown' };

/** Tells what a link means. A target of another Markdown file, a `#heading` or a link titled `wikilink` is a reference. */
export function readLinkTarget(url: string, title: string | null | undefined): LinkTarget {
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') {
    return /^https?:\/\/[^/?#\s]/iu.test(url) ? { kind: 'address', url: encodeAddress(url) } : { kind: 'unknown' };
  }
  if (scheme === 'mailto') return url.length > 7 ? { kind: 'address', url: encodeAddress(url) } : { kind: 'unknown' };
  if (title === 'wikilink' && url !== '') return { kind: 'reference', target: decodePercent(url) };
  if (scheme !== undefined) return { kind: 'scheme', scheme };
  const isFile = !url.startsWith('/') && /\.(?:md|markdown)(?:#.*)?$/isu.test(url);
  if (isFile || /^#./su.test(url)) return { kind: 'reference', target: decodePercent(url) };
  return { kind: 'unknown' };
}

/** The text with its percent escapes decoded (RFC 3986, 2.1); as it stands when they are not UTF-8. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Encodes the ASCII characters that an address cannot hold; letters of any script stay. */
function encodeAddress(url: string): string {
  return url.replace(/[\s"<>\\^`{|}]/gu, encodeURIComponent);
}
