// A collection's folder comes in, again and again; what the pages of the desk show of it goes out, the last good of it all.

import {
  type Checked,
  type CompiledDocument,
  checkTranslations,
  compileCollection,
  distinctProblems,
  type Labels,
  type Language,
  type Problem,
  type StringFile,
} from '@warraq/core';
import { type Layout, loadPictures, openCollection, type ParsedTexts, type Pictures, readDrafts } from '@warraq/store';
import { checkLoaded, type Loaded } from '../load.ts';
import { labelTables, renderContext } from '../render-context.ts';
import { toldOnce } from '../told-once.ts';
import { type DeskMemories, deskMemories } from './known-translations.ts';
import { withLastGood } from './last-good.ts';

/** What there is to show once a collection could be read. */
export interface DeskCollection extends Loaded {
  /** It may lag behind the texts, see `Reading`. */
  readonly memories: DeskMemories;
  readonly drafts: readonly StringFile[];
  readonly pictures: Checked<Pictures>;
  labels(language: Language): Labels;
}

export interface DeskState {
  /** Undefined until the collection could be read for the first time. */
  readonly collection: DeskCollection | undefined;
  /** What stands against the files as they are now, named as the store names them. */
  readonly problems: readonly Problem[];
  /** Those of the problems that are slips in translations: no edition waits for them. */
  readonly slips: ReadonlySet<Problem>;
  readonly layout: Pick<Layout, 'folder' | 'root'>;
}

/** What is known from before, and what of it stays. */
export interface Reading {
  readonly before: DeskState | undefined;
  readonly parsed: ParsedTexts;
  /** Pictures take long to read, and translators do not change them. */
  readonly keepsPictures: boolean;
  /** What is known of texts: `all` stays, the `settled` part of it, or nothing. It may come a moment after the text. */
  readonly keepsMemories: 'all' | 'settled' | 'nothing';
}

export async function readDesk(folder: string, reading: Reading): Promise<DeskState> {
  const known = reading.before?.collection;
  const { value: open, problems } = await openCollection(folder, reading.parsed);
  const layout = open?.layout ?? known?.layout ?? { folder, root: undefined };
  if (open === undefined) return { collection: known, problems, slips: new Set(), layout };
  const source = withLastGood(open.source, known?.source, problems);
  const compiled = compileCollection(source, known?.compiled.prose);
  const loaded = { layout: open.layout, source, compiled: compiled.value, problems: [] };
  const tags = source.collection.languages.map(({ tag }) => tag);
  const [found, drafts, tables, memories, pictures] = await Promise.all([
    checkLoaded(loaded),
    readDrafts(open.layout, tags),
    labelTables(source.collection),
    memoriesFor(loaded, known?.memories, reading.keepsMemories),
    reading.keepsPictures && known !== undefined ? known.pictures : loadPictures(loaded),
  ]);
  // That a translation is stale is its state, and stands beside it as such.
  const slips = checkTranslations(compiled.value).filter(({ code }) => code !== 'stale');
  const { labels } = renderContext(source.collection, tables, pictures.value, () => undefined);
  return {
    collection: { ...loaded, memories, drafts: drafts.value, pictures, labels },
    problems: toldOnce(
      distinctProblems(
        [problems, compiled.problems, found, slips, drafts.problems, memories.problems, pictures.problems].flat(),
      ),
    ),
    slips: new Set(slips),
    layout,
  };
}

function memoriesFor(
  loaded: Loaded,
  known: DeskMemories | undefined,
  kept: Reading['keepsMemories'],
): DeskMemories | Promise<DeskMemories> {
  if (kept === 'all' && known !== undefined) return known;
  return deskMemories(loaded, kept === 'settled' ? known : undefined);
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
