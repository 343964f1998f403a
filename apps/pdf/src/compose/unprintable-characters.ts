// An edition comes in; the characters of its texts that no font of its book has go out, without a page being set.

import {
  allBlocks,
  type Chapter,
  type Edition,
  inLanguage,
  type Localised,
  type Place,
  type Problem,
  type Prose,
  personNames,
  shownProse,
  startOf,
  wordsOf,
} from '@warraq/core';
import { isUsual } from '../font/usual-characters.ts';
import { characterWithoutGlyph } from './character-without-glyph.ts';

/** A text of the book, and whose it is. */
interface BookText {
  readonly text: string;
  readonly place: Place;
  readonly chapter: Chapter | undefined;
  readonly unit: string | undefined;
}

/**
 * What `renderPdf` would refuse: `character-without-glyph` (error) once a character and text, in reading order. Fonts are
 * opened only where a text holds something out of the ordinary.
 */
export async function unprintableCharacters(edition: Edition): Promise<readonly Problem[]> {
  const odd = [...bookTexts(edition), ...edition.chapters.flatMap((chapter) => chapterTexts(chapter, edition))].filter(
    ({ text }) => !isUsual(text),
  );
  if (odd.length === 0) return [];
  const { missingCharacters } = await import('../font/missing-characters.ts');
  return odd.flatMap(({ text, place, chapter, unit }) =>
    [...new Set(missingCharacters(text))].map((code) => characterWithoutGlyph(code, place, chapter, unit)),
  );
}

/** What title page, colophon and glossary say. */
function bookTexts({ collection, languages, glossary }: Edition): readonly BookText[] {
  const { title, subtitle, publisher, licence, people, editors, translators, backMatter } = collection;
  const place = startOf('collection.yaml');
  const names = [...editors, ...translators].map((id) => personNames(id, people));
  const own = localisedTexts([title, subtitle, publisher?.name, licence?.name, ...names], languages);
  const entries = backMatter.includes('glossary') ? glossary : [];
  return [
    ...own.map((text) => ({ text, place, chapter: undefined, unit: undefined })),
    ...entries.flatMap((entry) =>
      languages.flatMap(({ tag }) => {
        const definition = entry.definitions[tag];
        if (definition === undefined) return [];
        const text = [...Object.values(entry.terms), wordsOf(definition)].join(' ');
        return [{ text, place: entry.place, chapter: undefined, unit: entry.id }];
      }),
    ),
  ];
}

function localisedTexts(texts: readonly (Localised | undefined)[], languages: Edition['languages']): readonly string[] {
  return texts.flatMap((text) => (text === undefined ? [] : languages.map(({ tag }) => inLanguage(text, tag))));
}

function chapterTexts(chapter: Chapter, { collection, languages }: Edition): readonly BookText[] {
  const { title, subtitle, summary, meta, parts } = chapter;
  const blocks = parts.flatMap((part) => [...part.blocks, ...part.notes.flatMap((note) => note.blocks)]);
  const headings = parts.flatMap((part) => (part.heading === undefined ? [] : [part.heading.prose]));
  const prose = [title, subtitle, summary, ...headings, ...shownProse(blocks)];
  const people = [...meta.authors, ...meta.translators].map((id) => personNames(id, collection.people));
  const whole = { place: startOf(`${chapter.id}.md`), chapter, unit: undefined };
  return [
    ...localisedTexts([...people, meta.place], languages).map((text) => ({ ...whole, text })),
    ...prose.flatMap((one) => (one === undefined ? [] : renditionTexts(chapter, one))),
    ...allBlocks(blocks).flatMap((block) => (block.kind === 'code' ? [{ ...whole, text: block.text }] : [])),
  ];
}

function renditionTexts(chapter: Chapter, prose: Prose): readonly BookText[] {
  return prose.map(({ content, place, unit }) => ({ text: wordsOf(content), place, chapter, unit }));
}
