// The parts of a document or a chapter come in; the same as few bytes go out, and come back from them.

import type { Part } from './block.ts';
import type { Inline, SourceInline } from './inline.ts';
import { knownLanguage } from './language.ts';
import { mapPart } from './traverse.ts';

const WRITER = new TextEncoder();
const READER = new TextDecoder();

/** From so many documents on a collection keeps its texts as bytes, and makes trees of them when they are asked for. */
export const MANY_DOCUMENTS = 300;

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

/** Inline content for JSON: of a run of text its words alone, of a language its tag. */
export function packInlines(content: readonly (Inline | SourceInline)[]): readonly unknown[] {
  return content.map((inline) => {
    if (inline.kind === 'text') return inline.text;
    if (!('children' in inline)) return inline;
    const children = packInlines(inline.children);
    return inline.kind === 'foreign' ? { ...inline, language: inline.language.tag, children } : { ...inline, children };
  });
}

/** The way back; the caller knows which of the two kinds of content it had. */
export function unpackInlines<I extends Inline | SourceInline>(written: readonly unknown[]): readonly I[] {
  return written.map((one): I => {
    if (typeof one === 'string') return { kind: 'text', text: one } as I;
    const inline = one as I;
    if (!('children' in inline)) return inline;
    const children = unpackInlines<I>(inline.children as readonly unknown[]);
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
