// A compiled document and an edition's languages come in; its chapter goes out: renditions chosen, notes and references found.

import { createNumerals, type Numerals } from '../labels/numerals.ts';
import type { Part } from '../model/block.ts';
import type { Collection } from '../model/collection.ts';
import type { Chapter, EditionPart, Prose, Rendition } from '../model/edition.ts';
import type { UnresolvedReference } from '../model/inline.ts';
import { noteLabels, wordsOf } from '../model/inline-words.ts';
import type { Language } from '../model/language.ts';
import type { Place } from '../model/place.ts';
import { type Problem, warning } from '../model/problem.ts';
import { mapBlocks, proseOf } from '../model/traverse.ts';
import type { Unit } from '../model/unit.ts';
import { withHalves } from '../parse/caesura.ts';
import { type InlineTargets, resolveInline } from '../parse/resolve-inline.ts';
import { bindWords } from './bind-words.ts';
import { changedOn } from './changed-on.ts';
import { type Choice, chooseRenditions, policyProblems, type Standing } from './choose-renditions.ts';
import { openedDocument } from './compact-documents.ts';
import type { CompiledCollection, CompiledDocument } from './compiled-collection.ts';
import { isolateQuantities } from './isolate-quantities.ts';
import { localiseDigits } from './localise-digits.ts';
import { type NumberedNotes, numberNotes } from './number-notes.ts';

type Choices = ReadonlyMap<Unit, readonly [Choice, ...Choice[]]>;

export interface AssembledChapter {
  readonly chapter: Chapter;
  readonly problems: readonly Problem[];
}

/**
 * Assembles one document; what is wrong is reported at its place in the document or in the string file that is shown.
 * Languages that stand `apart` in print have a rendition each of every unit.
 */
export function assembleChapter(
  given: CompiledDocument,
  languages: readonly Language[],
  collection: CompiledCollection,
  apart: boolean,
): AssembledChapter {
  const compiled = openedDocument(given);
  const standings = standingsOf(compiled, languages);
  const choices = choicesOf(standings, compiled.document.language, collection.collection.policy, apart);
  const policy = [...standings.values()].flat();
  const builder = new ChapterBuilder(compiled, choices, languages, collection);
  const chapter = builder.chapter(languages.map(({ tag }) => compiled.completeness.get(tag)!));
  const refused = policy.flatMap((standing) => policyProblems(standing, chapter.id, collection.collection.policy));
  return { chapter, problems: [...refused, ...builder.problems] };
}

function resolvedIn(compiled: CompiledDocument, language: Language): readonly Standing['resolved'][] {
  const resolved = compiled.resolved.get(language.tag);
  if (resolved === undefined) throw new Error(`the collection is not compiled for ${language.tag}`);
  return resolved;
}

function standingsOf(
  compiled: CompiledDocument,
  languages: readonly Language[],
): ReadonlyMap<Unit, readonly Standing[]> {
  const columns = languages.map((language) => ({ language, resolved: resolvedIn(compiled, language) }));
  const units = proseOf(compiled.document);
  return new Map(
    units.map((unit, i) => [
      unit,
      columns.flatMap(({ language, resolved }) =>
        resolved[i] === undefined ? [] : [{ language, resolved: resolved[i] }],
      ),
    ]),
  );
}

function choicesOf(
  standings: ReadonlyMap<Unit, readonly Standing[]>,
  source: Language,
  policy: Collection['policy'],
  apart: boolean,
): Choices {
  return new Map([...standings].map(([unit, standing]) => [unit, chooseRenditions(standing, source, policy, apart)]));
}

class ChapterBuilder {
  readonly problems: Problem[] = [];
  readonly #compiled: CompiledDocument;
  readonly #choices: Choices;
  readonly #collection: CompiledCollection;
  readonly #languages: readonly string[];
  readonly #notes: NumberedNotes<Unit>;

  constructor(
    compiled: CompiledDocument,
    choices: Choices,
    languages: readonly Language[],
    collection: CompiledCollection,
  ) {
    this.#compiled = compiled;
    this.#choices = choices;
    this.#collection = collection;
    this.#languages = languages.map(({ tag }) => tag);
    const { title, subtitle, summary, parts } = compiled.document;
    const opening = [title, subtitle, summary].filter((unit) => unit !== undefined);
    const labels = (unit: Unit) => this.#leadingLabels(unit);
    const letters = (unit: Unit) => this.#printedLetters(unit);
    this.#notes = numberNotes(parts, opening, { labels, letters }, collection.collection.notes);
  }

