// A book's chapters and what else it has come in; what its accessibility metadata may truthfully claim goes out, and what stands against it.

import {
  allBlocks,
  type Block,
  type Chapter,
  figuresOf,
  type Problem,
  type Prose,
  proseInside,
  type Rendition,
  startOf,
  warning,
  wordsOf,
} from '@warraq/core';
import { unmarkedWords } from './unmarked-words.ts';

/** Parts of the book that are made from more than its text. */
export interface BookParts {
  readonly pageList: boolean;
  readonly index: boolean;
}

export interface Accessibility {
  readonly modes: readonly string[];
  /** Each entry is a set of modes that suffice, joined by commas. */
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  readonly hazards: readonly string[];
  /** Whether every picture says in words what it shows. */
  readonly described: boolean;
  /** What stands against WCAG 2.2 AA; where there is nothing, and somebody answers for the book, it says that it conforms. */
  readonly faults: readonly Problem[];
  /** Who answers for it (EPUB Accessibility 1.1, 4.4). */
  readonly certifier: string | undefined;
}

/** What a chapter's text says of it: looked for while it is there, since a large edition does not hold its texts. */
export interface SeenChapter {
  readonly figures: number;
  /** Figures that say in words what they show. */
  readonly described: number;
  /** Whether a figure has more words than a short label. */
  readonly long: boolean;
  readonly faults: readonly Problem[];
}

export function seenIn(chapter: Chapter): SeenChapter {
  const figures = figuresOf(chapter.parts);
  return {
    figures: figures.length,
    described: figures.filter(({ alternative }) => alternative !== undefined).length,
    long: figures.some(({ alternative }) => alternative?.some(isLong)),
    faults: faultsOf(chapter),
  };
}

/**
 * EPUB Accessibility 1.1 §2, computed from the content. Faults: `no-alternative-text`, `heading-skips-level`,
 * `table-without-head` and `language-unmarked`, each with its place; one is enough, and nothing is claimed.
 */
export function accessibilityOf(
  chapters: readonly SeenChapter[],
  parts: BookParts,
  certifier: string | undefined,
): Accessibility {
  const hasFigures = chapters.some(({ figures }) => figures > 0);
  const described = chapters.every((chapter) => chapter.described === chapter.figures);
  const long = chapters.some((chapter) => chapter.long);
  const features = [
    ...(described && hasFigures ? ['alternativeText'] : []),
    ...(long ? ['longDescription'] : []),
    ...['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'ARIA'],
    ...(parts.pageList ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ...(parts.index ? ['index'] : []),
  ];
  return {
    modes: hasFigures ? ['textual', 'visual'] : ['textual'],
    sufficient: described ? ['textual'] : ['textual,visual'],
    features,
    hazards: ['none'],
    described,
    faults: chapters.flatMap(({ faults }) => faults),
    certifier,
  };
}

function isLong({ content }: Rendition): boolean {
  return wordsOf(content).length > LONG;
}

/** As `figureHtml` has it. */
const LONG = 200;

function faultsOf(chapter: Chapter): readonly Problem[] {
  const blocks = chapter.parts.flatMap((part) => [...part.blocks, ...part.notes.flatMap((note) => note.blocks)]);
  const prose = [chapter.title, chapter.subtitle, chapter.summary, ...chapter.parts.map((part) => part.heading?.prose)];
  return [
    ...figureFaults(chapter),
    ...chapter.parts.flatMap((part) => headingFaults(part.blocks)),
    ...allBlocks(blocks).flatMap((block) => tableFaults(block, chapter)),
    ...[...prose.flatMap((one) => (one === undefined ? [] : [one])), ...proseInside(blocks)].flatMap(languageFaults),
  ];
}

function figureFaults(chapter: Chapter): readonly Problem[] {
  return figuresOf(chapter.parts)
    .filter(({ alternative }) => alternative === undefined)
    .map(({ caption, source }) =>
      warning('no-alternative-text', caption?.[0].place ?? startOf(`${chapter.id}.md`), { picture: source }),
    );
}

function headingFaults(blocks: readonly Block<Prose>[]): readonly Problem[] {
  let above = 1;
  return blocks.flatMap((block): readonly Problem[] => {
    if (block.kind !== 'heading') return [];
    const expected = above + 1;
    above = block.level;
    const { level, prose } = block;
    return level > expected ? [warning('heading-skips-level', prose[0].place, { level, expected })] : [];
  });
}

/** A head whose cells are all empty names no column. */
function tableFaults(block: Block<Prose>, chapter: Chapter): readonly Problem[] {
  if (block.kind !== 'table') return [];
  const named = block.head.some(({ prose }) => prose.some(({ content }) => wordsOf(content).trim() !== ''));
  const place = block.caption?.[0].place ?? block.rows[0]?.[0]?.prose[0].place ?? startOf(`${chapter.id}.md`);
  return named ? [] : [warning('table-without-head', place)];
}

/** WCAG 2.2, 3.1.2: passages in another language say so, or are read out as gibberish. */
function languageFaults(prose: Prose): readonly Problem[] {
  return prose.flatMap(({ content, language, place }) => {
    const words = unmarkedWords(content, language);
    return words === undefined ? [] : [warning('language-unmarked', place, { words })];
  });
}
