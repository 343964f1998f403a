// A unit or a translation comes in; its inline content goes out, parsed once however many editions show it.

import type { SourceInline } from '../model/inline.ts';
import type { Place } from '../model/place.ts';
import type { Checked } from '../model/problem.ts';
import { parseInline } from '../parse/parse-inline.ts';

/** What has a text of Markdown inline mark-up: units and string entries. */
export interface ProseText {
  readonly text: string;
  readonly place: Place;
  readonly content?: readonly SourceInline[];
  readonly written?: string | undefined;
}

export class ParsedProse {
  readonly #known = new WeakMap<ProseText, Checked<readonly SourceInline[]>>();

  /** The content and the problems of its mark-up, at their place in the text's file. */
  of(prose: ProseText): Checked<readonly SourceInline[]> {
    // The problems of what a document's own reading has shown were reported with the document.
    if (prose.content !== undefined) return { value: prose.content, problems: [] };
    const known = this.#known.get(prose);
    if (known !== undefined) return known;
    const parsed = parseInline(prose.text, prose.place, prose.written);
    this.#known.set(prose, parsed);
    return parsed;
  }
}
