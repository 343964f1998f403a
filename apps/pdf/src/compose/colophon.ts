// The edition comes in; the rows of its colophon go out: who published it, under what licence, how complete it is.

import {
  completenessSentences,
  type Inline,
  inLanguage,
  type Labels,
  type Language,
  type Localised,
  UNDATED,
} from '@warraq/core';
import { FONT_LICENCE, familiesOf } from '../font/book-faces.ts';
import type { Row } from '../paint/mark.ts';
import { addNode, type StructNode } from '../structure/struct-node.ts';
import { plainSetting } from './chapter.ts';
import type { Composer, Stack } from './composer.ts';
import { inlineRuns } from './inline-runs.ts';
import { languageOfText, otherTags, personName } from './people.ts';
import { RAGGED, setRuns } from './set-text.ts';
import { heightOf, joinStacks, space, stackOf } from './stack.ts';

const FACTOR = 0.86;
const LEADING = 0.9;

/**
 * Paragraphs under an element in every language of the edition, at the foot of the page. Set last: only then are the
 * fonts known that the book is set in.
 */
export function colophonRows(composer: Composer, element: StructNode): readonly Row[] {
  const stacks = composer.edition.languages.flatMap((language, slot) => {
    const [title, ...lines] = linesOf(composer, language, slot);
    const set = title === undefined ? [] : [lineStack(composer, element, title, language, slot > 0)];
    const more = [...lines, ...fontsLines(composer, language)];
    return [...set, ...more.map((line) => lineStack(composer, element, line, language, false))];
  });
  const rows = joinStacks(stacks);
  const free = composer.design.textHeight - heightOf(rows) - 0.1;
  return free > 0 ? [space(free), ...rows] : rows;
}

/** The same lines but the title, in one. */
export function condensedLine(composer: Composer, language: Language, slot: number): Line {
  const [, ...lines] = [...linesOf(composer, language, slot), ...fontsLines(composer, language)];
  return lines.flatMap((line, index) => (index === 0 ? line : [text('\u00a0· '), ...line]));
}

type Line = readonly Inline[];

function lineStack(composer: Composer, element: StructNode, line: Line, language: Language, opens: boolean): Stack {
  const owner = addNode(element, 'P', { language: languageOfText(composer, language) });
  const leading = LEADING * composer.design.leading;
  const setting = { ...plainSetting(composer, element, undefined), factor: FACTOR, leading, onGrid: false };
  const runs = inlineRuns(composer, undefined, line, { language, factor: FACTOR, weight: 'regular' });
  return stackOf(setRuns(composer, setting, runs, language, owner, RAGGED, undefined), {
    before: opens ? 1.5 * leading : 0.25 * leading,
  });
}

function linesOf(composer: Composer, language: Language, slot: number): readonly Line[] {
  const { collection, extract, modified } = composer.edition;
  const labels = composer.labels(language);
  const people = (ids: readonly string[]): Line => [
    text(labels.list(ids.map((id) => personName(composer, id, language)))),
  ];
  const lines: (Line | undefined)[] = [
    [{ kind: 'strong', children: [text(inLanguage(collection.title, language.tag, otherTags(composer)))] }],
    extract && named(labels, 'extract.collection', [text(inLanguage(extract.from, language.tag, otherTags(composer)))]),
    collection.editors.length > 0 ? named(labels, 'editors', people(collection.editors)) : undefined,
    collection.translators.length > 0 ? named(labels, 'translators', people(collection.translators)) : undefined,
    collection.publisher && named(labels, 'publisher', linked(composer, collection.publisher, language)),
    collection.published === undefined
      ? undefined
      : named(labels, 'published', [text(labels.date(collection.published))]),
    modified === UNDATED ? undefined : named(labels, 'modified', [text(labels.date(modified.slice(0, 10)))]),
    collection.licence && named(labels, 'licence', linked(composer, collection.licence, language)),
    ...completenessLines(composer, language, slot),
  ];
  return lines.filter((line) => line !== undefined);
}

function named(labels: Labels, key: string, value: Line): Line {
  return [text(`${labels.text(key)}: `), ...value];
}

function text(value: string): Inline {
  return { kind: 'text', text: value };
}

function linked(
  composer: Composer,
  what: { readonly name: Localised; readonly url: string | undefined },
  language: Language,
): Line {
  const name = text(inLanguage(what.name, language.tag, otherTags(composer)));
  return what.url === undefined ? [name] : [{ kind: 'link', url: what.url, children: [name] }];
}

/** Names of faces are Latin in every language. */
function fontsLines(composer: Composer, language: Language): readonly Line[] {
  const labels = composer.labels(language);
  const names = `${familiesOf(composer.facesUsed).join(', ')} (${FONT_LICENCE})`;
  const line: Line =
    language.direction === 'ltr'
      ? [text(names)]
      : [{ kind: 'foreign', language: { tag: 'en', script: 'Latn', direction: 'ltr' }, children: [text(names)] }];
  return [named(labels, 'fonts', line)];
}

function completenessLines(composer: Composer, language: Language, slot: number): readonly Line[] {
  const { completeness, languages } = composer.edition;
  const counts = completeness[slot];
  if (counts === undefined) return [];
  const sentences = completenessSentences(counts, language, composer.labels(language), languages.length > 1);
  return sentences.map((sentence) => [text(sentence)]);
}
