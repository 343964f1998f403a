// The bytes of a file that should be text come in; the ending that it should have, where it is no text, goes out.

/** How files begin that people give the ending `.md` to, with the ending that they came with. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', '.docx'],
  ['%PDF-', '.pdf'],
  ['{\\rtf', '.rtf'],
  ['\u00d0\u00cf\u0011\u00e0', '.doc'],
];
const ODT = 'mimetypeapplication/vnd.oasis.opendocument';

export function foreignFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  const found = BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1];
  return found === '.docx' && start.includes(ODT) ? '.odt' : found;
}
