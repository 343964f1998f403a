// The bytes of a PDF come in; how many pages its page tree counts goes out.

/**
 * Follows the trailer, or the cross-reference stream in its place, to the catalogue and from there to the page tree's
 * root, whose /Count is the number of leaves (ISO 32000-2 §7.5.8, §7.7.3). Undefined where these two objects are
 * compressed, or it is no PDF.
 */
export function pdfPages(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) return undefined;
  const start = [...text.slice(-1024).matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
  const root = start === undefined ? undefined : /\/Root\s+(\d+)\s+\d+\s+R/.exec(text.slice(Number(start)))?.[1];
  const pages = root === undefined ? undefined : /\/Pages\s+(\d+)\s+\d+\s+R/.exec(objectOf(text, root))?.[1];
  const count = pages === undefined ? undefined : /\/Count\s+(\d+)/.exec(objectOf(text, pages))?.[1];
  return count === undefined ? undefined : Number(count);
}

/** An object's body; of several with one number the last, as incremental updates append them. */
function objectOf(text: string, number: string): string {
  const start = text.lastIndexOf(`\n${number} 0 obj`);
  if (start < 0) return '';
  const end = text.indexOf('endobj', start);
  return text.slice(start, end < 0 ? undefined : end);
}
