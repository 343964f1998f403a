// The bytes of a .docx come in; the same document goes out with words as plain runs that the library would pass over.

import JSZip from 'jszip';

const PARTS = /^word\/(?:document|footnotes|endnotes)\.xml$/u;
const HIDDEN = /<(?:w:fldSimple|m:oMath)[\s>]/u;

/** What was found in formulas; their shape is not kept, and somebody should look. */
export interface UncoveredWords {
  readonly bytes: Uint8Array;
  readonly formulas: readonly string[];
}

/**
 * mammoth (1.13.0) leaves out what stands in a simple field, such as a date or a reference, and in a formula. The archive
 * has been looked at before; it is packed anew only where it holds any.
 */
export async function uncoverWords(bytes: Uint8Array): Promise<UncoveredWords> {
  const archive = await JSZip.loadAsync(bytes);
  const formulas: string[] = [];
  let isChanged = false;
  for (const file of archive.file(PARTS)) {
    const xml = await file.async('string');
    if (!HIDDEN.test(xml)) continue;
    isChanged = true;
    archive.file(file.name, withRuns(xml, formulas));
  }
  return { bytes: isChanged ? await archive.generateAsync({ type: 'uint8array' }) : bytes, formulas };
}

function withRuns(xml: string, formulas: string[]): string {
  const text = xml.replace(/<\/?(?:w:fldSimple|m:oMathPara)(?:\s[^<>]*)?>/gu, '');
  const end = text.lastIndexOf('</m:oMath>') + 1;
  // Behind the last end nothing is looked for: each beginning would be read to the end of the text.
  const read = text
    .slice(0, end + '</m:oMath>'.length)
    .replace(/<m:oMath(?:\s[^<>]*)?>([\s\S]*?)<\/m:oMath>/gu, (_, inner: string) => {
      const words = [...inner.matchAll(/<m:t(?:\s[^<>]*)?>([^<>]*)<\/m:t>/gu)].map((found) => found[1] ?? '').join('');
      formulas.push(words);
      return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
    });
  return end === 0 ? text : read + text.slice(end + '</m:oMath>'.length);
}
