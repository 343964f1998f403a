// The text of a style sheet or of a style attribute comes in; what it must not hold goes out, and the files it asks for.

import { referenceFrom } from './reference.ts';

export interface CssFindings {
  readonly faults: readonly string[];
  /** Files of the book, from the root of the container. */
  readonly files: readonly string[];
}

/** Direction belongs to `dir` (EPUB 3.3 §6.3.1.2); nothing is loaded from outside. */
export function readCss(from: string, css: string): CssFindings {
  const text = unescaped(css.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ' '));
  const faults: string[] = [];
  const files: string[] = [];
  for (const [, property = ''] of text.matchAll(/(?:^|[{;\s])(direction|unicode-bidi|behavior|-moz-binding)\s*:/gi))
    faults.push(`${from}: CSS sets ${property.toLowerCase()}`);
  if (/@import\b/i.test(text)) faults.push(`${from}: CSS imports another style sheet`);
  if (/\b(?:expression|image-set|src)\s*\(/i.test(text)) faults.push(`${from}: CSS has a function that runs or loads`);
  for (const [, quoted, bare] of text.matchAll(/url\(\s*(?:["']([^"']*)["']|([^)"']*))\s*\)/gi)) {
    const link = (quoted ?? bare ?? '').trim();
    const reference = referenceFrom(from, link);
    if (reference.kind === 'inside') files.push(reference.file);
    else faults.push(`${from}: CSS loads ${shortened(link)}`);
  }
  return { faults, files };
}

/** A long link is no help in a list. */
export function shortened(link: string): string {
  return link.length > 80 ? `${link.slice(0, 80)}…` : link;
}

/** `\75rl(` is `url(` to a reading system. */
function unescaped(css: string): string {
  return css
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16) || 0xfffd, 0x10ffff)),
    )
    .replaceAll(/\\([^0-9a-f\n])/gi, '$1');
}
