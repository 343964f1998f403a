// A compiled collection and one or two languages come in; the edition in them goes out, ready to be rendered.

import { createNumerals } from '../labels/numerals.ts';
import { addCompleteness } from '../memory/completeness.ts';
import type { Collection, EditionPlan } from '../model/collection.ts';
import { MANY_DOCUMENTS } from '../model/compact-parts.ts';
import type { Edition, GlossaryEntry } from '../model/edition.ts';
import { knownLanguage, type Language } from '../model/language.ts';
import { type Checked, distinctProblems, hasErrors, type Problem } from '../model/problem.ts';
import { assembleChapter } from './assemble-chapter.ts';
import { bindWords } from './bind-words.ts';
import { CompactChapters } from './compact-chapters.ts';
import type { CompiledCollection } from './compiled-collection.ts';
import { editionFacts } from './edition-facts.ts';
import { editionName } from './edition-files.ts';
import { isolateQuantities } from './isolate-quantities.ts';
import { localiseDigits } from './localise-digits.ts';
import { newestDate } from './newest-date.ts';

/**
 * Assembles an edition. `languages` are languages of the collection, the leading one first; `modified` is an ISO 8601
 * instant (from SOURCE_DATE_EPOCH), otherwise the newest date of the documents and the collection; `shape` says how two
 * languages stand to each other in print, and on which side the book is bound. Undefined where the
 * policy `fail` meets a translation that is stale or missing. Reports `translation-missing`, `translation-stale`,
 * `note-unknown`, `note-call-lost`, `reference-unknown`, `reference-heading-unknown` and the mark-up of translations.
 */
export function assembleEdition(
  compiled: CompiledCollection,
  languages: readonly [Language, ...Language[]],
  modified?: string,
  { layout, binding }: Pick<EditionPlan, 'layout' | 'binding'> = PLAIN,
): Checked<Edition | undefined> {
  const apart = layout !== 'interlinear';
  const facts = editionFacts(compiled.collection, languages);
  const compact = compiled.documents.length < MANY_DOCUMENTS ? undefined : new CompactChapters();
  const found: Problem[] = [];
  const chapters = compiled.documents.map((document) => {
    const { chapter, problems } = assembleChapter(document, languages, compiled, apart);
    found.push(...problems);
    const own = { ...chapter, meta: facts.meta(chapter.meta, chapter.completeness) };
    return compact?.keep(own) ?? own;
  });
  // Two renditions of one text complain of the same things.
  const problems = distinctProblems(found);
  if (hasErrors(problems)) return { value: undefined, problems };
  const completeness = languages.map((_, i) =>
    addCompleteness(chapters.flatMap((chapter) => chapter.completeness[i] ?? [])),
  );
  const edition: Edition = {
    name: editionName(compiled.collection, languages, layout),
    collection: facts.collection(completeness),
    languages,
    layout,
    binding: binding ?? (languages[0].direction === 'rtl' ? 'right' : 'left'),
    chapters,
    modified: modified ?? newestDate(compiled),
    completeness,
    glossary: compiled.glossary.map((entry) => localiseEntry(entry, compiled.collection)),
  };
  return { value: edition, problems };
}

const PLAIN = { layout: 'interlinear', binding: undefined } as const;

function localiseEntry(entry: GlossaryEntry, { digits }: Collection): GlossaryEntry {
  const definitions = Object.entries(entry.definitions).map(([tag, content]) => {
    const language = knownLanguage(tag);
    const localised = localiseDigits(isolateQuantities(content, language), createNumerals(tag, digits[tag] ?? 'latn'));
    return [tag, bindWords(localised, language)] as const;
  });
  return { ...entry, definitions: Object.fromEntries(definitions) };
}
