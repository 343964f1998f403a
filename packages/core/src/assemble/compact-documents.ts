// Documents of a large collection come in, read or compiled; the same go out with their texts kept as bytes until somebody asks for them.

import type { Part } from '../model/block.ts';
import { LastMade, packInlines, packParts, unpackInlines, unpackParts } from '../model/compact-parts.ts';
import type { Document } from '../model/document.ts';
import type { SourceInline } from '../model/inline.ts';
import { knownLanguage } from '../model/language.ts';
import type { Draft, UnitKind } from '../model/unit.ts';
import { parseInline } from '../parse/parse-inline.ts';
import type { CompiledDocument } from './compiled-collection.ts';

/** A draft for JSON: kind, part, line, column, text, content; without content that is the text as it stands. */
type Written = readonly [UnitKind, number, number, number, string, (readonly unknown[])?];

/** A document of which only what is asked for without its text is held as it is. Can be handed to another thread. */
export interface PackedDocument {
  readonly facts: Omit<Document<Draft>, 'parts'>;
  /** Its parts. */
  readonly bytes: Uint8Array;
}

/** Every draft has its content then. */
export function packDocument({ parts, title, subtitle, summary, ...others }: Document<Draft>): PackedDocument {
  const facts = {
    ...others,
    title: withContent(title),
    subtitle: subtitle && withContent(subtitle),
    summary: summary && withContent(summary),
  };
  // A piece of a text keeps all of it in memory: copies do not.
  return { facts: JSON.parse(JSON.stringify(facts)), bytes: packParts(parts, packed) };
}

export class CompactDocuments {
  readonly #last = new LastMade<readonly Part<Draft>[]>();

  /**
   * The document with `parts` that are made anew each time they are asked for, save where the same document was the last
   * that was.
   */
  open({ facts, bytes }: PackedDocument): Document<Draft> {
    const opened = () => unpackParts(bytes, (written) => read(written as Written, facts.file));
    const last = this.#last;
    return {
      ...facts,
      language: knownLanguage(facts.language.tag),
      get parts() {
        return last.of(bytes, opened);
      },
    };
  }
}

function withContent(draft: Draft): Draft & Pick<Required<Draft>, 'content'> {
  return { ...draft, content: draft.content ?? parseInline(draft.text, draft.place).value };
}

function packed(draft: Draft): Written {
  const { kind, text, place, part, content } = withContent(draft);
  const [only, ...others] = content;
  const isPlain = others.length === 0 && only?.kind === 'text' && only.text === text;
  const head = [kind, part, place.line, place.column, text] as const;
  return isPlain ? head : [...head, packInlines(content, text)];
}

function read([kind, part, line, column, text, content]: Written, file: string): Draft {
  const own: readonly SourceInline[] = content === undefined ? [{ kind: 'text', text }] : unpackInlines(content, text);
  return { kind, text, place: { file, line, column }, part, content: own };
}

export class CompactCompiled {
  readonly #last = new LastMade<CompiledDocument>();

  /** The compiled document, its parts and states made anew as above. `make` makes it, the same each time. */
  keep(make: () => CompiledDocument): CompiledDocument {
    const last = this.#last;
    const { document, strings, completeness } = last.of(make, make);
    const { parts: _, ...facts } = document;
    return {
      document: {
        ...facts,
        get parts() {
          return last.of(make, make).document.parts;
        },
      },
      strings,
      completeness,
      get resolved() {
        return last.of(make, make).resolved;
      },
    };
  }
}

/** A copy that holds its parts and states: whoever knows units by their objects needs the same ones throughout. */
export function openedDocument(compiled: CompiledDocument): CompiledDocument {
  return { ...compiled, document: { ...compiled.document } };
}
