// A text comes in; what an import makes of it goes out, and its words in order.

import { expect } from 'vitest';
import { type Finding, type Imported, type ImportOptions, importCapture } from '../../src/index.ts';

export async function imported(text: string, options: ImportOptions = {}, name = 'page.txt'): Promise<Imported> {
  const result = await importCapture(name, new TextEncoder().encode(text), options);
  if ('refused' in result) throw new Error(`refused: ${result.refused} ${result.detail}`);
  return result;
}

/** The document without its front matter. */
export function bodyOf({ markdown }: Imported): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n\n/u, '');
}

/** The findings of a kind, as `line text`. */
export function found({ findings }: Imported, group: Finding['group'], kind: Finding['kind']): readonly string[] {
  return findings.filter((one) => one.group === group && one.kind === kind).map(({ line, text }) => `${line} ${text}`);
}

/** Letters and digits only, each in its plainest form: marks, hyphens and apostrophes may change. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660));
  return plain.replace(/ـ/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Every word of the capture is in the document or among what was moved or removed, as often as it was written; and the
 * document has its words in the order of the capture.
 */
export function expectEveryWord(source: string, result: Imported): void {
  const body = bodyOf(result).replaceAll(':::signature', '');
  const aside = result.findings.filter(({ group }) => group === 'moved' || group === 'removed');
  const kept = [body, ...aside.map(({ text }) => text)].flatMap(wordsOf);
  expect([...kept].sort().join(' ')).toBe([...wordsOf(source)].sort().join(' '));
  const all = wordsOf(source).join(' ');
  let at = 0;
  for (const word of wordsOf(body)) {
    const next = all.indexOf(word, at);
    expect(next, `“${word}” comes too early`).toBeGreaterThanOrEqual(at);
    at = next + word.length;
  }
}
