// The prose of a document comes in as it is read; its notes in the order of their first calls, and where these stand, go out.

import type { Note, Part } from '../model/block.ts';
import type { NotesDesign } from '../model/collection.ts';
import type { NoteFinder } from '../model/find-note.ts';
import { proseOfBlocks } from '../model/traverse.ts';
import type { NoteSpan } from './numbers-before-parts.ts';

/** What is asked of a prose. */
export interface NoteText<P> {
  /** The labels of the notes that it calls. */
  labels(prose: P): readonly string[];
  /** How many letters of it are printed. */
  letters(prose: P): number;
}

type Step<P> = { readonly prose: P; readonly part: number } | { readonly note: Note<P>; readonly span: NoteSpan };

/** Notes of each part in the order in which they are called for the first time. */
export class NoteOrder<P> {
  /** By parts, in the order of the notes: where in the text, in letters from its beginning, the prose of its call stands. */
  readonly spans: readonly NoteSpan[][];
  readonly #parts: readonly Part<P>[];
  readonly #find: NoteFinder<Note<P>>;
  readonly #text: NoteText<P>;
  readonly #atFoot: boolean;
  readonly #homes: ReadonlyMap<Note<P>, number>;
  readonly #order: readonly Note<P>[][];
  readonly #places = new Map<Note<P>, number>();
  readonly #opened = new Set<Note<P>>();
  #letters = 0;

  constructor(parts: readonly Part<P>[], find: NoteFinder<Note<P>>, text: NoteText<P>, place: NotesDesign['place']) {
    this.#parts = parts;
    this.#find = find;
    this.#text = text;
    this.#atFoot = place === 'foot';
    this.#homes = new Map(parts.flatMap((part, i) => part.notes.map((note) => [note, i] as const)));
    this.#order = parts.map(() => []);
    this.spans = parts.map(() => []);
  }

  /** The place of the note's part among the parts, from 0. */
  partOf(note: Note<P>): number {
    return this.#homes.get(note) ?? 0;
  }

  /** The place of the note among those of its part, from 1. */
  placeOf(note: Note<P>): number {
    return this.#places.get(note) ?? 0;
  }

  /** Reads prose of a part. Works through a list: notes that call notes that call notes overflow nothing. */
  read(prose: readonly P[], part: number): void {
    this.#readSteps(steps(prose, part));
  }

  #readSteps(todo: Step<P>[]): void {
    for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
      if ('prose' in step) todo.push(...this.#callsIn(step.prose, step.part));
      else if (this.#take(step.note, step.span) && this.#atFoot) todo.push(...this.#open(step.note));
    }
  }

  /** Reads what has not been read yet: the notes that stand together, then those that nothing calls. */
  readRest(): void {
    for (const [part, { notes }] of this.#parts.entries()) {
      const order = this.#order[part]!;
      let next = 0;
      const readOn = () => {
        for (; next < order.length; next++) this.#readNote(order[next]!);
      };
      readOn();
      for (const note of notes) {
        this.#take(note, { from: this.#letters, to: this.#letters });
        readOn();
      }
    }
  }

  /** The notes that a prose calls, the first of them last. */
  #callsIn(prose: P, part: number): readonly Step<P>[] {
    const span = { from: this.#letters, to: this.#letters + this.#text.letters(prose) };
    this.#letters = span.to;
    const found = this.#text.labels(prose).map((label) => this.#find(part, label));
    return found.flatMap((note) => (note === undefined ? [] : [{ note, span }])).reverse();
  }

  /** Whether the note had no place. */
  #take(note: Note<P>, span: NoteSpan): boolean {
    if (this.#places.has(note)) return false;
    const part = this.partOf(note);
    this.#order[part]!.push(note);
    this.#places.set(note, this.#order[part]!.length);
    this.spans[part]!.push(span);
    return true;
  }

  #readNote(note: Note<P>): void {
    if (!this.#opened.has(note)) this.#readSteps(this.#open(note));
  }

  #open(note: Note<P>): Step<P>[] {
    this.#opened.add(note);
    return steps(proseOfBlocks(note.blocks), this.partOf(note));
  }
}

/** To be taken from the end. */
function steps<P>(prose: readonly P[], part: number): Step<P>[] {
  return prose.map((one) => ({ prose: one, part })).reverse();
}