  chapter(completeness: Chapter['completeness']): Chapter {
    const { id, language, title, subtitle, summary, meta, parts } = this.#compiled.document;
    return {
      id,
      sourceLanguage: language,
      title: this.#prose(title),
      subtitle: subtitle && this.#prose(subtitle),
      summary: summary && this.#prose(summary),
      meta,
      changed: changedOn(this.#compiled, this.#languages),
      parts: parts.map((part) => this.#part(part)),
      completeness,
    };
  }

  #part(part: Part<Unit>): EditionPart {
    const prose = (unit: Unit) => this.#prose(unit);
    const heading = part.heading && { ...part.heading, prose: prose(part.heading.prose) };
    const blocks = mapBlocks(part.blocks, prose);
    const notes = part.notes.map((note) => ({
      ...note,
      blocks: mapBlocks(note.blocks, prose),
      number: this.#notes.numberOf(note),
    }));
    return { heading, blocks, notes: notes.sort((a, b) => a.number - b.number) };
  }

  #choicesFor(unit: Unit): readonly [Choice, ...Choice[]] {
    const choices = this.#choices.get(unit);
    if (choices === undefined) throw new Error(`unit ${unit.id} was not resolved`);
    return choices;
  }

  #leadingLabels(unit: Unit): readonly string[] {
    return noteLabels(this.#collection.prose.of(this.#choicesFor(unit)[0].shown).value);
  }

  /** Of the source, so that every edition comes to the same; marks on letters take no room. */
  #printedLetters(unit: Unit): number {
    if (unit.kind === 'alternative') return 0;
    return wordsOf(this.#collection.prose.of(unit).value).replace(/\p{M}/gu, '').length;
  }

  #prose(unit: Unit): Prose {
    const [first, ...others] = this.#choicesFor(unit);
    return [this.#rendition(first), ...others.map((choice) => this.#rendition(choice))];
  }

  #rendition({ unit, shown, language, wanted, state, mark }: Choice): Rendition {
    const parsed = this.#collection.prose.of(shown);
    // Problems of a source text's own mark-up and notes were reported when its document was read.
    const halves = withHalves(unit.kind, shown, parsed.value);
    if (shown !== unit)
      this.problems.push(...parsed.problems, ...halves.problems, ...this.#lostCalls(unit, shown, parsed.value));
    const content = resolveInline(halves.value, {
      note: (label) => this.#note(label, unit, shown),
      reference: (written) => this.#reference(written, unit, shown, language),
    });
    return {
      unit: unit.id,
      language,
      wanted,
      state,
      mark,
      place: shown.place,
      content: bindWords(localiseDigits(isolateQuantities(content, language), this.#numeralsOf(language)), language),
    };
  }

  #numeralsOf({ tag }: Language): Numerals {
    return createNumerals(tag, this.#collection.collection.digits[tag] ?? 'latn');
  }

  /** The note is printed all the same; but in this language nothing leads to it. */
  #lostCalls(unit: Unit, shown: Choice['shown'], content: Parameters<typeof noteLabels>[0]): readonly Problem[] {
    const kept = new Set(noteLabels(content).map((label) => this.#notes.find(unit.part, label)));
    return noteLabels(this.#collection.prose.of(unit).value)
      .filter((label) => !kept.has(this.#notes.find(unit.part, label)))
      .map((label) => warning('note-call-lost', shown.place, { label }));
  }

  #note(
    label: string,
    unit: Unit,
    shown: Choice['shown'],
  ): { readonly note: string; readonly number: number } | undefined {
    const note = this.#notes.find(unit.part, label);
    if (note !== undefined) return { note: note.id, number: this.#notes.numberOf(note) };
    if (shown !== unit) this.problems.push(warning('note-unknown', shown.place, { label }));
    return undefined;
  }

  /** The first reference to the target at or behind the unit's beginning. */
  #placeInSource(target: string, unit: Unit): Place {
    const { references } = this.#compiled.document;
    return references.find((each) => each.target === target && !isBefore(each.place, unit.place))?.place ?? unit.place;
  }

  /** Nothing in an edition hangs on translations that it does not show. */
  #titleFor({ bare, target }: UnresolvedReference, document: string, { tag }: Language): string | undefined {
    if (!bare || !this.#languages.includes(tag)) return undefined;
    return this.#collection.references.titleFor(target, document, tag);
  }

  #reference(
    written: UnresolvedReference,
    unit: Unit,
    shown: Choice['shown'],
    language: Language,
  ): ReturnType<InlineTargets['reference']> {
    const { target } = written;
    const place = () => (shown === unit ? this.#placeInSource(target, unit) : written.place);
    const found = this.#collection.references.find(target, this.#compiled.document.id, this.#languages);
    switch (found.kind) {
      case 'found':
        return { document: found.document, unit: found.unit, title: this.#titleFor(written, found.document, language) };
      case 'unknown-heading': {
        const values = { target, heading: found.heading, document: found.document, near: listed(found.near) };
        this.problems.push(warning('reference-heading-unknown', place(), values));
        return { document: found.document, unit: undefined };
      }
      case 'unknown':
        this.problems.push(warning('reference-unknown', place(), { target, near: listed(found.near) }));
        return undefined;
    }
  }
}

function isBefore(a: Place, b: Place): boolean {
  return a.line === b.line ? a.column < b.column : a.line < b.line;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '—' : names.join(' · ');
}
