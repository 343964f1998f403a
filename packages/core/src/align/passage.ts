// A document comes in; its units as the aligner compares them go out: kind, length, and what stays the same in translation.

import { latinDigits } from '../labels/numerals.ts';
import { foldLetters } from '../letters/fold-text.ts';
import { lightStem } from '../letters/light-stem.ts';
import type { Document } from '../model/document.ts';
import { proseOf, proseOfBlocks } from '../model/traverse.ts';
import type { Draft } from '../model/unit.ts';
import { targetsIn } from '../segment/link-targets.ts';

export interface Passage {
  readonly draft: Draft;
  /** `heading 2`, `paragraph`, `cell` …: what a translator keeps. */
  readonly shape: string;
  readonly isNote: boolean;
  /** UTF-16 units, without vowel signs and without addresses. */
  readonly length: number;
  /** Numbers, links, references, names in Latin letters: each with how often. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Light words for what is learnt of the pair of languages. */
  readonly words: readonly string[];
}

export function passagesOf(document: Document<Draft>): readonly Passage[] {
  const shapes = new Map<Draft, string>();
  const notes = new Map<Draft, string>();
  for (const [part, { heading, blocks, notes: own }] of document.parts.entries()) {
    if (heading !== undefined) shapes.set(heading.prose, 'heading 1');
    for (const block of blocks) if (block.kind === 'heading') shapes.set(block.prose, `heading ${block.level}`);
    for (const { label, blocks: inside } of own)
      for (const draft of proseOfBlocks(inside)) notes.set(draft, `${part}-${label}`);
  }
  return proseOf(document).map((draft) => passage(draft, shapes.get(draft) ?? draft.kind, notes.get(draft)));
}

function passage(draft: Draft, shape: string, note: string | undefined): Passage {
  const plain = foldLetters(draft.text, 'loose').replace(/\]\([^()\s]*\)|https?:\/\/\S+/gu, ']');
  const anchors = anchorsIn(draft.text);
  // The text of a note belongs to its label, wherever it stands.
  if (note !== undefined) anchors.set(`text of note ${note}`, 1);
  return { draft, shape, isNote: note !== undefined, length: plain.length, anchors, words: wordsOf(plain) };
}

/** The words of a text by which pairs teach others: stems, each once. */
export function alignableWords(text: string): readonly string[] {
  return wordsOf(foldLetters(text, 'loose'));
}

function wordsOf(folded: string): readonly string[] {
  return [...new Set((folded.match(/[\p{L}\p{M}]{3,}/gu) ?? []).map(lightStem))];
}

/** Several passages as if they were one. */
export function joinPassages(passages: readonly Passage[]): Passage {
  const [first] = passages;
  if (first === undefined) throw new Error('nothing to join');
  const anchors = new Map<string, number>();
  for (const passage of passages)
    for (const [anchor, count] of passage.anchors) anchors.set(anchor, (anchors.get(anchor) ?? 0) + count);
  const length = passages.reduce((sum, passage) => sum + passage.length, passages.length - 1);
  const words = [...new Set(passages.flatMap((passage) => passage.words))];
  return { ...first, length, anchors, words };
}

/** A piece of a passage's text, as a passage of its own. */
export function pieceOf(whole: Passage, text: string): Passage {
  return passage({ ...whole.draft, text }, whole.shape, undefined);
}

const NUMBER = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu;
const LATIN = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]{2,}/gu;

function anchorsIn(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const add = (anchor: string) => found.set(anchor, (found.get(anchor) ?? 0) + 1);
  for (const [, label = ''] of text.matchAll(/\[\^([^\]\s]+)\]/gu)) add(`note ${label}`);
  for (const target of targetsIn(text).split(' ')) if (target !== '') add(`link ${target}`);
  for (const [, title = ''] of text.matchAll(/\[\[([^[\]|]+)/gu)) add(`link ${title}`);
  const bare = text.replace(/\[\^[^\]]*\]|\]\([^()\s]*\)|https?:\/\/\S+/gu, ' ');
  for (const [number] of bare.matchAll(NUMBER)) add(`number ${asciiDigits(number)}`);
  for (const [name] of bare.matchAll(LATIN)) add(`name ${name.toLowerCase()}`);
  return found;
}

function asciiDigits(number: string): string {
  return latinDigits(number)
    .replace(/[,٬](?=\d{3})/gu, '')
    .replace('٫', '.');
}
