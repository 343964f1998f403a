// The lines of a Markdown text come in; as many go out without pictures, whose files are not here, and each is listed.

import type { Finding } from '../model/finding.ts';
import { fenceReader } from './code-fences.ts';

const PICTURE = /!\[([^[\]]{0,400})\]\([^()\s]{0,600}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+"[^"]{0,400}")?\)/gu;

/** Code stays as it is. */
export function partPictures(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const placeOf = fenceReader();
  const cleaned = lines.map((line, at) => {
    if (placeOf(line).isInside || !line.includes('![')) return line;
    return line.replace(PICTURE, (text) => {
      findings.push({ group: 'removed', kind: 'picture', line: at + 1, confidence: 'high', text });
      return '';
    });
  });
  return { lines: cleaned, findings };
}
