// A Markdown file's text comes in; the document with its prose as drafts goes out, with everything that is wrong with it.

import type { Definition, Heading, RootContent } from 'mdast';
import type { Note, Part } from '../model/block.ts';
import type { Document } from '../model/document.ts';
import { noteFinder } from '../model/find-note.ts';
import { type Language, languageOf } from '../model/language.ts';
import { startOf as startOfFile } from '../model/place.ts';
import { type Checked, type Problem, warning } from '../model/problem.ts';
import type { Draft } from '../model/unit.ts';
import { blocksOf } from './blocks.ts';
import { checkNotes } from './check-notes.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { parseFrontMatter } from './front-matter.ts';
import { type FrontMatter, type FrontMatterText, NO_META } from './front-matter-type.ts';
import { lostLines } from './lost-lines.ts';
import { parseMarkdown } from './markdown.ts';
import { nearMisses } from './near-misses.ts';
import { draftOf, type Reading } from './reading.ts';
import { type PlacedNote, placeNotes, type Section, sectionsOf } from './sections.ts';
import { prepareSource, type SourceText } from './source-text.ts';
import { textDraft } from './text-draft.ts';
import { walk } from './walk.ts';

/**
 * Reads a source document. `file` is its path for people, `id` its name without extension, `defaultLanguage` the language
 * of a document whose front matter names none. A document comes out of any text; what Markdown or Warraq cannot take is
 * kept as text.
 *
 * Problems, each at its place: those of the front matter, of `prepareSource`, `toInlines`, `checkNotes`, `nearMisses`, `lostLines` and the block
 * readers; `front-matter-open`, `title-missing`, `definition-unused`, `document-empty`.
 */
export function parseDocument(
  text: string,
  file: string,
  id: string,
  defaultLanguage: Language,
): Checked<Document<Draft> | undefined> {
  const source = prepareSource(text, file);
  const { root, offsets } = parseMarkdown(source.text);
  const frontMatter = frontMatterOf(root.children, source);
  const { title: titleHeading, content } = takeTitle(root.children, frontMatter.value);
  const sections = sectionsOf(content, titleHeading);
  const placed = placeNotes(sections);
  const findNote = noteFinder(placed);
  const reading: Reading = {
    source,
    offsets,
    definitions: linkDefinitions(root.children),
    hasNote: (part, label) => findNote(part, label) !== undefined,
    problems: [
      ...source.problems,
      ...frontMatter.problems,
      ...checkNotes(sections, placed, findNote, source),
      ...nearMisses(root.children, source),
      ...lostLines(root.children, source),
    ],
    references: [],
  };
  const { meta, subtitle, summary, language } = frontMatter.value ?? { meta: NO_META };
  const document: Document<Draft> = {
    id,
    file,
    language: (language === undefined ? undefined : languageOf(language)) ?? defaultLanguage,
    title: titleOf(reading, frontMatter.value, titleHeading, id),
    subtitle: subtitle && frontMatterDraft(reading, subtitle, 'subtitle'),
    summary: summary && frontMatterDraft(reading, summary, 'summary'),
    meta,
    parts: sections.map((section, part) => partOf(reading, section, part, placed[part]?.notes ?? [])),
    references: reading.references,
    place: startOfFile(file),
  };
  reportUnusedDefinitions(reading, root.children);
  if (isEmpty(document)) reading.problems.push(warning('document-empty', document.place));
  return { value: document, problems: reading.problems.sort(byPlace) };
}

function frontMatterOf(nodes: readonly RootContent[], source: SourceText): Checked<FrontMatter | undefined> {
  const [first] = nodes;
  if (first?.type === 'yaml') return parseFrontMatter(source.restore(first.value, 0), source.file, 2);
  const open = /^---[ \t]*\n[a-z]+[ \t]*:/iu.test(source.text);
  return { value: undefined, problems: open ? [warning('front-matter-open', startOfFile(source.file))] : [] };
}

/** Without a title in the front matter the first level-1 heading is the title, and opens no part. */
function takeTitle(
  nodes: readonly RootContent[],
  frontMatter: FrontMatter | undefined,
): { readonly title: Heading | undefined; readonly content: readonly RootContent[] } {
  if (frontMatter?.title !== undefined) return { title: undefined, content: nodes };
  const title = nodes.find((node) => node.type === 'heading' && node.depth === 1 && node.children.length > 0);
  if (title?.type !== 'heading') return { title: undefined, content: nodes };
  return { title, content: nodes.filter((node) => node !== title) };
}

function titleOf(
  reading: Reading,
  frontMatter: FrontMatter | undefined,
  heading: Heading | undefined,
  id: string,
): Draft {
  const where = { kind: 'title', part: 0 } as const;
  const title =
    (frontMatter?.title && frontMatterDraft(reading, frontMatter.title, 'title')) ??
    (heading && draftOf(reading, heading.children, where));
  if (title !== undefined) return title;
  const text = escapeMarkdown(
    id
      .replace(/^\d+[-_. ]+/u, '')
      .replace(/[-_]+/gu, ' ')
      .trim() || id,
  );
  const place = startOfFile(reading.source.file);
  reading.problems.push(warning('title-missing', place, { title: text }));
  return { ...where, text, place };
}

function frontMatterDraft(
  reading: Reading,
  written: FrontMatterText,
  kind: 'title' | 'subtitle' | 'summary',
): Draft | undefined {
  const cleaned = prepareSource(written.text, written.place.file);
  const text = cleaned
    .restore(cleaned.text, 0)
    .replace(/[ \t\n]+/gu, ' ')
    .replace(/^ | $/gu, '');
  const draft = textDraft(reading, text, written.place, { kind, part: 0 });
  for (const problem of cleaned.problems) reading.problems.push({ ...problem, place: written.place });
  return draft;
}

function partOf(reading: Reading, section: Section, part: number, notes: readonly PlacedNote[]): Part<Draft> {
  const prose = section.heading && draftOf(reading, section.heading.children, { kind: 'heading', part });
  return {
    heading: prose && { kind: 'heading', level: 1, prose },
    blocks: blocksOf(reading, section.content, { kind: 'paragraph', part }),
    notes: notesOf(reading, notes, part),
  };
}

function notesOf(reading: Reading, notes: readonly PlacedNote[], part: number): readonly Note<Draft>[] {
  const taken = new Set<string>();
  return notes.map(({ node, label }) => {
    const stem = `${part + 1}-${label}`;
    let id = stem;
    for (let again = 2; taken.has(id); again++) id = `${stem}-${again}`;
    taken.add(id);
    return { id, label, blocks: blocksOf(reading, node.children, { kind: 'note', part }) };
  });
}

/** The definitions of reference links by identifier; the first counts (CommonMark 4.7). */
function linkDefinitions(nodes: readonly RootContent[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of walk(nodes)) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  }
  return found;
}

function reportUnusedDefinitions(reading: Reading, nodes: readonly RootContent[]): void {
  const used = new Set<string>();
  for (const node of walk(nodes)) {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  }
  for (const node of walk(nodes)) {
    if (node.type !== 'definition') continue;
    if (used.has(node.identifier) && reading.definitions.get(node.identifier) === node) continue;
    const place = reading.source.placeAt(node.position!.start.offset!);
    reading.problems.push(warning('definition-unused', place, { label: node.label ?? node.identifier }));
  }
}

function isEmpty(document: Document<Draft>): boolean {
  return document.parts.every((part) => part.heading === undefined && part.blocks.length === 0);
}

function byPlace(a: Problem, b: Problem): number {
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
