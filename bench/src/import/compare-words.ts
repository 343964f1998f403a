// A capture, what an import made of it, and where its leftovers stand come in; which words were lost or kept wrongly go out.

import type { Imported } from '@warraq/import';

/** Leftovers as a person marked them: whole lines (`128`) or columns of a line (`21:1-18`), all from 1, ends included. */
export type Truth = readonly string[];

export interface Comparison {
  /** Words of the text itself: those of the capture without its leftovers and its mark-up. */
  readonly own: number;
  /** Of these: in the document, in the order of the capture, or moved to its front matter. */
  readonly kept: number;
  readonly lost: readonly string[];
  readonly leftovers: number;
  /** Words of the document that the text does not have at that place: leftovers that stayed, or words put there. */
  readonly extra: readonly string[];
}

/** Without `truth` the report's own word is taken for what is a leftover. */
export function compareWords(capture: string, imported: Imported, truth: Truth | undefined): Comparison {
  const lines = withoutMarkup(capture.replace(/\r\n?/gu, '\n'), imported).split('\n');
  const moved = wordsAside(imported, 'moved');
  const removed = truth === undefined ? wordsAside(imported, 'removed') : new Map<number, string[]>();
  const body = words(imported.markdown.replace(/^---\n[\s\S]*?\n---\n/u, '').replaceAll(':::signature', ''));
  const lost: string[] = [];
  const extra: string[] = [];
  let [own, kept, leftovers, at] = [0, 0, 0, 0];
  for (const [index, line] of lines.entries()) {
    const split = splitLine(line, index + 1, truth ?? []);
    leftovers += words(split.leftover).length;
    const aside = [...(moved.get(index + 1) ?? [])];
    const left = [...(removed.get(index + 1) ?? [])];
    for (const word of words(split.own)) {
      if (takeFrom(left, word, body[at])) {
        leftovers++;
        continue;
      }
      own++;
      if (body[at] === word) at++;
      else if (!takeFrom(aside, word, undefined)) {
        const next = body.indexOf(word, at);
        // A word that comes soon stands behind others that the text does not have.
        if (next < 0 || next - at > NEAR) {
          lost.push(word);
          continue;
        }
        extra.push(...body.slice(at, next));
        at = next + 1;
      }
      kept++;
    }
  }
  extra.push(...body.slice(at));
  return { own, kept, lost, leftovers, extra };
}

const NEAR = 40;

/** Letters and digits in their plainest form: apostrophes, hyphens and marks may change. */
function words(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660));
  return plain.replace(/ـ/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Targets of a wiki's links, and its front matter, which is the document's. */
function withoutMarkup(capture: string, { kind }: Imported): string {
  if (kind !== 'wiki') return capture;
  const blank = (text: string) => text.replace(/[^\n]/gu, '');
  return capture
    .replace(/^---\n[\s\S]*?\n---\n/u, blank)
    .replace(/\]\([^"]{0,400}?\s+"wikilink"\)/gu, (found) => `]${blank(found)}`)
    .replace(/\[(?:Category|تصنيف):[^\]]*\]/gu, blank);
}

function wordsAside({ findings }: Imported, group: 'moved' | 'removed'): ReadonlyMap<number, string[]> {
  const aside = new Map<number, string[]>();
  for (const finding of findings)
    if (finding.group === group) aside.set(finding.line, [...(aside.get(finding.line) ?? []), ...words(finding.text)]);
  return aside;
}

function takeFrom(list: string[], word: string, unless: string | undefined): boolean {
  const at = word === unless ? -1 : list.indexOf(word);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

function splitLine(line: string, number: number, truth: Truth): { readonly own: string; readonly leftover: string } {
  let own = line;
  let leftover = '';
  for (const place of truth) {
    const [at, from, to] = place.split(/[:-]/u).map(Number);
    if (at !== number) continue;
    const [start, end] = [(from ?? 1) - 1, to ?? line.length];
    leftover += ` ${line.slice(start, end)}`;
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  }
  return { own, leftover };
}
