// A compiled collection comes in; everything wrong with it that reading and compiling have not said goes out.

import type { CompiledCollection, CompiledDocument } from '../assemble/compiled-collection.ts';
import type { ProseText } from '../assemble/parsed-prose.ts';
import type { Resolved } from '../memory/resolve-units.ts';
import type { Collection } from '../model/collection.ts';
import type { Problem } from '../model/problem.ts';
import type { StringFile } from '../model/strings.ts';
import { proseOf } from '../model/traverse.ts';
import { withHalves } from '../parse/caesura.ts';
import { changedLanguage } from '../segment/changed-language.ts';
import { checkDocumentLanguage } from './document-language.ts';
import { checkFigures } from './figures.ts';
import { checkGlossary } from './glossary.ts';
import { checkHeadingLevels } from './heading-levels.ts';
import { checkKnownNames } from './known-names.ts';
import { checkStringsAgainstUnits } from './strings-against-units.ts';
import { checkTargetMarkup } from './target-markup.ts';
import { checkTurborepoTasks, type DeclaredTasks } from './turborepo-tasks.ts';
import { checkUniqueIds } from './unique-ids.ts';

/** What only the folder knows. */
export interface Surroundings {
  /** The tasks of a collection that is a workspace package. */
  readonly tasks?: DeclaredTasks | undefined;
}

/** Problems of the documents, then of the string files, in reading order. What translations say is `checkTranslations`'. */
export function checkCollection(compiled: CompiledCollection, surroundings: Surroundings = {}): readonly Problem[] {
  const { collection, documents } = compiled;
  // All that is asked of a document at once: a large collection has its text only as long as nobody asks for another.
  const found = documents.map((one) => ({ own: checkDocument(one, collection), markup: checkMarkup(one, compiled) }));
  return [
    ...checkTasks(compiled, surroundings),
    ...found.flatMap(({ own }) => own),
    ...checkGlossary(
      compiled.glossary,
      collection.languages.map(({ tag }) => tag),
    ),
    ...checkUniqueIds(ownStrings(documents)),
    ...orphans(compiled),
    ...found.flatMap(({ markup }) => markup),
  ];
}

function checkDocument({ document }: CompiledDocument, collection: Collection): readonly Problem[] {
  return [
    ...checkDocumentLanguage(collection, document),
    ...checkKnownNames(collection, document),
    ...checkHeadingLevels(document),
    ...checkFigures(document),
  ];
}

function checkTasks({ collection, documents }: CompiledCollection, { tasks }: Surroundings): readonly Problem[] {
  if (tasks === undefined) return [];
  return checkTurborepoTasks(
    collection,
    documents.map(({ document }) => document),
    tasks,
  );
}

function ownStrings(documents: readonly CompiledDocument[]): readonly StringFile[] {
  return documents.flatMap(({ document, strings }) => strings.get(document.language.tag) ?? []);
}

function orphans({ documents, strings }: CompiledCollection): readonly Problem[] {
  const known = new Map(documents.map((one) => [one.document.id, one]));
  return strings.flatMap((file) => {
    const { document, strings: files } = known.get(file.document) ?? {};
    // Sync rewrites a document's own file; what it still holds of older texts is no translator's concern.
    if (document?.language.tag === file.language) return [];
    // These may be the sources: nobody is to be told that they can be deleted.
    if (document !== undefined && changedLanguage(document, [...(files?.values() ?? [])]) !== undefined) return [];
    return checkStringsAgainstUnits(file, document === undefined ? undefined : proseOf(document));
  });
}

function checkMarkup({ resolved }: CompiledDocument, { prose }: CompiledCollection): readonly Problem[] {
  return [...resolved.values()].flat().flatMap(({ unit, target }: Resolved) => {
    if (target === undefined) return [];
    const contentOf = (text: ProseText) => withHalves(unit.kind, text, prose.of(text).value).value;
    return checkTargetMarkup({ source: contentOf(unit), target: contentOf(target), place: target.place });
  });
}
