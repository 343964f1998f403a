// What the chapters mention comes in; what follows them goes out: the glossary and the index, a section for each language.

import { type BackMatter, type Language, startOf } from '@warraq/core';
import type { PageFrame } from '@warraq/typeset';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import { acrossColumns } from './across-columns.ts';
import { type IndexedTerm, indexPages } from './book-index.ts';
import { plainSetting } from './chapter.ts';
import type { Composer } from './composer.ts';
import type { ContentsEntry } from './contents.ts';
import { glossaryPages } from './glossary-page.ts';
import type { MentionedTerms } from './mentioned-terms.ts';
import { backMatterDestination } from './names.ts';
import { ownRendition } from './own-rendition.ts';
import type { MarkPage } from './paginate-floating.ts';
import { languageOfText } from './people.ts';
import { sectionTitle } from './section-title.ts';
import { joinStacks } from './stack.ts';

export interface BackSection {
  readonly kind: BackMatter;
  readonly title: string;
  readonly language: Language;
  /** The language of its pages' heads and numbers: on facing pages its own, as in the text, else the book's. */
  readonly speaks: Language;
  readonly destination: string;
  readonly pages: readonly MarkPage[];
  /** Its first page in the body, from 0. */
  readonly first: number;
}

export interface BackPart {
  readonly sections: readonly BackSection[];
  /** Pages of the body that the index leads to. */
  readonly cited: ReadonlySet<number>;
}

/**
 * Sets the sections that the collection asks for, in its order. One in which nothing would stand is left out.
 * @param first the page of the body that they begin on, from 0
 */
export function setBackMatter(
  composer: Composer,
  root: StructNode,
  mentioned: MentionedTerms,
  first: number,
  frame: PageFrame,
): BackPart {
  const { collection, languages } = composer.edition;
  const sections: BackSection[] = [];
  let next = first;
  for (const kind of collection.backMatter) {
    for (const language of languages) {
      const terms = termsIn(composer, mentioned, language);
      const section = setSection(composer, root, kind, terms, language, sections.length, frame);
      if (section === undefined) continue;
      sections.push({ ...section, first: next });
      next += section.pages.length;
    }
  }
  return { sections, cited: citedPages(collection.backMatter.includes('index') ? mentioned : new Map()) };
}

function termsIn(composer: Composer, mentioned: MentionedTerms, { tag }: Language): readonly IndexedTerm[] {
  const register = composer.registers.get(tag);
  const found = [...(mentioned.get(tag) ?? [])];
  return register === undefined ? [] : found.map(([key, mentions]) => ({ ...register.term(key), mentions }));
}

function citedPages(mentioned: MentionedTerms): ReadonlySet<number> {
  const mentions = [...mentioned.values()].flatMap((terms) => [...terms.values()].flat());
  return new Set(mentions.map(({ page }) => page));
}

function setSection(
  composer: Composer,
  root: StructNode,
  kind: BackMatter,
  terms: readonly IndexedTerm[],
  language: Language,
  index: number,
  frame: PageFrame,
): Omit<BackSection, 'first'> | undefined {
  const { tag } = language;
  const entries = terms.flatMap(({ entry }) => (entry?.definitions[tag] === undefined ? [] : [entry]));
  if ((kind === 'index' ? terms : entries).length === 0) return undefined;
  const element = addNode(root, 'Sect', { language: languageOfText(composer, language) });
  const title = composer.labels(language).text(kind);
  const destination = backMatterDestination(index);
  const wide = acrossColumns(composer);
  const heading = sectionTitle(wide, plainSetting(wide, element, undefined), [{ text: title, language }], destination);
  const pages =
    kind === 'index'
      ? indexPages(wide, element, joinStacks([heading]), terms, language)
      : glossaryPages(composer, element, heading, entries, language, frame);
  const { layout, languages } = composer.edition;
  return { kind, title, language, speaks: layout === 'facing' ? language : languages[0], destination, pages };
}

/** The lines of the sections in the table of contents. */
export function backMatterEntries(sections: readonly BackSection[]): readonly ContentsEntry[] {
  return sections.map(({ title, language, destination, first }) => {
    const content = [{ kind: 'text', text: title }] as const;
    const rendition = ownRendition(destination, language, startOf('collection.yaml'), content);
    return { renditions: [rendition], destination, page: first, depth: 0, numbers: language };
  });
}
