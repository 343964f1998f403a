// A collection's folder comes in, again and again; what the pages of the desk show of it goes out, the last good of it all.

import { type CompiledDocument, compileCollection, type Labels, type Language, type Problem } from '@warraq/core';
import { type Layout, loadPictures, openCollection, type Pictures } from '@warraq/store';
import { checkLoaded, type Loaded } from '../load.ts';
import { type Memories, memoriesOf } from '../memories.ts';
import { labelTables, renderContext } from '../render-context.ts';
import { withLastGood } from './last-good.ts';

/** What there is to show once a collection could be read. */
export interface DeskCollection extends Loaded {
  readonly memories: Memories;
  readonly pictures: Pictures;
  labels(language: Language): Labels;
}

export interface DeskState {
  /** Undefined until the collection could be read for the first time. */
  readonly collection: DeskCollection | undefined;
  /** What stands against the files as they are now, named as the store names them. */
  readonly problems: readonly Problem[];
  readonly layout: Pick<Layout, 'folder' | 'root'>;
}

/** What may have changed since: pictures take longest to read, and translators do not change them. */
export interface Reading {
  readonly before: DeskState | undefined;
  readonly onlyTranslations: boolean;
}

export async function readDesk(folder: string, { before, onlyTranslations }: Reading): Promise<DeskState> {
  const known = before?.collection;
  const { value: open, problems } = await openCollection(folder);
  const layout = open?.layout ?? known?.layout ?? { folder, root: undefined };
  if (open === undefined) return { collection: known, problems, layout };
  const source = withLastGood(open.source, known?.source, problems);
  const compiled = compileCollection(source);
  const loaded = { layout: open.layout, source, compiled: compiled.value, problems: [] };
  const [found, memories, tables, pictures] = await Promise.all([
    checkLoaded(loaded),
    memoriesOf(loaded),
    labelTables(source.collection),
    onlyTranslations && known !== undefined ? { value: known.pictures, problems: [] } : loadPictures(loaded),
  ]);
  const { labels } = renderContext(source.collection, tables, pictures.value, () => undefined);
  return {
    collection: { ...loaded, memories, pictures: pictures.value, labels },
    problems: [...problems, ...compiled.problems, ...found, ...memories.problems, ...pictures.problems],
    layout,
  };
}

/** A document beside its translation into one language. */
export interface DeskEntry {
  readonly document: CompiledDocument;
  readonly language: Language;
}

/** Every document in every language that it is to be translated into, in reading order; `only` wants one language. */
export function entriesOf({ compiled }: DeskCollection, only: string | undefined): readonly DeskEntry[] {
  const { languages } = compiled.collection;
  return compiled.documents.flatMap((document) =>
    languages
      .filter(({ tag }) => tag !== document.document.language.tag && (only === undefined || tag === only))
      .map((language) => ({ document, language })),
  );
}
