// The units of a document and chance come in; the document after edits goes out, and whose id a person would give each unit.

import { profileOf, similarity } from '@warraq/core';
import { between, pick, type Random } from '../book/random.ts';
import { EDIT_KINDS, type EditKind } from './edit-kinds.ts';
import { repunctuated, reworded } from './reword.ts';

export interface LabelledUnit {
  readonly text: string;
  /** The old unit whose id it has, by index; undefined for a text that is new. */
  readonly from: number | undefined;
  /** What was done to it; undefined where nothing was. */
  readonly kind: EditKind | undefined;
}

export interface LabelledRevision {
  readonly old: readonly string[];
  readonly units: readonly LabelledUnit[];
  /** Old units that are gone, by index, and how. */
  readonly gone: ReadonlyMap<number, EditKind>;
}

/** A third of the units at most: a person edits a document, and does not write another. */
const MOST = 3;

/** @param foreign texts that stand nowhere in the document */
export function labelledRevision(old: readonly string[], foreign: readonly string[], random: Random): LabelledRevision {
  const revision = new Revision(old, foreign, random);
  const edits = between(random, 1, Math.max(1, Math.floor(old.length / MOST)));
  for (let n = 0; n < edits; n++) revision.edit(pickKind(random));
  return revision.result();
}

function pickKind(random: Random): EditKind {
  const kinds = Object.entries(EDIT_KINDS) as readonly (readonly [EditKind, number])[];
  let at = random() * kinds.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [kind, weight] of kinds) {
    at -= weight;
    if (at < 0) return kind;
  }
  return 'inserted';
}

const LIKENESS: Partial<Record<EditKind, readonly [least: number, most: number]>> = {
  'words, 95 %': [0.95, 0.995],
  'words, 90 %': [0.9, 0.95],
  'words, 75 %': [0.75, 0.9],
  'words, 60 %': [0.6, 0.75],
  'words, 50 %': [0.5, 0.6],
};

class Revision {
  private readonly old: readonly string[];
  private readonly foreign: readonly string[];
  private readonly random: Random;
  private units: LabelledUnit[];
  private readonly gone = new Map<number, EditKind>();

  constructor(old: readonly string[], foreign: readonly string[], random: Random) {
    this.old = old;
    this.foreign = foreign;
    this.random = random;
    this.units = old.map((text, from) => ({ text, from, kind: undefined }));
  }

  result(): LabelledRevision {
    return { old: this.old, units: this.units, gone: this.gone };
  }

  /** Each unit is edited once at most: of what was edited twice nobody could say what it is. */
  edit(kind: EditKind): void {
    const free = this.units.flatMap(({ kind: done }, i) => (done === undefined ? [i] : []));
    if (free.length > 0) this.editAt(pick(this.random, free), kind);
  }

  private editAt(at: number, kind: EditKind): void {
    const unit = this.units[at]!;
    switch (kind) {
      case 'punctuation':
        this.put(at, [{ ...unit, text: repunctuated(unit.text, this.random), kind }]);
        break;
      case 'words, 95 %':
      case 'words, 90 %':
      case 'words, 75 %':
      case 'words, 60 %':
      case 'words, 50 %':
        this.reword(at, kind);
        break;
      case 'moved':
        this.move(at, { ...unit, kind });
        break;
      case 'moved and edited': {
        const text = reworded(unit.text, [0.8, 0.97], this.words(), this.random);
        if (text !== undefined) this.move(at, { ...unit, text, kind });
        break;
      }
      case 'inserted':
        this.units.splice(at, 0, { text: this.another(), from: undefined, kind });
        break;
      case 'deleted':
        this.remove(at, kind, []);
        break;
      case 'rewritten':
        this.rewrite(at);
        break;
      case 'split':
        this.split(at);
        break;
      case 'joined':
        this.join(at);
        break;
      case 'like its neighbour':
        this.insertLike(at);
        break;
      case 'deleted beside its like':
        this.deleteLike(at);
        break;
    }
  }

