// The lines of a Markdown text come in; as many go out, without telephone numbers and mail addresses, which are listed.

import type { Finding } from '../model/finding.ts';
import { partContacts } from '../plain/contacts.ts';
import { fenceReader } from './code-fences.ts';

const ADDRESS_LINK = /\[([^[\]]{0,300})\]\(<?((?:mailto|tel|sms):[^()\s]{1,300})(?:\s+"[^"]{0,200}")?\)/giu;
const ADDRESS_ALONE = /<((?:mailto|tel):[^<>\s]{1,300})>/giu;
/** What begins a block; without words behind it, it is nothing. */
const START = /^(\s*(?:(?:[-*+>]|\d{1,9}[.)]|#{1,6}|\[\^[^\]\s]+\]:)\s+)*)(.*)$/su;

/** Code and front matter stay as they are; a link to an address leaves its words. */
export function partMarkedContacts(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const placeOf = fenceReader();
  let inFront = lines[0]?.trimEnd() === '---';
  const cleaned = lines.map((line, at) => {
    if (inFront) {
      if (at > 0 && /^(?:---|\.\.\.)\s*$/u.test(line)) inFront = false;
      return line;
    }
    const { isMark, isInside } = placeOf(line);
    return isInside || isMark ? line : withoutContacts(line, at + 1, findings);
  });
  return { lines: cleaned, findings };
}

function withoutContacts(line: string, number: number, findings: Finding[]): string {
  const [, start = '', own = ''] = START.exec(line) ?? [];
  const take = (text: string) =>
    findings.push({ group: 'removed', kind: 'contact', line: number, confidence: 'high', text });
  const unlinked = own
    .replace(ADDRESS_ALONE, (_, address: string) => {
      take(address);
      return '';
    })
    .replace(ADDRESS_LINK, (_, words: string, address: string) => {
      // The address is said once, where its words are the address.
      if (partContacts(words).contacts.length === 0) take(address);
      return words;
    });
  const { text, contacts } = partContacts(unlinked);
  for (const contact of contacts) take(contact.replaceAll('\\', ''));
  if (text === own) return line;
  // Blanks at the end of a line may be a break; a line of emphasis marks alone is none.
  const kept = contacts.length === 0 ? unlinked : text + (/ {2}$/u.test(own) ? '  ' : '');
  return /[\p{L}\p{N}]/u.test(kept) ? start + kept : '';
}
