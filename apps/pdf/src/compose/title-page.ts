// The edition comes in; the rows of its title page go out.

import { inLanguage, type Language, type Localised, languageName } from '@warraq/core';
import type { Weight } from '../font/book-faces.ts';
import type { Row } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import { plainSetting } from './chapter.ts';
import type { Composer } from './composer.ts';
import { fitToPage } from './fit-to-page.ts';
import { isOneDocument } from './front-matter.ts';
import { languageOfText, otherTags, personName } from './people.ts';
import { BALANCED_CENTERED, setPlain } from './set-text.ts';
import { heightOf, rowOf, space } from './stack.ts';

/** Title, subtitle and editors in the upper half; languages and publisher at the foot. */
export function titlePageRows(composer: Composer, root: StructNode): readonly Row[] {
  return fitToPage(composer, root, pageRows);
}

function pageRows(composer: Composer, element: StructNode, scale: number): readonly Row[] {
  const { edition, design } = composer;
  const { collection } = edition;
  const title = { factor: 2.3 * scale, weight: 'regular', height: 2.4 * scale, type: 'H1' } as const;
  // Smaller letters than those of the lines at the foot would be no subtitle.
  const smaller = Math.max(scale, 0.75);
  const subtitle = { factor: 1.3 * smaller, weight: 'italic', height: 1.5 * smaller, type: 'P' } as const;
  const upper = [
    space(4 * scale * design.leading),
    ...inEach(composer, element, collection.title, title),
    space(design.leading / 2),
    ...inEach(composer, element, collection.subtitle, subtitle),
    space(2 * design.leading),
    ...lineInEach(composer, element, (language) => peopleLine(composer, language), { ...LINE, factor: 1 }),
  ];
  const lower = [
    ...lineInEach(composer, element, (language) => languagesLine(composer, language), { ...LINE, factor: 0.92 }),
    ...lineInEach(composer, element, (language) => fromLine(composer, language), { ...LINE, factor: 0.92 }),
    space(design.leading),
    ...inEach(composer, element, collection.publisher?.name, { factor: 1, weight: 'regular', height: 1.1, type: 'P' }),
  ];
  const free = design.textHeight - heightOf(upper) - heightOf(lower) - 0.1;
  return [...upper, ...(free > 0 ? [rowOf(free, [])] : []), ...lower];
}

export interface TitleLook {
  readonly factor: number;
  readonly weight: Weight;
  /** In leadings. */
  readonly height: number;
  readonly type: 'H1' | 'P';
}

/** Of a line's height: between texts of several lines. */
const APART = 0.4;

const LINE = { weight: 'regular', height: 1.1, type: 'P' } as const;

/**
 * A text in every language of the edition that has it; texts that are the same stand once. Where one takes several
 * lines they are set apart, for else nobody sees where one ends and the next begins.
 */
export function inEach(
  composer: Composer,
  element: StructNode,
  text: Localised | undefined,
  look: TitleLook,
): readonly Row[] {
  if (text === undefined) return [];
  const seen = new Set<string>();
  const texts = composer.edition.languages.flatMap((language) => {
    const found = inLanguage(text, language.tag, otherTags(composer));
    if (found === '' || seen.has(found)) return [];
    seen.add(found);
    return [centered(composer, element, found, language, look)];
  });
  const between = texts.some((rows) => rows.length > 1) ? [space(APART * look.height * composer.design.leading)] : [];
  return texts.flatMap((rows, index) => (index === 0 ? rows : [...between, ...rows]));
}

/** A line of the book's own in every language of the edition in which there is something to say. */
export function lineInEach(
  composer: Composer,
  element: StructNode,
  textOf: (language: Language) => string,
  look: TitleLook,
): readonly Row[] {
  return composer.edition.languages.flatMap((language) => {
    const text = textOf(language);
    return text === '' ? [] : centered(composer, element, text, language, look);
  });
}

function centered(
  composer: Composer,
  element: StructNode,
  text: string,
  language: Language,
  look: TitleLook,
): readonly Row[] {
  const owner = addNode(element, look.type, { language: languageOfText(composer, language) });
  const setting = plainSetting(composer, element, undefined);
  const leading = look.height * composer.design.leading;
  const inner = { ...setting, factor: look.factor, weight: look.weight, leading, onGrid: false };
  return setPlain(composer, inner, text, language, owner, BALANCED_CENTERED);
}

/** Who edited the book; of one document who wrote it. */
export function peopleLine(composer: Composer, language: Language): string {
  const { collection, chapters } = composer.edition;
  const { editors } = collection;
  const labels = composer.labels(language);
  const authors = isOneDocument(composer.edition) ? chapters.flatMap(({ meta }) => meta.authors) : [];
  if (authors.length > 0) {
    return labels.text('by', { names: labels.list(authors.map((id) => personName(composer, id, language))) });
  }
  if (editors.length === 0) return '';
  return `${labels.text('editors')} ${labels.list(editors.map((id) => personName(composer, id, language)))}`;
}

/** The collection that an extract is from. */
function fromLine(composer: Composer, language: Language): string {
  const { extract } = composer.edition;
  const title = extract === undefined ? '' : inLanguage(extract.from, language.tag, otherTags(composer));
  return title === '' ? '' : composer.labels(language).text('extract.from', { title });
}

/** Named in an edition of two languages; one language is plain to see. */
function languagesLine(composer: Composer, language: Language): string {
  const { languages } = composer.edition;
  const labels = composer.labels(language);
  const [first = '', second] = languages.map((each) => languageName(each, labels));
  return second === undefined ? '' : labels.text('bilingual', { first, second });
}
