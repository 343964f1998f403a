// The parts of a document or a chapter come in; the same as few bytes go out, and come back from them.

import type { Part } from './block.ts';
import type { Inline, SourceInline } from './inline.ts';
import { knownLanguage } from './language.ts';
import { mapPart } from './traverse.ts';

const WRITER = new TextEncoder();
const READER = new TextDecoder();

/**
 * From so many documents on a collection keeps its texts as bytes, and makes trees of them when they are asked for. That
 * takes a fifth more processor time, which the small heap gives back only at several thousand.
 */
export const MANY_DOCUMENTS = 1000;

/**
 * A text of ten kilobytes takes ten times that as a tree of blocks and runs, and hardly more than itself as bytes.
 * @param write makes something of a prose that JSON can hold
 */
export function packParts<P>(parts: readonly Part<P>[], write: (prose: P) => unknown): Uint8Array {
  return WRITER.encode(JSON.stringify(parts.map((part) => mapPart(part, write))));
}

/** The parts again, all new. `read` is the way back of `write`. */
export function unpackParts<P>(bytes: Uint8Array, read: (written: unknown) => P): readonly Part<P>[] {
  const parts = JSON.parse(READER.decode(bytes)) as readonly Part<unknown>[];
  return parts.map((part) => mapPart(part, read));
}

/** A text that inline content was made from, and how far of it has been seen. */
interface Passage {
  readonly text: string;
  at: number;
}

/** Mark-up and targets between two runs are seldom longer. */
const LONGEST_GAP = 300;
/** What is shorter is written sooner than its place. */
const SHORTEST_RUN = 10;

/**
 * Inline content for JSON: of a run of text its words alone, or from where to where they stand in `text`; of a language its
 * tag.
 */
export function packInlines(content: readonly (Inline | SourceInline)[], text = ''): readonly unknown[] {
  return packed(content, { text, at: 0 });
}

function packed(content: readonly (Inline | SourceInline)[], from: Passage): readonly unknown[] {
  return content.map((inline) => {
    if (inline.kind === 'text') return packedRun(inline.text, from);
    if (!('children' in inline)) return inline;
    const children = packed(inline.children, from);
    return inline.kind === 'foreign' ? { ...inline, language: inline.language.tag, children } : { ...inline, children };
  });
}

function packedRun(run: string, from: Passage): string | readonly [number, number] {
  if (run.length < SHORTEST_RUN) return run;
  const found = from.text.slice(from.at, from.at + LONGEST_GAP + run.length).indexOf(run);
  if (found < 0) return run;
  const start = from.at + found;
  from.at = start + run.length;
  return [start, from.at];
}

/** The way back, with the same `text`; the caller knows which of the two kinds of content it had. */
export function unpackInlines<I extends Inline | SourceInline>(written: readonly unknown[], text = ''): readonly I[] {
  return written.map((one): I => {
    if (typeof one === 'string') return { kind: 'text', text: one } as I;
    if (Array.isArray(one)) return { kind: 'text', text: text.slice(one[0], one[1]) } as I;
    const inline = one as I;
    if (!('children' in inline)) return inline;
    const children = unpackInlines<I>(inline.children as readonly unknown[], text);
    if (inline.kind !== 'foreign') return { ...inline, children } as I;
    return { ...inline, language: knownLanguage(inline.language as unknown as string), children } as I;
  });
}

/** Gives the last thing that was made again, as long as nothing else was asked for: readers come in a row. */
export class LastMade<T> {
  #key: object | undefined;
  #value: T | undefined;

  of(key: object, make: () => T): T {
    if (this.#key !== key) {
      this.#value = make();
      this.#key = key;
    }
    return this.#value as T;
  }
}
