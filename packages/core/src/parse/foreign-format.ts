// The bytes of a file that should be text come in; the ending that it should have, where it is no text, goes out.

/** How files begin that people take for texts, with the ending that they came with. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['%PDF-', '.pdf'],
  ['{\\rtf', '.rtf'],
  ['\u00d0\u00cf\u0011\u00e0', '.doc'],
  ['\u0089PNG', '.png'],
  ['\u00ff\u00d8\u00ff', '.jpg'],
  ['GIF8', '.gif'],
];
const ARCHIVE = 'PK\u0003\u0004';
/** What stands among the first names in an archive, or in its list of names at the end. */
const ARCHIVES: readonly (readonly [RegExp, string])[] = [
  [/mimetypeapplication\/vnd\.oasis\.opendocument/, '.odt'],
  [/mimetypeapplication\/epub\+zip/, '.epub'],
  [/xl\/workbook/, '.xlsx'],
  [/ppt\/presentation/, '.pptx'],
];
const LOOKED_AT = 64 * 1024;

/** `.pdf`, `.docx` …; undefined for what may be text. An archive of which nothing else is known is a `.docx`. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  const start = latin(bytes.subarray(0, 100));
  if (!start.startsWith(ARCHIVE)) return BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1];
  const names = latin(bytes.subarray(0, LOOKED_AT)) + latin(bytes.subarray(-LOOKED_AT));
  return ARCHIVES.find(([sign]) => sign.test(names))?.[1] ?? '.docx';
}

/** Each byte the letter of its number: what a decoder calls Latin-1 makes others of some. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