  private put(at: number, units: readonly LabelledUnit[]): void {
    const isChanged = units.some(({ text }) => text !== this.units[at]?.text);
    if (isChanged) this.units.splice(at, 1, ...units);
  }

  private remove(at: number, kind: EditKind, by: readonly LabelledUnit[]): void {
    const { from } = this.units[at]!;
    if (from !== undefined) this.gone.set(from, kind);
    this.units.splice(at, 1, ...by);
  }

  private words(): readonly string[] {
    return this.another().split(/\s+/u);
  }

  private another(): string {
    const known = new Set([...this.old, ...this.units.map(({ text }) => text)]);
    for (let tries = 0; tries < 50; tries++) {
      const text = pick(this.random, this.foreign);
      if (!known.has(text)) return text;
    }
    return `${pick(this.random, this.foreign)} ${this.units.length}`;
  }

  private reword(at: number, kind: EditKind): void {
    const { text, from } = this.units[at]!;
    const edited = reworded(text, LIKENESS[kind]!, this.words(), this.random);
    if (edited !== undefined) this.put(at, [{ text: edited, from, kind }]);
  }

  private move(at: number, unit: LabelledUnit): void {
    this.units.splice(at, 1);
    this.units.splice(between(this.random, 0, this.units.length), 0, unit);
  }

  /** Another text in the place of one: the old id must not go to it. What is alike by chance is no case. */
  private rewrite(at: number): void {
    const text = this.another();
    if (similarity(profileOf(text), profileOf(this.units[at]!.text), 0.4) > 0) return;
    this.remove(at, 'rewritten', [{ text, from: undefined, kind: 'rewritten' }]);
  }

  /** The longer part is the text with its end (or its beginning) taken off. */
  private split(at: number): void {
    const { text, from } = this.units[at]!;
    const ends = [...text.matchAll(/[.!?؟…]["»”’)]?\s+/gu)].map(({ index, 0: end }) => index + end.length);
    if (ends.length === 0) return;
    const end = pick(this.random, ends);
    const parts = [text.slice(0, end).trimEnd(), text.slice(end)] as const;
    if (Math.min(parts[0].length, parts[1].length) * 20 > 9 * text.length) return;
    const keeper = parts[0].length >= parts[1].length ? 0 : 1;
    this.put(
      at,
      parts.map((part, i) => ({ text: part, from: i === keeper ? from : undefined, kind: 'split' })),
    );
  }

  private join(at: number): void {
    const [one, other] = [this.units[at]!, this.units[at + 1]];
    if (other === undefined || other.kind !== undefined || one.from === undefined || other.from === undefined) return;
    const [a, b] = [one.text.length, other.text.length];
    if (Math.min(a, b) * 20 > 9 * (a + b)) return;
    const [keeper, lost] = a >= b ? [one.from, other.from] : [other.from, one.from];
    this.gone.set(lost, 'joined');
    this.units.splice(at, 2, { text: `${one.text} ${other.text}`, from: keeper, kind: 'joined' });
  }

  /** As rows of a table and items of a list are: the new one is written by changing a copy of the old. */
  private insertLike(at: number): void {
    const { text } = this.units[at]!;
    const copy = reworded(text, [0.6, 0.95], this.words(), this.random);
    if (copy === undefined) return;
    const unit: LabelledUnit = { text: copy, from: undefined, kind: 'like its neighbour' };
    const isBefore = this.random() < 0.5;
    this.put(at, isBefore ? [unit, this.units[at]!] : [this.units[at]!, unit]);
  }

  /** A text goes whose like stands elsewhere: the one that stays keeps its own id. */
  private deleteLike(at: number): void {
    const { text } = this.units[at]!;
    const alike = this.units.findIndex(
      ({ text: other, kind }, i) =>
        i !== at && kind === undefined && similarity(profileOf(text), profileOf(other), 0.5) > 0,
    );
    if (alike >= 0) this.remove(at, 'deleted beside its like', []);
  }
}
