// The options of `build` come in; the selection that somebody wishes for goes out, as it was written.

import { WrongUse } from './exit-code.ts';
import { typedList } from './typed-list.ts';
import { typedTitle } from './typed-title.ts';

/** A reader of one's own choice. */
export interface SelectionWish {
  /** Documents as they were written, in the order in which they shall stand. */
  readonly documents: readonly string[];
  /** Undefined: named after the collection. */
  readonly title: string | undefined;
  /** Undefined: a name that comes from the documents. */
  readonly name: string | undefined;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 64;

/**
 * Undefined without `--select`. Throws a WrongUse for an empty selection, for `--title` and `--name` without one, and for a
 * title or a name that no book or file can have.
 */
export function selectionWish(options: Readonly<Record<string, unknown>>): SelectionWish | undefined {
  // Titles may have Arabic commas of their own.
  const documents = typeof options.select === 'string' ? typedList(options.select, /,/) : undefined;
  for (const name of ['title', 'name'])
    if (documents === undefined && options[name] !== undefined)
      throw new WrongUse('onlyWithSelect', { name: `--${name}` });
  if (documents === undefined) return undefined;
  if (documents.length === 0) throw new WrongUse('nothingSelected');
  return { documents, title: typedTitle(options.title), name: nameOf(options.name) };
}

function nameOf(option: unknown): string | undefined {
  if (typeof option !== 'string') return undefined;
  if (!NAME.test(option) || option.length > LONGEST_NAME) throw new WrongUse('badName', { name: option });
  return option;
}
